using System.Globalization;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>A value must be one that another operation answered with.</summary>
/// <param name="rule">The rule.</param>
/// <param name="mayBeEmpty">Whether "" counts as absent: the member is optional, or one of an exclusive set.</param>
internal sealed class CompiledIssuedByRule(IssuedByRule rule, bool mayBeEmpty) : CompiledRule(rule, rule.Member)
{
    private readonly string _expected = $"a value that {rule.Issuer ?? "the service"} answered with" + (rule.Lifetime is { } lifetime ? $" in the last {Text(lifetime)}" : "");

    protected override void CheckAt(Instance place, ref RuleRun run)
    {
        if (place.Kind == JsonKind.Null || (mayBeEmpty && IsAbsent(place)))
        {
            return;
        }

        switch (run.Facts?.IsIssued(rule, place.ToValue()))
        {
            case null:
                run.LeaveOpen();
                break;
            case true:
                run.Pass();
                break;
            case false:
                run.Violate(place, "issuedBy", _expected, ValueText.Describe(place.ToValue(), null));
                break;
        }
    }

    private static string Text(TimeSpan lifetime) =>
        lifetime.TotalDays >= 2 && lifetime.Hours == 0 ? ValueText.Count((long)lifetime.TotalDays, "day")
        : lifetime.TotalHours >= 1 && lifetime.Minutes == 0 ? ValueText.Count((long)lifetime.TotalHours, "hour")
        : lifetime.TotalMinutes >= 1 && lifetime.Seconds == 0 ? ValueText.Count((long)lifetime.TotalMinutes, "minute")
        : lifetime.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " seconds";
}
