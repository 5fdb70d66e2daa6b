using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Turns the parameters of a plan into arguments.</summary>
internal sealed class ParameterLowerer(TypeCatalog catalog, NameChoices choices)
{
    // Names the generated methods use themselves.
    private static readonly string[] Locals = ["request", "cancellationToken", "options", "token", "built", "body", "item"];

    /// <summary>The arguments of an operation, what must be given first.</summary>
    public ValueList<ParameterModel> Lower(OperationPlan plan)
    {
        var table = new NameTable(Locals);
        var names = new Dictionary<Parameter, string>();
        var chosen = plan.Parameters.Distinct().ToDictionary(p => p, p => ChosenName(plan, p));
        foreach (var parameter in chosen.Keys.OrderBy(p => chosen[p] is null).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Location))
        {
            var name = chosen[parameter] ?? CSharpIdentifier.Camel(parameter.Name);
            names[parameter] = table.Take(name.Length > 0 ? name : "parameter");
            if (chosen[parameter] is { } wanted && !string.Equals(names[parameter], wanted, StringComparison.Ordinal))
            {
                choices.ReportTaken(wanted, Key(plan.Operation, parameter), names[parameter], parameter.Source);
            }
        }

        return plan.Parameters
            .Select(p => Lower(plan, p, names[p]))
            .OrderBy(p => p.IsRequired ? 0 : 1)
            .ToValueList();
    }

    private string? ChosenName(OperationPlan plan, Parameter parameter)
    {
        var shaped = catalog.Shapes.Read(parameter.Schema);
        var hasType = shaped.Component is null && shaped.Shape is Shape.Enum;
        return choices.FindMember(Key(plan.Operation, parameter), hasType, parameter.NameOverride ?? (hasType ? null : parameter.Schema.NameOverride), parameter.Source);
    }

    private ParameterModel Lower(OperationPlan plan, Parameter parameter, string name)
    {
        var type = catalog.Resolve(Key(plan.Operation, parameter), parameter.Schema, out _);
        var style = ParameterStyles.Of(parameter) ?? ValueStyle.Simple;
        return new()
        {
            Name = name,
            WireName = parameter.Name,
            Location = parameter.Location,
            Type = style is ValueStyle.Json or ValueStyle.DeepObject ? type : AsText(type),
            IsRequired = parameter.IsRequired || parameter.Location == ParameterLocation.Path,
            Style = style,
            Explode = parameter.Explode,
            AllowReserved = parameter.AllowReserved && parameter.Location == ParameterLocation.Query,
            Documentation = Documentation.OfParameter(parameter, catalog.Shapes.Read(parameter.Schema).Body),
        };
    }

    /// <summary>The place of a parameter.</summary>
    public static string Key(Operation operation, Parameter parameter) =>
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
