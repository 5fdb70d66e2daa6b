namespace Specular.Specification.Validation;

/// <summary>What looking at media came to.</summary>
/// <param name="Verdict">Whether it is as it must be.</param>
/// <param name="Faults">What it breaks; empty unless <paramref name="Verdict"/> is <see cref="RuleVerdict.Violated"/>.</param>
public sealed record MediaInspection(RuleVerdict Verdict, IReadOnlyList<MediaInspectionFault> Faults)
{
    /// <summary>Nobody could look at it: it lies behind an address that is not ours.</summary>
    public static MediaInspection NotChecked { get; } = new(RuleVerdict.NotChecked, []);

    /// <summary>Of media that was measured.</summary>
    public static MediaInspection Of(IReadOnlyList<MediaInspectionFault> faults) => new(faults.Count > 0 ? RuleVerdict.Violated : RuleVerdict.Passed, faults);
}
