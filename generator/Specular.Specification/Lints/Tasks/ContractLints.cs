using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Tasks;

/// <summary>What published documents leave out that shows only when they are read together: about envelopes and tasks.</summary>
internal static class ContractLints
{
    /// <param name="contract">The contract with all conclusions.</param>
    /// <param name="problems">Takes what is found.</param>
    public static void Check(ApiContract contract, ICollection<Problem> problems)
    {
        if (contract.TaskProtocols.Count == 0 && contract.Operations.All(o => o.Envelope is null))
        {
            return;
        }

        var graph = new SchemaGraph(contract);
        var views = new Dictionary<string, OperationView>(StringComparer.Ordinal);
        foreach (var operation in contract.Operations)
        {
            views[operation.Key] = new OperationView(operation, graph);
        }

        new EnvelopeLint(contract, problems).Check(views.Values);
        new TaskPathLint(contract, problems).Check(views);
        foreach (var protocol in contract.TaskProtocols)
        {
            if (protocol.QueryOperation is { } key && views.TryGetValue(key, out var query) && views.TryGetValue(protocol.CreateOperation, out var create))
            {
                TaskAnswerLint.Check(protocol, create, query, problems);
            }
        }
    }
}
