using Specular.Specification.Problems;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>How 2.0 writes the items of an array in one text, and how 3.0 names that.</summary>
/// <param name="Style">3.0's style; null where the location's own is meant.</param>
/// <param name="Explode">3.0's explode; null where the location's own is meant.</param>
/// <param name="Separator">What stands between two items, for people, where 3.0 has no such style; else null.</param>
/// <param name="Taken">The format it is taken as, where the document's cannot be; else null.</param>
internal sealed record CollectionFormat(string? Style = null, bool? Explode = null, string? Separator = null, string? Taken = null)
{
    private static readonly string[] s_formats = ["csv", "ssv", "tsv", "pipes", "multi"];

    /// <summary>The format at a location ("query", "formData" ...). "csv" is what absence means.</summary>
    public static CollectionFormat Of(string? written, string location)
    {
        var format = written is null || s_formats.Contains(written, StringComparer.Ordinal) ? written ?? "csv" : Suggestion.Nearest(written, s_formats) ?? "csv";
        var isSpread = location is "query" or "formData";

        // Only what has a name each time can stand several times.
        format = format is "multi" && !isSpread ? "csv" : format;
        return Of(format, isSpread) with { Taken = written is null || string.Equals(format, written, StringComparison.Ordinal) ? null : format };
    }

    /// <summary>What stands between two items, for people.</summary>
    public static string SeparatorOf(string? format) => format switch
    {
        "ssv" => "spaces",
        "tsv" => "tabs",
        "pipes" => "'|'",
        _ => "commas",
    };

    private static CollectionFormat Of(string format, bool isSpread) => (format, isSpread) switch
    {
        ("csv", true) => new("form", Explode: false),
        ("csv", false) => new(),
        ("multi", _) => new("form", Explode: true),
        ("ssv", true) => new("spaceDelimited", Explode: false),
        ("pipes", true) => new("pipeDelimited", Explode: false),
        _ => new(Separator: SeparatorOf(format)),
    };
}
