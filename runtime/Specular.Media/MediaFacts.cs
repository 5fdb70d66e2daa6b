namespace Specular.Media;

/// <summary>What a file is, by its content; null for what its content does not tell.</summary>
public sealed record MediaFacts
{
    /// <summary>The form; null for one that is not known here.</summary>
    public MediaFormat? Format { get; init; }

    /// <summary>The form in words: "PNG", "GIF", "HTML or XML", "an unknown form".</summary>
    public required string Form { get; init; }

    /// <summary>The size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The width in pixels. A picture's is as it is stored, without its EXIF orientation; a film's is of its coded frames, turned as its track says.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels, see <see cref="Width"/>.</summary>
    public int? Height { get; init; }

    /// <summary>How long the sound or film is. Compressed sound counts whole frames, the padding of its encoder included: up to a tenth of a second more than was recorded.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What is wrong with it: "a PNG that is cut short"; null when nothing is.</summary>
    public string? Fault { get; init; }
}
