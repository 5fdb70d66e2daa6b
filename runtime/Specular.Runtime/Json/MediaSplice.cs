namespace Specular.Json;

/// <summary>A place in a written body that media goes to.</summary>
/// <param name="Offset">The offset of the string's closing quote.</param>
/// <param name="Media">The media.</param>
/// <param name="MaxBytes">Its largest size; null when nothing says.</param>
/// <param name="AllowsInline">Whether bytes may stand there.</param>
/// <param name="IsFile">Whether a file stands there, whose bytes alone will do where there is no JSON.</param>
internal sealed record MediaSplice(long Offset, MediaSource Media, long? MaxBytes, bool AllowsInline, bool IsFile)
{
    /// <summary>True when the text stands in the body already and only its size is to be checked.</summary>
    public bool IsWritten { get; init; }
}
