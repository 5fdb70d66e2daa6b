using System.Runtime.ExceptionServices;
using Specular.Specification.Problems;

namespace Specular.CodeGeneration.Emission;

/// <summary>Takes the parts of a client each by itself while they are written: a fault of ours in one is kept with it, and the others go on. What was written then is thrown away.</summary>
internal sealed class WritingFaults
{
    private readonly Dictionary<(WrittenPartKind Kind, string Name), (WrittenPart Part, ExceptionDispatchInfo Fault)> _faults = [];

    /// <summary>Whether everything was written.</summary>
    public bool IsEmpty => _faults.Count == 0;

    /// <summary>Writes a part.</summary>
    public void Try(WrittenPart part, Action write) => Try([part], write);

    /// <summary>Writes what belongs to several parts.</summary>
    public void Try(IEnumerable<WrittenPart> parts, Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            foreach (var part in parts)
            {
                _faults[(part.Kind, part.Name)] = (part, ExceptionDispatchInfo.Capture(fault));
            }
        }
    }

    /// <summary>Whether a part could not be written.</summary>
    public bool Has(WrittenPartKind kind, string name) => _faults.ContainsKey((kind, name)) && !IsOpen(kind);

    /// <summary>Reports the parts. One that failed before cannot be helped: its fault is thrown.</summary>
    /// <param name="problems">Takes the reports.</param>
    /// <param name="document">The document of what stands nowhere.</param>
    /// <param name="earlier">The parts that failed before, to which these are added.</param>
    public void Report(ICollection<Problem> problems, string document, HashSet<(WrittenPartKind Kind, string Name)> earlier)
    {
        foreach (var (part, fault) in _faults.Values.OrderBy(f => f.Part.Kind).ThenBy(f => f.Part.Name, StringComparer.Ordinal))
        {
            if (IsOpen(part.Kind))
            {
                continue;
            }

            if (!earlier.Add((part.Kind, part.Name)))
            {
                fault.Throw();
            }

            problems.Add(FaultReport.Of(part.Stage, part.Place ?? new(document, ""), fault.SourceException));
        }
    }

    // A task may only have failed with an operation of its own; if not, it does so again without that.
    private bool IsOpen(WrittenPartKind kind) => kind == WrittenPartKind.Task && _faults.Values.Any(f => f.Part.Kind == WrittenPartKind.Operation);
}
