using System.Globalization;

namespace Specular.Simulation.Randomness;

/// <summary>How ids look: text with {hex:12}, {digits:18}, {alnum:20} or {uuid} in it, as a profile writes it.</summary>
internal sealed class IdFormat
{
    private readonly Part[] _parts;

    private IdFormat(string text, Part[] parts)
    {
        Text = text;
        _parts = parts;
        Length = parts.Sum(p => p.Literal?.Length ?? p.Length);
    }

    private enum Alphabet
    {
        Literal,
        Hex,
        Digits,
        Alnum,
        Uuid,
    }

    /// <summary>UUIDs.</summary>
    public static IdFormat Uuid { get; } = TryParse("{uuid}", out _)!;

    /// <summary>The most digits that a number of 64 bits always has room for.</summary>
    public static IdFormat Widest { get; } = TryParse("{digits:18}", out _)!;

    /// <summary>The format as written.</summary>
    public string Text { get; }

    /// <summary>How long every id is.</summary>
    public int Length { get; }

    /// <summary>Parses a format, or says what is wrong.</summary>
    public static IdFormat? TryParse(string text, out string? fault)
    {
        var parts = new List<Part>();
        for (var i = 0; i < text.Length;)
        {
            var open = text.IndexOf('{', i);
            if (open != i)
            {
                var end = open < 0 ? text.Length : open;
                parts.Add(new Part(Alphabet.Literal, text[i..end], 0));
                i = end;
                continue;
            }

            var close = text.IndexOf('}', i);
            if (close < 0 || ParsePlaceholder(text[(i + 1)..close]) is not { } part)
            {
                fault = $"\"{text}\" is no id format: it may hold {{hex:n}}, {{digits:n}}, {{alnum:n}} and {{uuid}}, n from 1 to 64.";
                return null;
            }

            parts.Add(part);
            i = close + 1;
        }

        fault = null;
        return new IdFormat(text, [.. parts]);
    }

    /// <summary>An id.</summary>
    public string Create(ref SeededRandom random) => Create(ref random, stackalloc char[Length]);

    private string Create(ref SeededRandom random, Span<char> text)
    {
        var at = 0;
        foreach (var part in _parts)
        {
            at += part.Write(ref random, text[at..]);
        }

        return new string(text);
    }

    private static Part? ParsePlaceholder(string placeholder)
    {
        if (string.Equals(placeholder, "uuid", StringComparison.Ordinal))
        {
            return new Part(Alphabet.Uuid, null, 36);
        }

        var colon = placeholder.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !int.TryParse(placeholder.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length is < 1 or > 64)
        {
            return null;
        }

        return placeholder[..colon] switch
        {
            "hex" => new Part(Alphabet.Hex, null, length),
            "digits" => new Part(Alphabet.Digits, null, length),
            "alnum" => new Part(Alphabet.Alnum, null, length),
            _ => null,
        };
    }

    private sealed record Part(Alphabet Alphabet, string? Literal, int Length)
    {
        private const string Characters = "0123456789abcdefghijklmnopqrstuvwxyz";

        public int Write(ref SeededRandom random, Span<char> text)
        {
            if (Literal is { } literal)
            {
                literal.CopyTo(text);
                return literal.Length;
            }

            for (var i = 0; i < Length; i++)
            {
                text[i] = Alphabet switch
                {
                    Alphabet.Hex => Characters[random.Next(16)],
                    // Real ids of digits are numbers: none begins with a zero.
                    Alphabet.Digits => (char)('0' + (i == 0 ? 1 + random.Next(9) : random.Next(10))),
                    Alphabet.Alnum => Characters[random.Next(36)],
                    _ => UuidCharacter(ref random, i),
                };
            }

            return Length;
        }

        private static char UuidCharacter(ref SeededRandom random, int index) => index switch
        {
            8 or 13 or 18 or 23 => '-',
            14 => '4',
            19 => "89ab"[random.Next(4)],
            _ => Characters[random.Next(16)],
        };
    }
}
