using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Turns planned webhooks, and the callbacks of tasks, into methods that read them.</summary>
internal sealed class WebhookLowerer(ApiContract contract, TypeCatalog catalog, ResultNames results)
{
    /// <summary>All of them, ordered by name.</summary>
    public ValueList<WebhookModel> Lower(IReadOnlyList<WebhookPlan> plans)
    {
        var table = new NameTable(plans.Select(p => p.Name));
        var models = plans.Select(p => new WebhookModel
        {
            Name = p.Name,
            Type = catalog.Resolve(p.Key, p.Schema, out _),
            Documentation = Documentation.OfWebhook(p.Webhook),
            IsDeprecated = p.Webhook.IsDeprecated,
        });
        return [.. models.Concat(OfTasks(table)).OrderBy(m => m.Name, StringComparer.Ordinal)];
    }

    // A task's news is the task itself, without the envelope that answers come in.
    private IEnumerable<WebhookModel> OfTasks(NameTable table)
    {
        var known = new HashSet<TypeReference>();
        foreach (var protocol in contract.TaskProtocols.OrderBy(p => p.CreateOperation, StringComparer.Ordinal))
        {
            if (protocol.CallbackPointer is { } pointer && results.Plan(protocol.QueryOperation)?.Result is { } task
                && catalog.Resolve(task.Key, task.Schema, out _) is DeclaredType type && known.Add(type))
            {
                yield return new()
                {
                    Name = table.Take(type.Name),
                    Type = type,
                    Documentation = new() { Text = $"News of a task, which the service sends to the address in {pointer.TrimStart('/')}: the task as {protocol.QueryOperation} has it, without an envelope." },
                };
            }
        }
    }
}
