namespace Specular.Specification.Dialects.Flattened;

/// <summary>Where a reading that could not be told from the one taken parts from it.</summary>
/// <param name="Other">Its step there.</param>
/// <param name="Reason">What speaks most against it, or null.</param>
internal sealed record Divergence(Step Other, string? Reason)
{
    /// <summary>The divergences of a state's doubts, by the step that was taken.</summary>
    public static IReadOnlyDictionary<Step, Divergence> Of(SearchState state)
    {
        var found = new Dictionary<Step, Divergence>();
        for (var doubt = state.Doubts; doubt is not null; doubt = doubt.Previous)
        {
            if (Find(doubt) is var (taken, divergence) && !found.ContainsKey(taken))
            {
                found.Add(taken, divergence);
            }
        }

        return found;
    }

    private static (Step Taken, Divergence Divergence)? Find(Doubt doubt)
    {
        Step? a = doubt.Taken;
        Step? b = doubt.Other;
        Step? taken = null;
        Step? other = null;
        var strongest = Weight.Nothing;
        while (a is not null && b is not null && !ReferenceEquals(a, b))
        {
            // The later of the two goes back; both do where they stand on the same line.
            var line = Math.Max(a.Line, b.Line);
            if (a.Line == line)
            {
                taken = a;
                a = a.Previous;
            }

            if (b.Line == line)
            {
                other = b;
                strongest = b.Weight.Strongest > strongest.Strongest ? b.Weight : strongest;
                b = b.Previous;
            }
        }

        return taken is null || other is null ? null : (taken, new(other, strongest.Reason));
    }
}
