using System.Globalization;
using System.Text;

namespace Specular.Simulation.Routing;

/// <summary>One segment of a path template: text, a parameter, or both ("{model}:predict").</summary>
internal sealed class SegmentPattern
{
    // Literal texts around the parameters: always one more than there are parameters.
    private readonly string[] _literals;

    private SegmentPattern(string[] literals, string[] parameters)
    {
        _literals = literals;
        Parameters = parameters;
    }

    /// <summary>The names of the parameters, in their order.</summary>
    public string[] Parameters { get; }

    /// <summary>Whether it is nothing but text.</summary>
    public bool IsLiteral => Parameters.Length == 0;

    /// <summary>The text of a literal segment.</summary>
    public string Literal => _literals[0];

    /// <summary>How much of it is text: the more, the earlier it is tried.</summary>
    public int LiteralLength => _literals.Sum(l => l.Length);

    /// <summary>The same for two patterns that match the same segments: parameters without their names.</summary>
    public string Shape => string.Join("{}", _literals);

    /// <summary>Parses a segment of a template.</summary>
    public static SegmentPattern Parse(string segment)
    {
        var literals = new List<string>();
        var parameters = new List<string>();
        var literal = new StringBuilder();
        for (var i = 0; i < segment.Length; i++)
        {
            var close = segment[i] == '{' ? segment.IndexOf('}', i) : -1;
            if (close < 0)
            {
                literal.Append(segment[i]);
                continue;
            }

            literals.Add(literal.ToString());
            literal.Clear();
            parameters.Add(segment[(i + 1)..close]);
            i = close;
        }

        literals.Add(literal.ToString());
        return new SegmentPattern([.. literals], [.. parameters]);
    }

    /// <summary>
    /// Matches a segment as it was sent; values of parameters are appended, as they were sent. A parameter is never empty. Text that a client encoded although it need not
    /// is the template's text all the same.
    /// </summary>
    public bool TryMatch(string segment, List<KeyValuePair<string, string>> values)
    {
        if (TryMatchText(segment, values))
        {
            return true;
        }

        var kept = values.Count;
        if (LiteralLength == 0 || !segment.Contains('%', StringComparison.Ordinal) || !TryMatchText(Uri.UnescapeDataString(segment), values))
        {
            return false;
        }

        for (var i = kept; i < values.Count; i++)
        {
            values[i] = new(values[i].Key, Uri.EscapeDataString(values[i].Value));
        }

        return true;
    }

    private bool TryMatchText(string segment, List<KeyValuePair<string, string>> values)
    {
        if (segment.Length == 0 || !segment.StartsWith(_literals[0], StringComparison.Ordinal))
        {
            return false;
        }

        var kept = values.Count;
        var at = _literals[0].Length;
        for (var i = 0; i < Parameters.Length; i++)
        {
            var next = _literals[i + 1];
            var isLast = i == Parameters.Length - 1;
            var end = next.Length == 0 && isLast ? segment.Length
                : isLast ? (segment.EndsWith(next, StringComparison.Ordinal) ? segment.Length - next.Length : -1)
                : at >= segment.Length ? -1
                // Nothing divides the two: the last takes what it can.
                : next.Length == 0 ? EndOfCharacter(segment, at)
                // "archive.tar.gz" is the name archive.tar with the extension gz: the last separator divides.
                : i == Parameters.Length - 2 ? segment.LastIndexOf(next, StringComparison.Ordinal)
                : segment.IndexOf(next, at + 1, StringComparison.Ordinal);
            if (end <= at)
            {
                values.RemoveRange(kept, values.Count - kept);
                return false;
            }

            values.Add(new(Parameters[i], segment[at..end]));
            at = end + next.Length;
        }

        return at == segment.Length;
    }

    // What is encoded as several escapes, or written as two surrogates, is one character.
    private static int EndOfCharacter(string segment, int at)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        for (var i = at; count < bytes.Length && i + 2 < segment.Length && segment[i] == '%'
            && byte.TryParse(segment.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[count]); i += 3)
        {
            count++;
        }

        if (count > 0)
        {
            Rune.DecodeFromUtf8(bytes[..count], out _, out var consumed);
            return at + (3 * consumed);
        }

        return at + (at + 1 < segment.Length && char.IsSurrogatePair(segment[at], segment[at + 1]) ? 2 : 1);
    }
}
