using System.Globalization;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>A value must be one that another operation answered with.</summary>
/// <param name="rule">The rule.</param>
/// <param name="mayBeEmpty">Whether "" counts as absent: the member is optional, or one of an exclusive set.</param>
internal sealed class CompiledIssuedByRule(IssuedByRule rule, bool mayBeEmpty) : CompiledRule(rule)
{
    private readonly InstancePattern _member = new(rule.Member);

    private readonly string _expected = $"a value that {rule.Issuer ?? "the service"} answered with" + (rule.Lifetime is { } lifetime ? $" in the last {Text(lifetime)}" : "");

    public override RuleOutcome Check(Instance body, IRuleFacts? facts)
    {
        List<Violation>? violations = null;
        var isChecked = false;
        foreach (var found in _member.Select(body))
        {
            if (found.Kind == JsonKind.Null || (mayBeEmpty && IsAbsent(found)) || facts?.IsIssued(rule, found.ToValue()) is not { } isIssued)
            {
                continue;
            }

            isChecked = true;
            if (!isIssued)
            {
                (violations ??= []).Add(ViolationAt(found, "issuedBy", _expected, ValueText.Describe(found.ToValue(), null)));
            }
        }

        return Outcome(violations, isChecked);
    }

    private static string Text(TimeSpan lifetime) =>
        lifetime.TotalDays >= 2 && lifetime.Hours == 0 ? ValueText.Count((long)lifetime.TotalDays, "day")
        : lifetime.TotalHours >= 1 && lifetime.Minutes == 0 ? ValueText.Count((long)lifetime.TotalHours, "hour")
        : lifetime.TotalMinutes >= 1 && lifetime.Seconds == 0 ? ValueText.Count((long)lifetime.TotalMinutes, "minute")
        : lifetime.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " seconds";
}
