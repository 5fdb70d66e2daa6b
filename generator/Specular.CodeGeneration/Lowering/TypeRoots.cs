using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Operations;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering;

/// <summary>Where types are reached from: what operations send and get, what webhooks bring, and where there is neither, the components.</summary>
internal sealed class TypeRoots(TypeGatherer gatherer, TypeCatalog catalog, ResultNames results, FaultBoundary faults)
{
    /// <summary>Gathers the types of an operation; false, and none of them, when that fails.</summary>
    public bool TryGather(OperationPlan plan)
    {
        if (faults.Try("gathering the types of " + plan.Operation.Key, plan.Operation.Source, () => Gather(plan)) is not null)
        {
            return true;
        }

        catalog.Drop(plan.Operation.Key + " ");
        return false;
    }

    /// <summary>Gathers the types of a webhook.</summary>
    public WebhookPlan Gather(WebhookPlan webhook)
    {
        gatherer.VisitRoot(webhook.Key, webhook.Schema, webhook.Name, webhook.Name, Groups.Of(webhook.Name), isSent: false, NamePriority.Nested);
        return webhook;
    }

    /// <summary>Gathers every component: documents of types alone, or of operations that all are left out, are of use for them.</summary>
    public void GatherComponents(ApiContract contract)
    {
        foreach (var component in contract.Schemas)
        {
            gatherer.VisitRoot(component.Id, Schema.Any with { Source = component.Schema.Source, Reference = component.Id }, component.Name, component.Name, Groups.Shared("Types"), isSent: false);
        }
    }

    private OperationPlan Gather(OperationPlan plan)
    {
        if (plan.Body is not null)
        {
            var name = plan.Name + "Request";
            gatherer.VisitRoot(plan.BodyKey, plan.BodySchema, name, name, plan.Group, isSent: true);
        }

        if (plan.Result is { } result)
        {
            var (name, stem) = results.Of(plan);
            gatherer.VisitRoot(result.Key, result.Schema, name, stem, plan.Group, isSent: false);
        }

        foreach (var item in plan.Answers.Where(a => a.Kind == AnswerKind.Stream).Select(a => a.Result).OfType<ResultPlan>())
        {
            var name = plan.Name + "Event";
            gatherer.VisitRoot(item.Key, item.Schema, name, name, plan.Group, isSent: false);
        }

        foreach (var parameter in plan.Parameters)
        {
            var name = StemJoiner.Join(plan.Name, CSharpIdentifier.Pascal(parameter.Name) is { Length: > 0 } p ? p : "Parameter");
            gatherer.VisitRoot(ParameterNamer.PlaceOf(plan.Operation, parameter), parameter.Schema, name, name, plan.Group, isSent: true);
        }

        foreach (var error in plan.Errors)
        {
            gatherer.VisitRoot(error.Key, error.Schema, error.Name, error.Name, error.IsShared ? Groups.Shared(error.Name) : plan.Group, isSent: false, NamePriority.Nested);
        }

        return plan;
    }
}
