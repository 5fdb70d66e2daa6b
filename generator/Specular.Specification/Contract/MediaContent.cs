using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>A body in one media type.</summary>
public sealed record MediaContent
{
    /// <summary>Where it stands.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The media type as written: "application/json".</summary>
    public required string MediaType { get; init; }

    /// <summary>The schema; null when the document has none.</summary>
    public Schema? Schema { get; init; }

    /// <summary>The schema of one item of a sequence (OpenAPI 3.2's itemSchema); null when there is none.</summary>
    public Schema? ItemSchema { get; init; }

    /// <summary>How parts are encoded (multipart, form), by property.</summary>
    public ValueList<PartEncoding> Encoding { get; init; } = [];

    /// <summary>Examples, in the document's order.</summary>
    public ValueList<Example> Examples { get; init; } = [];

    /// <summary>Whether the media type is JSON (application/json, */*+json, and */* or none, which Apifox means as JSON).</summary>
    public bool IsJson
    {
        get
        {
            var type = MediaType.Split(';')[0].Trim();
            return type.Length == 0 || type is "*/*" or "application/*" || IsJsonType(type);
        }
    }

    /// <summary>Whether a media type says JSON by its name: */json or */*+json, whatever its parameters.</summary>
    public static bool IsJsonType(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim();
        return type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
