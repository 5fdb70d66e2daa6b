using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Emission;

/// <summary>
/// A client without the parts that could not be written, and without what would ask for them. A type stays, as one that keeps its JSON and has no members: what refers to it compiles,
/// and only what reads members of it (tasks, rules) is left out.
/// </summary>
internal sealed class ClientReduction
{
    private readonly WritingFaults _faults;

    private readonly Dictionary<string, Declaration> _declarations;

    // The broken types, and those that have one of them somewhere within.
    private readonly HashSet<string> _touched;

    private ClientReduction(ClientModel model, WritingFaults faults)
    {
        _faults = faults;
        _declarations = model.Declarations.Select(d => IsBroken(d.Name) ? BareTypes.Of(d) : d).ToDictionary(d => d.Name, StringComparer.Ordinal);
        _touched = TypeUses.Around(model.Declarations.Select(d => d.Name).Where(IsBroken), _declarations.Values);
    }

    /// <summary>The client without them.</summary>
    public static ClientModel Without(WritingFaults faults, ClientModel model)
    {
        var reduction = new ClientReduction(model, faults);
        var operations = model.Operations.Where(o => !faults.Has(WrittenPartKind.Operation, o.Name)).Select(reduction.Reduced).ToValueList();
        var byName = operations.ToDictionary(o => o.Name, StringComparer.Ordinal);
        return model with
        {
            Operations = operations,
            Declarations = model.Declarations.Select(d => reduction._declarations[d.Name]).ToValueList(),
            Tasks = model.Tasks.Where(t => !faults.Has(WrittenPartKind.Task, t.Stem) && reduction.CanBe(t, byName))
                .Select(t => t with { Further = t.Further.Where(f => byName.ContainsKey(f.Operation)).ToValueList() }).ToValueList(),
            Webhooks = model.Webhooks.Where(w => !faults.Has(WrittenPartKind.Webhook, w.Name)).ToValueList(),
        };
    }

    private bool IsBroken(string type) => _faults.Has(WrittenPartKind.Type, type);

    private OperationModel Reduced(OperationModel operation)
    {
        var headers = _faults.Has(WrittenPartKind.Headers, operation.Name) ? null : operation.Headers;

        // The status tells the index of a form, and a type without members has no forms.
        var answers = operation.Answers.Select(a => a?.Type is DeclaredType type && IsBroken(type.Name) ? a with { Forms = [] } : a!).ToValueList();
        var reduced = operation with { Headers = headers, Answers = answers };
        return operation.Body is null || TypeUses.NameIn(operation.Body.Type) is not { } body || !_touched.Contains(body)
            ? reduced
            : reduced with { Rules = [], Bounds = [], ExternalId = operation.ExternalId is { } id && Leads(id, operation.Body.Type) ? id : null };
    }

    private bool CanBe(TaskModel task, Dictionary<string, OperationModel> operations) =>
        operations.TryGetValue(task.CreateOperation, out var create) && operations.TryGetValue(task.QueryOperation, out var query)
        && new[] { task.CreateId, task.CreateStatus, task.CreateExternalId }.All(p => Leads(p, create.Result))
        && new[] { task.Id, task.Status, task.FailureMessage, task.ExternalId }.All(p => Leads(p, query.Result));

    // Whether every step still has its member.
    private bool Leads(AccessPath? path, TypeReference? root)
    {
        foreach (var step in path?.Steps ?? [])
        {
            if (root is not DeclaredType type || _declarations[type.Name] is not ObjectDeclaration owner || !owner.Properties.Any(p => string.Equals(p.Name, step.Name, StringComparison.Ordinal)))
            {
                return false;
            }

            root = step.Type;
        }

        return true;
    }
}
