using System.Globalization;
using Specular.Specification.Contract;

namespace Specular.Simulation.Responses.Bodies;

/// <summary>What media types a caller takes (RFC 9110, section 12.5.1).</summary>
internal readonly struct AcceptHeader
{
    // Browsers send ten.
    private const int MostRanges = 50;

    private readonly (string Range, double Quality)[]? _ranges;

    private AcceptHeader((string Range, double Quality)[] ranges) => _ranges = ranges;

    /// <summary>Whether nothing is said, or that everything is taken.</summary>
    public bool IsOpen => _ranges is null or [] or [("*/*", _)];

    /// <summary>Reads a header; what is no media range is passed over.</summary>
    public static AcceptHeader Parse(string? text) => new([.. (text ?? "").Split(',', MostRanges, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(r => (Range: BodyMediaTypes.NameOf(r), Quality: QualityOf(r)))
        .Where(r => r.Range.Contains('/', StringComparison.Ordinal))]);

    /// <summary>How much a media type is wanted, from 0 for not at all to 1. The range that says most of it decides.</summary>
    public double QualityFor(string mediaType)
    {
        if (_ranges is null or [])
        {
            return 1;
        }

        var name = BodyMediaTypes.NameOf(mediaType);
        var found = (Length: 0, Quality: 0d);
        foreach (var (range, quality) in _ranges)
        {
            var length = range is "*/*" ? 1
                : string.Equals(range, name, StringComparison.Ordinal) ? int.MaxValue
                : range.EndsWith("/*", StringComparison.Ordinal) && name.StartsWith(range[..^1], StringComparison.Ordinal) ? range.Length : 0;
            found = length > found.Length ? (length, quality) : found;
        }

        return found.Quality;
    }

    private static double QualityOf(string range)
    {
        foreach (var parameter in range.Split(';', StringSplitOptions.TrimEntries).Skip(1))
        {
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            {
                return double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? Math.Clamp(quality, 0, 1) : 1;
            }
        }

        return 1;
    }
}
