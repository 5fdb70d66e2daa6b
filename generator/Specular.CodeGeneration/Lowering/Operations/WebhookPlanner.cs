using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Decides which webhooks and callbacks get a method that reads them, and its name. Those without a JSON body are left out, with a problem.</summary>
internal sealed class WebhookPlanner(ShapeReader shapes, ICollection<Problem> problems)
{
    private readonly AnswerKinds _kinds = new(shapes);

    /// <summary>All of them, ordered by name.</summary>
    public IReadOnlyList<WebhookPlan> PlanAll(ApiContract contract, IReadOnlyList<OperationPlan> operations)
    {
        var table = new NameTable();
        var plans = new List<WebhookPlan>();
        foreach (var webhook in contract.Webhooks)
        {
            Add(plans, webhook, webhook.NameOverride ?? webhook.OperationId ?? webhook.Name, table);
        }

        // Callbacks of one name and one type are one; else they are named by their operations.
        var callbacks = operations.SelectMany(o => o.Operation.Callbacks.Select(c => (Owner: o.Name, Callback: c))).ToList();
        foreach (var group in callbacks.GroupBy(c => c.Callback.NameOverride ?? c.Callback.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var several = group.OrderBy(c => c.Owner, StringComparer.Ordinal).ThenBy(c => c.Callback.Source.Pointer, StringComparer.Ordinal).ToList();
            var isOne = several.Select(c => Meaning(c.Callback)).Distinct(StringComparer.Ordinal).Count() == 1;
            foreach (var (owner, callback) in isOne ? several.Take(1) : several)
            {
                Add(plans, callback, isOne ? group.Key : StemJoiner.Join(owner, CSharpIdentifier.Pascal(group.Key)), table);
            }
        }

        return plans.OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
    }

    private void Add(List<WebhookPlan> plans, Webhook webhook, string name, NameTable table)
    {
        if (SchemaOf(webhook) is not { } schema)
        {
            problems.Add(new(ProblemCatalog.NotCarriedOver, webhook.Source, [webhook.Name]));
            return;
        }

        var pascal = CSharpIdentifier.Pascal(name);
        plans.Add(new(webhook, table.Take(pascal.Length > 0 ? pascal : "Webhook"), PlaceKey.Webhook(webhook.Source), schema));
    }

    private Schema? SchemaOf(Webhook webhook) => webhook.Body.Content.FirstOrDefault(c => _kinds.Of(c) == AnswerKind.Json) is { } json ? json.Schema ?? Schema.Any : null;

    // Of an inline schema the place is the type.
    private string Meaning(Webhook callback) => SchemaOf(callback) is not { } schema ? "" : shapes.Read(schema).Component ?? schema.Source.ToString();
}
