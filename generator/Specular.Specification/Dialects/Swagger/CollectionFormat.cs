namespace Specular.Specification.Dialects.Swagger;

/// <summary>How 2.0 writes the items of an array in one text, and how 3.0 names that.</summary>
/// <param name="Style">3.0's style; null where the location's own is meant.</param>
/// <param name="Explode">3.0's explode; null where the location's own is meant.</param>
internal sealed record CollectionFormat(string? Style, bool? Explode)
{
    /// <summary>The style for a collectionFormat at a location ("query", "formData" ...); null when 3.0 has none. "csv" is what absence means.</summary>
    public static CollectionFormat? Of(string format, string location)
    {
        var spreads = location is "query" or "formData";
        return (format, spreads) switch
        {
            ("csv", true) => new("form", false),
            ("multi", true) => new("form", true),
            ("ssv", true) => new("spaceDelimited", false),
            ("pipes", true) => new("pipeDelimited", false),
            ("csv", false) => new(null, null),
            _ => null,
        };
    }

    /// <summary>What stands between two items, for people.</summary>
    public static string SeparatorOf(string format) => format switch
    {
        "ssv" => "spaces",
        "tsv" => "tabs",
        "pipes" => "'|'",
        _ => "commas",
    };
}
