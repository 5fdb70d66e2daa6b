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
    private readonly ParameterNamer _names = new(catalog.Shapes, choices);

    /// <summary>The arguments of an operation, what must be given first, and of that what stands in the path, in its order; the others follow the document.</summary>
    public ValueList<ParameterModel> Lower(OperationPlan plan)
    {
        var names = _names.Name(plan);
        var path = PathTemplate.Names(plan.Operation.Path).Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        return plan.Parameters
            .Select(p => Lower(plan, p, names[p]))
            .OrderBy(p => p.IsRequired ? 0 : 1)
            .ThenBy(p => p.Location == ParameterLocation.Path && path.TryGetValue(p.WireName, out var at) ? at : int.MaxValue)
            .ToValueList();
    }

    private ParameterModel Lower(OperationPlan plan, Parameter parameter, string name)
    {
        var resolved = catalog.Resolve(ParameterNamer.PlaceOf(plan.Operation, parameter), parameter.Schema, out _);
        var style = ParameterStyles.Of(parameter) ?? ValueStyle.Simple;
        var type = style is ValueStyle.Json or ValueStyle.DeepObject ? resolved : AsText(resolved);
        var body = catalog.Shapes.Read(parameter.Schema).Body;
        var isRequired = parameter.IsRequired || parameter.Location == ParameterLocation.Path;
        var constant = isRequired && ScalarShapes.Values(body) is { Count: 1 } values && values[0] is not JsonString { Value.Length: 0 } ? Constants.Fitting(type, values[0]) : null;
        return new()
        {
            Name = name,
            WireName = parameter.Name,
            Location = parameter.Location,
            Type = type,
            IsRequired = isRequired && constant is null,
            Constant = constant,
            Style = style,
            Explode = parameter.Explode,
            AllowReserved = parameter.AllowReserved && parameter.Location == ParameterLocation.Query,
            Documentation = Documentation.OfParameter(parameter, body, constant),
        };
    }

    // What a document does not type travels as the text it is.
    private static TypeReference AsText(TypeReference type) => type switch
    {
        ScalarType { Kind: ScalarKind.Json } => new ScalarType(ScalarKind.String),
        ListType { Item: ScalarType { Kind: ScalarKind.Json } } => new ListType(new ScalarType(ScalarKind.String), ItemIsNullable: false),
        ListType list => list with { ItemIsNullable = false },
        _ => type,
    };
}
