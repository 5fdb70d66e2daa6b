namespace Specular.Generator.Tests;

/// <summary>A request as it came to the handler.</summary>
/// <param name="Address">Its address, encoded.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="MediaType">Its content's media type; null without content.</param>
/// <param name="Body">Its content; null without content.</param>
internal sealed record SentRequest(string Address, string Headers, string? MediaType, string? Body)
{
    /// <summary>Its method.</summary>
    public string Method { get; init; } = "";

    /// <summary>Its content's media type with parameters; null without content.</summary>
    public string? ContentType { get; init; }
}
