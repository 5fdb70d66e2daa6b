using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>A sum of numbers is to another sum as said: "sound_end_time - sound_start_time is at least 2000".</summary>
public sealed record CompareRule : Rule
{
    /// <summary>A pointer to the object that members are relative to; "" is the body, "*" stands for every item.</summary>
    public string At { get; init; } = "";

    /// <summary>The terms on the left, added up.</summary>
    public required ValueList<RuleTerm> Left { get; init; }

    /// <summary>How the left is to the right.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>The terms on the right, added up.</summary>
    public required ValueList<RuleTerm> Right { get; init; }

    /// <summary>
    /// How far the numbers may be from the truth, in their own unit. A comparison that holds by less is neither passed nor violated: it cannot be known. 0 when they are exact.
    /// </summary>
    public decimal Margin { get; init; }

    /// <summary>The comparison in words: "sound_end_time - sound_start_time at least 2000".</summary>
    public string InWords => ComparisonText.Describe(this);
}
