namespace Specular.Rules;

/// <summary>Something that must hold of an operation's requests. Generated code makes them; a client checks them before it sends.</summary>
public abstract class RequestRule
{
    private string[]? _segments;
    private RuleOutcome? _passed;
    private RuleOutcome? _absent;
    private RuleOutcome? _open;

    private protected RequestRule()
    {
    }

    /// <summary>Which kind: exactlyOne, atLeastOne, compare, issuedBy, unique, media or schema.</summary>
    public abstract string Kind { get; }

    /// <summary>A pointer to what it is about, "*" for every item: "/face_choose/*/sound_file".</summary>
    public required string Place { get; init; }

    /// <summary>The sentence of the documents that it stands for; "" for what a schema states.</summary>
    public string Sentence { get; init; } = "";

    // Most requests keep most rules: these verdicts are made once.
    internal RuleOutcome Passed => _passed ??= new RuleOutcome(this, RuleVerdict.Passed, []);

    internal RuleOutcome NothingToCheck => _absent ??= new RuleOutcome(this, RuleVerdict.NotChecked, [], "the request has nothing that it is about");

    /// <summary>The outcome that the rule is left open for a reason; the last one is kept, for reasons rarely change from call to call.</summary>
    internal RuleOutcome LeftOpen(string reason) =>
        _open is { } open && ReferenceEquals(open.Reason, reason) ? open : _open = new RuleOutcome(this, RuleVerdict.NotChecked, [], reason);

    internal string[] Segments => _segments ??= RulePointer.Segments(Place);

    /// <summary>Kind, place and sentence.</summary>
    public override string ToString() => Sentence.Length > 0 ? $"{Kind} at \"{Place}\" ({Sentence})" : $"{Kind} at \"{Place}\"";

    internal void Check(RuleRun run) => Walk(run, run.Body, 0);

    // Called for each value at the place; absent where the way to it breaks off.
    private protected abstract void CheckAt(RuleRun run, in RuleValue value);

    private void Walk(RuleRun run, in RuleValue value, int depth)
    {
        if (depth == Segments.Length)
        {
            CheckAt(run, value);
            return;
        }

        if (Segments[depth] != RulePointer.EveryItem)
        {
            Walk(run, value.Member(Segments[depth]), depth + 1);
            return;
        }

        for (var i = 0; i < value.Count; i++)
        {
            run.EnterItem(i);
            Walk(run, value.Item(i), depth + 1);
            run.LeaveItem();
        }
    }
}
