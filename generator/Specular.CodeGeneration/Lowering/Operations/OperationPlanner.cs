using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides for each operation what is sent and what is read, and leaves out, with a problem, what has no form yet.</summary>
internal sealed class OperationPlanner(ApiContract contract, NameChoices choices, ShapeReader shapes, FaultBoundary faults, ICollection<Problem> problems)
{
    private readonly ParameterPlanner _parameters = new(shapes, problems);

    private readonly AnswerPlanner _answers = new(shapes, new JsonAnswerPlanner(contract, shapes, problems));

    public IReadOnlyList<OperationPlan> PlanAll()
    {
        var names = OperationNamer.Name(contract, choices, problems);
        var plans = new List<OperationPlan>();
        for (var i = 0; i < contract.Operations.Count; i++)
        {
            var (operation, name) = (contract.Operations[i], names[i]);
            if (faults.Try("planning " + operation.Key, operation.Source, () => Plan(operation, name)) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans;
    }

    private OperationPlan? Plan(Operation operation, string name)
    {
        var body = BodyPlanner.Plan(operation, out var unsendable);
        var parameters = _parameters.Plan(operation, out var unnameable);
        if ((unsendable ?? unnameable) is { } obstacle)
        {
            problems.Add(new(ProblemCatalog.OperationNotCarriedOver, obstacle.Place, [operation.Key, obstacle.Reason]));
            return null;
        }

        return new()
        {
            Operation = operation,
            Name = name,
            Group = Groups.Of(name),
            Parameters = parameters,
            Body = body,
            Answers = _answers.Plan(operation),
        };
    }
}
