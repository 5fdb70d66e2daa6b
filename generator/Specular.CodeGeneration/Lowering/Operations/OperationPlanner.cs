using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides for each operation what is sent and what is read, and leaves out, with a problem, what has no form yet.</summary>
internal sealed class OperationPlanner(ApiContract contract, NameChoices choices, ShapeReader shapes, FaultBoundary faults, ICollection<Problem> problems)
{
    private readonly BodyPlanner _bodies = new(shapes);

    private readonly ParameterPlanner _parameters = new(shapes, problems);

    private readonly AnswerPlanner _answers = new(shapes, new JsonAnswerPlanner(contract, shapes, problems));

    public IReadOnlyList<OperationPlan> PlanAll()
    {
        var names = OperationNamer.Name(contract, choices, problems);
        var table = new NameTable(names);
        var plans = new List<OperationPlan>();
        for (var i = 0; i < contract.Operations.Count; i++)
        {
            var (operation, name) = (contract.Operations[i], names[i]);
            plans.AddRange(faults.Try("planning " + operation.Key, operation.Source, () => Plan(operation, name, table)) ?? []);
        }

        return plans;
    }

    /// <summary>The operation's method, and one for each media type of its body that carries what the first cannot; none when it is left out.</summary>
    private OperationPlan[] Plan(Operation operation, string name, NameTable names)
    {
        var bodies = _bodies.Plan(operation, out var unsendable);
        var parameters = _parameters.Plan(operation, out var unnameable);
        if ((unsendable ?? unnameable) is { } obstacle)
        {
            problems.Add(new(ProblemCatalog.OperationNotCarriedOver, obstacle.Place, [operation.Key, obstacle.Reason]));
            return [];
        }

        var plan = new OperationPlan
        {
            Operation = operation,
            Name = name,
            Group = Groups.Of(name),
            Parameters = parameters,
            Body = bodies.Count > 0 ? bodies[0] : null,
            Errors = new ErrorPlanner(shapes).Plan(operation, name),
            Answers = _answers.Plan(operation),
        };
        return [plan, .. bodies.Skip(1).Select(b => plan with { Name = names.Take(name + "As" + b.Word), Body = b, IsFurther = true })];
    }
}
