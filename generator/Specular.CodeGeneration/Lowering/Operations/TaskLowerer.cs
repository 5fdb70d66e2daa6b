using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Turns a task protocol into the Start and Resume forms, where the generated types can say id and status.</summary>
internal sealed class TaskLowerer(ApiContract contract, ResultNames results, AccessPathLowerer paths, FaultBoundary faults, ICollection<Problem> problems)
{
    /// <summary>All tasks, ordered by stem.</summary>
    /// <param name="operations">The operations as they are written, by key.</param>
    /// <param name="further">The names of their further methods, by key.</param>
    public ValueList<TaskModel> LowerAll(IReadOnlyDictionary<string, OperationModel> operations, ILookup<string, string> further)
    {
        var tasks = new List<TaskModel>();
        // What the class of the tasks' descriptors asks by name of the client around it, and what every class has.
        var stems = new NameTable("Operations", "Tables", "TaskDescriptors", "Contract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString");
        foreach (var protocol in contract.TaskProtocols.OrderBy(p => p.CreateOperation, StringComparer.Ordinal))
        {
            // One that could not be described is not there.
            if (results.Plan(protocol.CreateOperation) is not { } create || !operations.ContainsKey(create.Operation.Key))
            {
                continue;
            }

            if (results.Plan(protocol.QueryOperation) is not { } query || !operations.ContainsKey(query.Operation.Key))
            {
                Report(create, protocol.QueryOperation is null ? "no document has the operation that queries its task" : "the operation that queries its task is left out");
                continue;
            }

            if (faults.Try("describing the task of " + create.Operation.Key, create.Operation.Source, () => Lower(protocol, create, query, operations)) is { } task)
            {
                var stem = stems.Take(Free(task.Stem, operations));
                tasks.Add(task with
                {
                    Stem = stem,
                    Further = further[create.Operation.Key].Select(name => new FurtherStart(stems.Take(Free(stem + name.Substring(create.Name.Length), operations)), name)).ToValueList(),
                });
            }
        }

        return tasks.OrderBy(t => t.Stem, StringComparer.Ordinal).ToValueList();
    }

    private static string Free(string stem, IReadOnlyDictionary<string, OperationModel> operations) =>
        operations.Values.Any(o => o.Name.Equals("Start" + stem, StringComparison.OrdinalIgnoreCase) || o.Name.Equals("Resume" + stem, StringComparison.OrdinalIgnoreCase))
            ? stem + "Task"
            : stem;

    private TaskModel? Lower(TaskProtocol protocol, OperationPlan create, OperationPlan query, IReadOnlyDictionary<string, OperationModel> operations)
    {
        if (In(create, protocol.CreateIdPointer) is not { } createId)
        {
            Report(create, $"the schema of its answer has no {protocol.CreateIdPointer}, where the task's id is");
            return null;
        }

        if (In(query, protocol.StatusPointer) is not { } status)
        {
            Report(create, $"the schema of {query.Operation.Key} has no {protocol.StatusPointer ?? "status"}, where the task's status is");
            return null;
        }

        if (query.Result is null || operations[query.Operation.Key].Parameters is not { } parameters
            || parameters.FirstOrDefault(p => p.Location == protocol.QueryIdLocation && string.Equals(p.WireName, protocol.QueryIdParameter, StringComparison.Ordinal)) is not { } id
            || parameters.Any(p => p.IsRequired && p != id)
            || operations[query.Operation.Key].Body is { IsRequired: true })
        {
            Report(create, $"{query.Operation.Key} needs more than the task's id, or takes it where no parameter is");
            return null;
        }

        return new()
        {
            Stem = Verbs.WithoutCreating(create.Name),
            CreateOperation = create.Name,
            QueryOperation = query.Name,
            QueryIdParameter = id.Name,
            CreateId = createId,
            CreateIdPointer = protocol.CreateIdPointer,
            CreateStatus = In(create, protocol.CreateStatusPointer),
            CreateExternalId = In(create, protocol.ExternalIdPointer),
            Id = In(query, protocol.IdPointer),
            Status = status,
            StatusPointer = protocol.StatusPointer ?? "",
            Vocabulary = protocol.Vocabulary,
            FailureMessage = In(query, protocol.FailureMessagePointer),
            ExternalId = In(query, protocol.ExternalIdPointer),
            QueryByExternalId = protocol.QueryByExternalId,
            Evidence = protocol.Evidence.Select(Documentation.Sentence).ToValueList(),
        };
    }

    private AccessPath? In(OperationPlan plan, string? pointer) =>
        plan.Result is { } result ? paths.Lower(result.Key, result.Schema, result.Below(pointer)) : null;

    private void Report(OperationPlan create, string reason) =>
        problems.Add(new(ProblemCatalog.TaskNotCarriedOver, create.Operation.Source, [create.Operation.Key, reason]));
}
