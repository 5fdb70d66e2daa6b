namespace Specular.Specification.Validation;

/// <summary>One check of one body against one rule, place after place.</summary>
internal struct RuleRun(CompiledRule rule, Instance body, IRuleFacts? facts)
{
    private List<Violation>? _violations;
    private bool _isPassed;
    private bool _isOpen;

    public readonly CompiledRule Rule => rule;

    public readonly Instance Body => body;

    /// <summary>Null where nobody remembers and nobody opens media.</summary>
    public readonly IRuleFacts? Facts => facts;

    /// <summary>How many places were looked at.</summary>
    public int Places { get; set; }

    /// <summary>What a comparison's sums come to without the members at the place; null until somebody asked.</summary>
    public (decimal? Left, decimal? Right)? OfBody { get; set; }

    /// <summary>Whether as many violations were found as are told.</summary>
    public readonly bool IsFull => _violations is { Count: >= ValidationRun.MostViolations };

    /// <summary>What was found; null when nothing was.</summary>
    public readonly IReadOnlyList<Violation>? Violations => _violations;

    /// <summary>One violation tells that the rule does not hold; without one, a place that nobody knows of leaves open whether it does.</summary>
    public readonly RuleVerdict Verdict => _violations is not null ? RuleVerdict.Violated : _isPassed && !_isOpen ? RuleVerdict.Passed : RuleVerdict.NotChecked;

    /// <summary>The rule holds at a place.</summary>
    public void Pass() => _isPassed = true;

    /// <summary>Whether the rule holds at a place is not known.</summary>
    public void LeaveOpen() => _isOpen = true;

    /// <summary>The rule does not hold at a place.</summary>
    public void Violate(Instance place, string keyword, string expected, string actual)
    {
        if (!IsFull)
        {
            (_violations ??= []).Add(new Violation(place.Tape.PointerTo(place.Index), keyword, expected, actual));
        }
    }
}
