using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>What an operation's answer is called: a create's is a receipt, a query's a task, any other's a result.</summary>
internal sealed class ResultNames(ApiContract contract, IReadOnlyList<OperationPlan> plans)
{
    private readonly Dictionary<string, OperationPlan> _plans = plans.ToDictionary(p => p.Operation.Key, StringComparer.Ordinal);

    /// <summary>The plan of the operation with that key; null when it is left out.</summary>
    public OperationPlan? Plan(string? key) => key is not null && _plans.TryGetValue(key, out var plan) ? plan : null;

    /// <summary>The name of the answer's type, and what types below are named by.</summary>
    public (string Name, string Stem) Of(OperationPlan plan)
    {
        var created = contract.FindProtocolByCreate(plan.Operation.Key);
        if (created is not null)
        {
            var receipt = Verbs.WithoutCreating(plan.Name) + "Receipt";
            return (receipt, receipt);
        }

        var queried = contract.FindProtocolsByQuery(plan.Operation.Key).ToArray();
        if (queried.Length > 0)
        {
            // One query may serve several creates; then it is named by itself.
            var create = queried.Length == 1 ? Plan(queried[0].CreateOperation) : null;
            var stem = create is null ? Verbs.WithoutQuerying(plan.Name) : Verbs.WithoutCreating(create.Name);
            var task = stem.EndsWith("Task", StringComparison.Ordinal) ? stem : stem + "Task";
            return (task, task);
        }

        return (plan.Name + "Result", plan.Name);
    }
}
