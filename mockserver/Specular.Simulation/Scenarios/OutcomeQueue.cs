namespace Specular.Simulation.Scenarios;

/// <summary>The outcomes arranged for one operation, used up one call at a time.</summary>
internal sealed class OutcomeQueue
{
    private readonly Queue<Arranged> _arranged = new();
    private readonly object _lock = new();

    /// <summary>Arranges an outcome behind those that are there.</summary>
    public void Add(Outcome outcome, int times)
    {
        lock (_lock)
        {
            _arranged.Enqueue(new Arranged(Flatten(outcome), times));
        }
    }

    /// <summary>Takes the outcome of the next call; null when none is arranged.</summary>
    public Outcome? Take()
    {
        lock (_lock)
        {
            if (!_arranged.TryPeek(out var first))
            {
                return null;
            }

            var outcome = first.Steps[first.Next++];
            if (first.Next == first.Steps.Count)
            {
                first.Next = 0;
                if (first.Times != Arrangement.Always && --first.Times == 0)
                {
                    _arranged.Dequeue();
                }
            }

            return outcome;
        }
    }

    private static List<Outcome> Flatten(Outcome outcome) => outcome is SequenceOutcome sequence
        ? [.. sequence.Outcomes.SelectMany(Flatten).Select(o => sequence.Delay > TimeSpan.Zero && o.Delay == TimeSpan.Zero ? o.After(sequence.Delay) : o)]
        : [outcome];

    private sealed class Arranged(List<Outcome> steps, int times)
    {
        public List<Outcome> Steps => steps;

        public int Next { get; set; }

        public int Times { get; set; } = times;
    }
}
