using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation;

/// <summary>Outcomes as a header, a command line or an admin call writes them.</summary>
public static class OutcomeText
{
    /// <summary>What may be written.</summary>
    public const string Forms = "succeed, fail, fail=<reason or message>, fail-at-once, fail-at-once=<reason>, stall, stall=submitted, error=<code of the error table>, status=<HTTP status>, answer=<name or status of a documented answer>, polls=<submitted>,<processing>; several are separated by \";\"; \"after=<milliseconds>\" delays the answer";

    /// <summary>Reads an outcome; null with what is wrong.</summary>
    public static Outcome? Parse(string text, out string? fault)
    {
        var outcomes = new List<Outcome>();
        var delay = TimeSpan.Zero;
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var (word, value) = equals < 0 ? (part, null) : (part[..equals].Trim(), part[(equals + 1)..].Trim());
            if (string.Equals(word, "after", StringComparison.Ordinal) && Number(value) is { } milliseconds)
            {
                delay = TimeSpan.FromMilliseconds(milliseconds);
            }
            else if (ParseOne(word, value) is { } outcome)
            {
                outcomes.Add(outcome);
            }
            else
            {
                fault = $"\"{part}\" is no outcome; what may be written: {Forms}";
                return null;
            }
        }

        fault = null;
        var parsed = outcomes switch { [] => Outcome.Succeed(), [var one] => one, _ => Outcome.Sequence(outcomes) };
        return delay > TimeSpan.Zero ? parsed.After(delay) : parsed;
    }

    private static Outcome? ParseOne(string word, string? value) => word switch
    {
        "succeed" when value is null => Outcome.Succeed(),
        "fail" => Outcome.Fail(value),
        "fail-at-once" => Outcome.FailAtOnce(value),
        "stall" => value switch
        {
            null or "processing" => Outcome.Stall(),
            "submitted" => Outcome.Stall(TaskState.Submitted),
            _ => null,
        },
        "error" when value is { Length: > 0 } => Outcome.Error(Number(value) is { } code ? JsonValue.From((long)code) : JsonValue.From(value)),
        "status" when Number(value) is >= 400 and <= 599 => Outcome.Status(Number(value)!.Value),
        // A header holds ASCII; names may be percent-encoded.
        "answer" when value is { Length: > 0 } => Outcome.Answer(Uri.UnescapeDataString(value)),
        "polls" when value?.Split(',') is [var submitted, var processing] && Number(submitted) is { } s && Number(processing) is { } p => Outcome.SucceedAfterPolls(s, p),
        _ => null,
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
