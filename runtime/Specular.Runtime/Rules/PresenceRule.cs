using System.ComponentModel;

namespace Specular.Rules;

/// <summary>So many of some members of an object are there. An empty text counts as absent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PresenceRule : RequestRule
{
    private protected PresenceRule()
    {
    }

    /// <summary>The members' names on the wire.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    private protected abstract string Words { get; }

    private protected abstract bool Holds(int present);

    private protected override void CheckAt(RuleRun run, in RuleValue value)
    {
        if (!value.IsObject)
        {
            return;
        }

        var present = 0;
        for (var i = 0; i < Members.Count; i++)
        {
            present += value.Member(Members[i]).IsPresent ? 1 : 0;
        }

        if (Holds(present))
        {
            run.Pass();
            return;
        }

        var owner = value;
        var there = Members.Where(m => owner.Member(m).IsPresent).ToArray();
        run.Violate($"{Words} of {string.Join(", ", Members)}", there.Length == 0 ? "none (an empty string counts as absent)" : string.Join(" and ", there));
    }
}
