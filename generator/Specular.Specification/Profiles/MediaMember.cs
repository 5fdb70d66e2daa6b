using Specular.Specification.Contract;

namespace Specular.Specification.Profiles;

/// <summary>A string member of a request that carries media, as an address or as bare base64.</summary>
public sealed record MediaMember
{
    /// <summary>The operation's key.</summary>
    public required string Operation { get; init; }

    /// <summary>A pointer into the request body; "*" stands for every item: "/face_choose/*/sound_file".</summary>
    public required string Member { get; init; }

    /// <summary>What it carries.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>Whether base64 may stand in it, or only an address.</summary>
    public bool AllowsInline { get; init; } = true;

    /// <summary>Largest inline size in bytes, before base64; null when nothing says.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>On what it rests.</summary>
    public required Evidence Evidence { get; init; }
}
