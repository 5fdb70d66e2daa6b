using System.Globalization;
using System.Text;
using Specular.Simulation.Randomness;
using Specular.Simulation.Schemas;
using Specular.Specification.Mocks;

namespace Specular.Simulation.Responses.Mocks;

/// <summary>Makes values by mock rules, from the simulator's own sequence of numbers, so that one seed gives the same values again.</summary>
internal static class MockSampler
{
    private const int LongestText = 1_000;
    private const long Greatest = 9_007_199_254_740_991;
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";

    /// <summary>A value.</summary>
    public static string Sample(MockRule rule, FlatSchema flat, ref SeededRandom random, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var part in rule.Parts)
        {
            text.Append(Sample(part, flat, ref random, now));
        }

        return text.ToString();
    }

    private static string Sample(MockPart part, FlatSchema flat, ref SeededRandom random, DateTimeOffset now) => part.Word switch
    {
        MockWord.Boolean => random.Next(2) == 0 ? "false" : "true",
        MockWord.Integer => Integer(part, flat, ref random).ToString(CultureInfo.InvariantCulture),
        MockWord.Number => Decimal(part, flat, ref random),
        MockWord.Text => Text(part, ref random),
        MockWord.Character => Letters(Pool(part.Arguments.FirstOrDefault()), 1, ref random),
        MockWord.Date => MockMoment.Write(Earlier(now, ref random), part, "yyyy-MM-dd"),
        MockWord.Time => MockMoment.Write(Earlier(now, ref random), part, "HH:mm:ss"),
        MockWord.DateTime => MockMoment.Write(Earlier(now, ref random), part, MockMoment.FormatOf(flat)),
        MockWord.Now => MockMoment.Write(now, part, MockMoment.FormatOf(flat)),
        MockWord.Timestamp => MockMoment.Timestamp(Earlier(now, ref random), part),
        MockWord.Uuid => IdFormat.Uuid.Create(ref random),
        MockWord.Id => Letters("123456789", 1, ref random) + Letters(Digits, 17, ref random),
        MockWord.Url => $"https://example.com/{Letters(Lower, 6, ref random)}",
        MockWord.Domain => $"{Letters(Lower, 6, ref random)}.example.com",
        MockWord.Ip => string.Create(CultureInfo.InvariantCulture, $"192.0.2.{1 + random.Next(254)}"),
        MockWord.Email => $"{One(MockWords.FirstNames, ref random).ToLowerInvariant()}@example.com",
        MockWord.Name => $"{One(MockWords.FirstNames, ref random)} {One(MockWords.LastNames, ref random)}",
        MockWord.FirstName => One(MockWords.FirstNames, ref random),
        MockWord.LastName => One(MockWords.LastNames, ref random),
        MockWord.ChineseName => One(MockWords.ChineseFamilies, ref random) + Letters(MockWords.Characters, 1 + random.Next(2), ref random),
        MockWord.Word => Letters(Lower, Count(part, 3, 10, ref random), ref random),
        MockWord.ChineseWord => Letters(MockWords.Characters, Count(part, 2, 4, ref random), ref random),
        MockWord.Sentence => Sentence(Count(part, 5, 12, ref random), ref random),
        MockWord.ChineseSentence => Letters(MockWords.Characters, Count(part, 8, 16, ref random), ref random) + "。",
        MockWord.City => One(MockWords.Cities, ref random),
        MockWord.Phone => "1380000" + Letters(Digits, 4, ref random),
        MockWord.Color => "#" + Letters("0123456789abcdef", 6, ref random),
        MockWord.Image => $"https://example.com/{Letters(Lower, 6, ref random)}.png",
        MockWord.Pick => part.Arguments.Count == 0 ? "" : part.Arguments[random.Next(part.Arguments.Count)],
        _ => part.Text,
    };

    private static long Integer(MockPart part, FlatSchema flat, ref SeededRandom random)
    {
        var least = Bound(part, 0, "min") ?? Whole(flat.Minimum) ?? 0;
        var most = Bound(part, 1, "max") ?? Whole(flat.Maximum) ?? Math.Max(least, 0) + 10_000;
        return Between(least, most, ref random);
    }

    private static string Decimal(MockPart part, FlatSchema flat, ref SeededRandom random)
    {
        var decimals = (int)Math.Clamp(Between(Bound(part, 2, "dmin") ?? 1, Bound(part, 3, "dmax") ?? 2, ref random), 0, 9);
        var whole = Integer(part, flat, ref random);
        return whole.ToString(CultureInfo.InvariantCulture) + (decimals == 0 ? "" : "." + Letters(Digits, decimals, ref random));
    }

    // @string, @string(5), @string(3, 7), @string("lower", 5), @string("abc", 3, 7)
    private static string Text(MockPart part, ref SeededRandom random)
    {
        var counts = part.Arguments.Where(a => long.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out _)).ToArray();
        var pool = part.Arguments.FirstOrDefault(a => !counts.Contains(a) && !a.Contains('=', StringComparison.Ordinal));
        return Letters(Pool(pool), Count(part with { Arguments = [.. counts, .. part.Arguments.Where(a => a.Contains('=', StringComparison.Ordinal))] }, 3, 7, ref random), ref random);
    }

    private static string Pool(string? name) => name switch
    {
        null or "" => Lower + Upper + Digits,
        "lower" => Lower,
        "upper" => Upper,
        "alpha" => Lower + Upper,
        "number" => Digits,
        "symbol" => "!#$%^&*()[]",
        _ => name,
    };

    // How many: one argument is the count itself, two are its bounds.
    private static int Count(MockPart part, int least, int most, ref SeededRandom random)
    {
        var first = Bound(part, 0, "min") ?? Bound(part, 0, "length");
        var second = Bound(part, 1, "max");
        return (int)Math.Clamp(Between(first ?? least, second ?? first ?? most, ref random), 0, LongestText);
    }

    // The argument of a name ("min=1"), or the one at a place.
    private static long? Bound(MockPart part, int index, string name)
    {
        var named = part.Arguments.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal));
        var text = named is not null ? named[(name.Length + 1)..] : index < part.Arguments.Count ? part.Arguments[index] : "";
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (long)Math.Clamp(decimal.Truncate(number), -Greatest, Greatest) : null;
    }

    private static long? Whole(decimal? bound) => bound is { } value ? (long)Math.Clamp(decimal.Ceiling(value), -Greatest, Greatest) : null;

    private static long Between(long least, long most, ref SeededRandom random) =>
        most <= least ? least : least + (long)(random.Next() % (ulong)(most - least + 1));

    private static string Letters(string pool, int count, ref SeededRandom random)
    {
        var letters = new char[count];
        for (var i = 0; i < count; i++)
        {
            letters[i] = pool[random.Next(pool.Length)];
        }

        return new string(letters);
    }

    private static string Sentence(int words, ref SeededRandom random)
    {
        var sentence = new StringBuilder(Letters(Upper, 1, ref random));
        for (var i = 0; i < words; i++)
        {
            sentence.Append(i == 0 ? "" : " ").Append(Letters(Lower, 3 + random.Next(6), ref random));
        }

        return sentence.Append('.').ToString();
    }

    private static string One(string[] words, ref SeededRandom random) => words[random.Next(words.Length)];

    private static DateTimeOffset Earlier(DateTimeOffset now, ref SeededRandom random) => now.AddSeconds(-random.Next(365 * 24 * 3600));
}
