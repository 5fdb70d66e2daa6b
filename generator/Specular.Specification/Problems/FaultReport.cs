using Specular.Specification.Contract;

namespace Specular.Specification.Problems;

/// <summary>A fault of ours as a problem: SPEC9001.</summary>
public static class FaultReport
{
    /// <summary>The problem.</summary>
    /// <param name="stage">What was being done, with what: "writing Kling.KlingClient".</param>
    /// <param name="place">The document, and the place in it where that is known.</param>
    /// <param name="fault">What happened.</param>
    public static Problem Of(string stage, SourceReference place, Exception fault) => new(ProblemCatalog.GeneratorFault, place, [stage, OneLine(fault)]);

    // Enough to find it by, on the one line that a build log shows.
    private static string OneLine(Exception fault)
    {
        var text = fault.GetType().Name + ": " + fault.Message;
        var frame = fault.StackTrace?.Split('\n').FirstOrDefault()?.Trim();
        return (frame is null ? text : text + " (" + frame + ")").Replace('\r', ' ').Replace('\n', ' ');
    }
}
