namespace Specular.Specification.Validation;

/// <summary>
/// How much one validation may do. Schemas are untrusted: twenty that each refer twice to the next come to a million checks of one value, and a chain of references
/// may be longer than the stack. A validation that grows long remembers what held where, so that what repeats itself is checked once.
/// </summary>
internal sealed class WorkLimit
{
    // Schemas inside schemas; a value as deep as the readers allow comes nowhere near.
    private const int DeepestCheck = 1_000;

    private const int LeastSteps = 1_000_000;
    private const int StepsForEachValue = 1_000;

    // Real bodies end long before; remembering costs them nothing.
    private const int StepsBeforeRemembering = 2_000;

    // A match may take a quarter of a second (EcmaPattern.Limit).
    private const int MostSlowMatches = 4;

    private readonly Dictionary<(CompiledSchema Schema, int Index), Outcome> _known = [];
    private long _stepsLeft;
    private long _stepsBeforeRemembering;
    private int _depth;
    private int _slowMatches;

    /// <summary>Whether no more is done. What was not checked does not hold.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Whether patterns have taken so long that no more are tried.</summary>
    public bool IsTooSlow => _slowMatches >= MostSlowMatches;

    private bool Remembers => _stepsLeft < _stepsBeforeRemembering;

    public void Begin(int values)
    {
        _stepsLeft = LeastSteps + ((long)values * StepsForEachValue);
        _stepsBeforeRemembering = _stepsLeft - StepsBeforeRemembering;
        _depth = 0;
        _slowMatches = 0;
        IsSpent = false;
        if (_known.Count > 0)
        {
            _known.Clear();
        }
    }

    /// <summary>Goes one schema deeper; false when that is too deep or too much.</summary>
    public bool TryEnter()
    {
        IsSpent |= --_stepsLeft < 0 || _depth >= DeepestCheck;
        _depth++;
        return !IsSpent;
    }

    public void Leave() => _depth--;

    /// <summary>Counts what is done without going deeper; false when it is too much.</summary>
    public bool TryStep(int steps = 1)
    {
        _stepsLeft -= steps;
        IsSpent |= _stepsLeft < 0;
        return !IsSpent;
    }

    public void CountSlowMatch() => _slowMatches++;

    /// <summary>Whether a schema is known to hold for a value, or not to; null when it has to be checked.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value.</param>
    /// <param name="isProbing">Whether nothing is to be reported; what failed unreported is checked again to be reported.</param>
    public bool? Recall(CompiledSchema schema, Instance value, bool isProbing)
    {
        if (!Remembers || value.IsMemberName || !_known.TryGetValue((schema, value.Index), out var outcome))
        {
            return null;
        }

        return outcome == Outcome.Held ? true : isProbing || outcome == Outcome.Reported ? false : null;
    }

    /// <summary>Remembers what a check came to.</summary>
    public void Remember(CompiledSchema schema, Instance value, bool isProbing, bool holds)
    {
        if (Remembers && !IsSpent && !value.IsMemberName)
        {
            _known[(schema, value.Index)] = holds ? Outcome.Held : isProbing ? Outcome.Failed : Outcome.Reported;
        }
    }

    private enum Outcome
    {
        Held,
        Failed,
        Reported,
    }
}
