using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Turns a plan into what is written of an operation.</summary>
internal sealed class OperationLowerer(ApiContract contract, TypeCatalog catalog, AccessPathLowerer paths, RuleLowerer rules, BoundsLowerer bounds)
{
    // Names the generated methods use themselves.
    private static readonly string[] Locals = ["request", "cancellationToken", "options", "token"];

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
            Parameters = LowerParameters(plan),
            Body = plan.Body is null ? null : catalog.Resolve(plan.BodyKey, plan.BodySchema, out _),
            BodyIsRequired = operation.Body?.IsRequired == true,
            BodyText = operation.Body?.Description ?? "",
            Result = plan.Result is { } result ? catalog.Resolve(result.Key, result.Schema, out _) : null,
            Envelope = operation.Envelope,
            Price = operation.Price,
            CreatesTask = task is not null,
            ExternalId = plan.Body is null ? null : paths.Lower(plan.BodyKey, plan.BodySchema, task?.ExternalIdRequestPointer),
            IsIdempotent = operation.Method is "GET" or "HEAD" or "PUT" or "DELETE" or "OPTIONS" or "TRACE"
                || contract.FindProtocolsByQuery(operation.Key).Any(),
            Rules = ruled,
            Bounds = bounds.Lower(plan),
            Documentation = documentation with { Notes = [.. documentation.Notes, .. ruled.Select(r => "Checked before it is sent: " + RuleText.Of(r.Rule))] },
            Deprecation = Documentation.DeprecationOf(operation),
        };
    }

    private ValueList<ParameterModel> LowerParameters(OperationPlan plan)
    {
        var table = new NameTable(Locals);
        var names = new Dictionary<Parameter, string>();
        foreach (var parameter in plan.Parameters.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Location))
        {
            var name = CSharpIdentifier.Camel(parameter.Name);
            names[parameter] = table.Take(name.Length > 0 ? name : "parameter");
        }

        return plan.Parameters
            .Select(p => LowerParameter(plan, p, names[p]))
            .OrderBy(p => p.IsRequired ? 0 : 1)
            .ToValueList();
    }

    private ParameterModel LowerParameter(OperationPlan plan, Parameter parameter, string name)
    {
        var type = catalog.Resolve(ParameterKey(plan.Operation, parameter), parameter.Schema, out _);
        return new()
        {
            Name = name,
            WireName = parameter.Name,
            Location = parameter.Location,
            Type = AsText(type),
            IsRequired = parameter.IsRequired || parameter.Location == ParameterLocation.Path,
            Explode = parameter.Explode && parameter.Location == ParameterLocation.Query,
            Documentation = Documentation.OfParameter(parameter, catalog.Shapes.Read(parameter.Schema).Body),
        };
    }

    public static string ParameterKey(Operation operation, Parameter parameter) =>
        PlaceKey.Parameter(operation.Key, parameter.Location.ToString().ToLowerInvariant(), parameter.Name);

    // What a document does not type travels as the text it is.
    private static TypeReference AsText(TypeReference type) => type switch
    {
        ScalarType { Kind: ScalarKind.Json } => new ScalarType(ScalarKind.String),
        ListType { Item: ScalarType { Kind: ScalarKind.Json } } => new ListType(new ScalarType(ScalarKind.String), ItemIsNullable: false),
        ListType list => list with { ItemIsNullable = false },
        _ => type,
    };
}
