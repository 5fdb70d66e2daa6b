using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.CodeGeneration.Lowering;

/// <summary>Takes steps of lowering each by itself: a fault of ours in one costs the operation or the type that it is about, is reported with both, and the others go on.</summary>
internal sealed class FaultBoundary(ICollection<Problem> problems)
{
    /// <summary>What the step gives; null when it failed.</summary>
    /// <param name="stage">What is being done, with what.</param>
    /// <param name="place">Where that stands.</param>
    /// <param name="step">The step.</param>
    public T? Try<T>(string stage, SourceReference place, Func<T?> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            problems.Add(FaultReport.Of(stage, place, fault));
            return null;
        }
    }
}
