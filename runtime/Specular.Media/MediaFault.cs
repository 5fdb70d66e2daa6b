namespace Specular.Media;

/// <summary>A limit that media does not keep.</summary>
/// <param name="Keyword">Which: content, kind, formats, maxBytes, minSide, maxSide, resolutions, minAspect, maxAspect, minDuration or maxDuration.</param>
/// <param name="Expected">What is taken: "at most 5 MB (5,242,880 bytes)".</param>
/// <param name="Actual">What is there: "6,000,000 bytes".</param>
public sealed record MediaFault(string Keyword, string Expected, string Actual)
{
    /// <inheritdoc />
    public override string ToString() => $"{Expected} is taken, and this is {Actual}";
}
