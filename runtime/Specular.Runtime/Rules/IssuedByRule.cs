namespace Specular.Rules;

/// <summary>A value is one that another operation answered with, not too long ago. What this client was not answered with itself is left open.</summary>
public sealed class IssuedByRule : RequestRule
{
    /// <inheritdoc />
    public override string Kind => "issuedBy";

    /// <summary>The operation whose requests have the value; known ids are given by it.</summary>
    public required string Operation { get; init; }

    /// <summary>Where values come from; null when no document has that.</summary>
    public IssuedFrom? Issuer { get; init; }

    /// <summary>How long a value is taken; null is for ever.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>Whether the member must be there, so that an empty one is no id.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The rule about ids at a place; null when there is none.</summary>
    internal static IssuedByRule? Find(IReadOnlyList<RequestRule> rules, string place)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i] is IssuedByRule issuedBy && string.Equals(issuedBy.Place, place, StringComparison.Ordinal))
            {
                return issuedBy;
            }
        }

        return null;
    }

    private protected override void CheckAt(RuleRun run, in RuleValue value)
    {
        if (value.Text is "" && IsRequired)
        {
            run.Violate($"a value from {Issuer?.Operation ?? "the service"}", "an empty string");
        }

        if (!value.IsPresent || value.AsId() is not { } id)
        {
            return;
        }

        if (run.Memory.Find(this, id) is not { } issued)
        {
            run.LeaveOpen("this client was not answered with it");
        }
        else if (run.Now - issued.At > Lifetime)
        {
            run.Violate(
                $"a value from {Issuer?.Operation ?? "the service"} that is at most {DurationText.Of(Lifetime.Value)} old",
                $"one of {DurationText.Of(run.Now - issued.At)}");
        }
        else
        {
            run.Pass();
        }
    }
}
