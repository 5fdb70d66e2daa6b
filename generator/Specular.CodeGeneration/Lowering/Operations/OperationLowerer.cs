using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Turns a plan into what is written of an operation.</summary>
internal sealed class OperationLowerer(ApiContract contract, TypeCatalog catalog, ParameterLowerer parameters, AccessPathLowerer paths, RuleLowerer rules, BoundsLowerer bounds, SecurityLowerer security, BodyLowerer bodies)
{
    private readonly AnswerLowerer _answers = new(catalog);

    public OperationModel Lower(OperationPlan plan)
    {
        var operation = plan.Operation;
        var ruled = rules.Lower(plan);
        var documentation = Documentation.OfOperation(operation);
        var task = contract.FindProtocolByCreate(operation.Key);
        return new()
        {
            Name = plan.Name,
            Key = operation.Key,
            Method = operation.Method,
            Path = operation.Path,
            Group = plan.Group,
            Parameters = parameters.Lower(plan),
            Body = bodies.Lower(plan),
            DeclaredErrors = plan.Errors.Select(e => new DeclaredErrorModel(e.Status, catalog.Resolve(e.Key, e.Schema, out _))).Where(e => e.Type is not ScalarType { Kind: ScalarKind.Json }).ToValueList(),
            Answers = _answers.Lower(plan),
            TakesRedirects = AnswerPlanner.HasRedirect(operation) && plan.Answers.All(a => a.Kind is AnswerKind.None or AnswerKind.Json),
            Envelope = operation.Envelope,
            Price = operation.Price,
            CreatesTask = task is not null,
            ExternalId = plan.Body is null ? null : paths.Lower(plan.BodyKey, plan.BodySchema, task?.ExternalIdRequestPointer),
            IsIdempotent = operation.Method is "GET" or "HEAD" or "PUT" or "DELETE" or "OPTIONS" or "TRACE"
                || contract.FindProtocolsByQuery(operation.Key).Any(),
            Security = security.Lower(operation),
            Servers = ServerLowerer.LowerOwn(operation),
            Rules = ruled,
            Bounds = bounds.Lower(plan),
            Documentation = documentation with { Notes = [.. documentation.Notes, .. ruled.Select(r => "Checked before it is sent: " + RuleText.Of(r.Rule))] },
            Deprecation = Documentation.DeprecationOf(operation),
        };
    }
}
