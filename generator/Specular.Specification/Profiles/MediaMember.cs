namespace Specular.Specification.Profiles;

/// <summary>A string member of a request that carries media, as an address or as bare base64, and what that media must be like.</summary>
public sealed record MediaMember : Rule
{
    /// <summary>A pointer into the request body; "*" stands for every item: "/face_choose/*/sound_file".</summary>
    public required string Member { get; init; }

    /// <summary>What it carries.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>Whether base64 may stand in it, or only an address.</summary>
    public bool AllowsInline { get; init; } = true;

    /// <summary>What the media must be like.</summary>
    public MediaLimits Limits { get; init; } = MediaLimits.None;
}
