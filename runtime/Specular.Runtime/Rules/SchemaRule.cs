using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Specular.Rules;

/// <summary>The bounds that a schema sets a value: a number's range, a text's length and pattern, a list's length. Null where it sets none.</summary>
public sealed class SchemaRule : RequestRule
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(100);

    private Regex? _pattern;
    private bool _hasNoPattern;

    /// <inheritdoc />
    public override string Kind => "schema";

    /// <summary>The least number.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The number that it is more than.</summary>
    public decimal? ExclusiveMinimum { get; init; }

    /// <summary>The number that it is less than.</summary>
    public decimal? ExclusiveMaximum { get; init; }

    /// <summary>The fewest characters, as Unicode counts them.</summary>
    public long? MinLength { get; init; }

    /// <summary>The most characters.</summary>
    public long? MaxLength { get; init; }

    /// <summary>What a text matches somewhere.</summary>
    public string? Pattern { get; init; }

    /// <summary>The fewest items.</summary>
    public long? MinItems { get; init; }

    /// <summary>The most items.</summary>
    public long? MaxItems { get; init; }

    private protected override void CheckAt(RuleRun run, in RuleValue value)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Number:
                CheckNumber(run, value.Number);
                break;
            case RuleValueKind.Text:
                CheckText(run, value);
                break;
            default:
                if (value.IsList)
                {
                    CheckCount(run, value.Count, MinItems, MaxItems, "items");
                }

                break;
        }
    }

    private static void CheckCount(RuleRun run, long count, long? min, long? max, string unit)
    {
        if (count < min || count > max)
        {
            var bounds = (min, max) switch
            {
                (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"at most {most}"),
                ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{min} to {max}"),
            };
            run.Violate($"{bounds} {unit}", string.Create(CultureInfo.InvariantCulture, $"{count} {unit}"));
        }
        else
        {
            run.Pass();
        }
    }

    private static long CountCharacters(string text)
    {
        var count = 0L;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private void CheckNumber(RuleRun run, decimal number)
    {
        if (number >= (Minimum ?? number) && number <= (Maximum ?? number) && !(number <= ExclusiveMinimum) && !(number >= ExclusiveMaximum))
        {
            run.Pass();
        }
        else
        {
            run.Violate(Range(), number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void CheckText(RuleRun run, in RuleValue value)
    {
        var text = value.Text!;
        if (MinLength is not null || MaxLength is not null)
        {
            CheckCount(run, CountCharacters(text), MinLength, MaxLength, "characters");
        }

        if (Pattern is null)
        {
            return;
        }

        try
        {
            if (Compiled() is not { } pattern)
            {
                run.LeaveOpen("its pattern cannot be used in .NET");
            }
            else if (pattern.IsMatch(text))
            {
                run.Pass();
            }
            else
            {
                run.Violate($"a text that matches {Pattern}", value.Describe());
            }
        }
        catch (RegexMatchTimeoutException)
        {
            run.LeaveOpen("matching its pattern took too long");
        }
    }

    private Regex? Compiled()
    {
        if (_pattern is null && !_hasNoPattern)
        {
            try
            {
                _pattern = new Regex(Pattern!, RegexOptions.CultureInvariant, PatternTimeout);
            }
            catch (ArgumentException)
            {
                _hasNoPattern = true;
            }
        }

        return _pattern;
    }

    private string Range()
    {
        var text = new StringBuilder();
        if (Minimum is { } min && Maximum is { } max && ExclusiveMinimum is null && ExclusiveMaximum is null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{min} to {max}");
        }

        Add("at least", Minimum);
        Add("more than", ExclusiveMinimum);
        Add("at most", Maximum);
        Add("less than", ExclusiveMaximum);
        return text.ToString();

        void Add(string words, decimal? bound)
        {
            if (bound is { } number)
            {
                text.Append(text.Length > 0 ? " and " : "").Append(words).Append(CultureInfo.InvariantCulture, $" {number}");
            }
        }
    }
}
