using Specular.Simulation.Operations;
using Specular.Simulation.Surfaces;
using Specular.Specification.Contract;

namespace Specular.Simulation;

/// <summary>Refuses arrangements that could never come about.</summary>
internal static class ArrangementChecker
{
    /// <summary>Checks those that stand in the options.</summary>
    public static void Check(IEnumerable<Arrangement> arrangements, IReadOnlyList<Surface> surfaces, ICollection<LoadProblem> problems)
    {
        foreach (var arrangement in arrangements)
        {
            if (FaultOf(arrangement.Operation, arrangement.Outcome, surfaces) is { } fault)
            {
                problems.Add(new LoadProblem(new SourceReference("options", "/Arrangements"), fault, "Correct the arrangement."));
            }
        }
    }

    /// <summary>Why an outcome cannot be arranged for an operation; null when it can.</summary>
    public static string? FaultOf(string operation, Outcome outcome, IReadOnlyList<Surface> surfaces)
    {
        var all = surfaces.SelectMany(s => s.Operations).ToArray();
        if (all.FirstOrDefault(o => string.Equals(o.Operation.Key, operation, StringComparison.Ordinal)) is not { } plan)
        {
            return $"There is no operation \"{operation}\"; there are {string.Join(", ", all.Take(20).Select(o => o.Operation.Key))}{(all.Length > 20 ? " ..." : "")}.";
        }

        return outcome switch
        {
            SequenceOutcome { Outcomes.Count: 0 } => "An empty sequence says nothing; give it outcomes.",
            SequenceOutcome sequence => sequence.Outcomes.Select(o => FaultOf(operation, o, surfaces)).FirstOrDefault(f => f is not null),
            FailOutcome or StallOutcome when plan.Part != OperationPart.Create => $"{operation} creates no task that could fail or stall; arrange an error for it instead.",
            StallOutcome { State: not (TaskState.Submitted or TaskState.Processing) } => "A task can stall while submitted or processing only.",
            AnswerOutcome { Name: var name } when plan.FindAnswer(name) is null => plan.NoAnswer(name),
            ErrorOutcome { Code: { } code, HttpStatus: null } when plan.Surface.Refusals.FindRow(code) is null =>
                $"The error table of \"{plan.Surface.Contract.Name}\" has no code {code.ToJson()}; it has {Codes(plan)}. Add a row to the profile, or arrange an HTTP status.",
            _ => null,
        };
    }

    private static string Codes(OperationPlan plan) => plan.Surface.Contract.Profile.Errors is { Count: > 0 } rows
        ? string.Join(", ", rows.Select(r => r.Code.ToJson()).Distinct(StringComparer.Ordinal))
        : "no rows at all";
}
