namespace Specular.Rules;

/// <summary>A value was not used before. A client knows what it has sent itself, and that well: a value counts as used once a call with it succeeded.</summary>
public sealed class UniqueRule : RequestRule
{
    /// <inheritdoc />
    public override string Kind => "unique";

    /// <summary>The operation whose requests have the value.</summary>
    public required string Operation { get; init; }

    internal bool HasItems => Array.IndexOf(Segments, RulePointer.EveryItem) >= 0;

    private protected override void CheckAt(RuleRun run, in RuleValue value)
    {
        if (!value.IsPresent || value.AsId() is not { } id)
        {
            return;
        }

        if (run.Memory.IsUsed(Operation, Place, id))
        {
            run.Violate("a value that was not used before", value.Describe() + ", which this client has sent with success,");
        }
        else if (run.Memory.HasForgotten)
        {
            run.LeaveOpen("this client has sent more values than it remembers");
        }
        else
        {
            run.Pass();
        }
    }
}
