namespace Specular.Specification.Profiles;

/// <summary>What a media member carries.</summary>
public enum MediaKind
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>A film.</summary>
    Video,
}
