using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Turns the headers that documents have for a success answer into a type of simple values. What has no simple value is its text.</summary>
internal sealed class HeadersLowerer(ShapeReader shapes, NameTable names)
{
    private static readonly string[] s_members = ["Read", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "Finalize", "MemberwiseClone"];

    // What HttpClient and the runtime have read already.
    private static readonly string[] s_known = ["Content-Type", "Content-Length"];

    /// <summary>The operations with the types of their headers, in the order of their names.</summary>
    public ValueList<OperationModel> Lower(IReadOnlyList<OperationModel> operations, IReadOnlyList<OperationPlan> plans)
    {
        // A further method of an operation has the answer of the first.
        var headers = plans.Where(p => !p.IsFurther).ToDictionary(p => p.Name, HeadersOf, StringComparer.Ordinal);
        var models = operations.Where(o => headers.TryGetValue(o.Name, out var found) && found.Count > 0).OrderBy(o => o.Name, StringComparer.Ordinal)
            .ToDictionary(o => o.Name, o => Lower(o, headers[o.Name]), StringComparer.Ordinal);
        return operations.Select(o => models.TryGetValue(o.Name, out var model) ? o with { Headers = model } : o).ToValueList();
    }

    private static List<Parameter> HeadersOf(OperationPlan plan) => plan.Operation.Responses
        .Where(r => r.IsSuccess).OrderBy(r => r.Status, StringComparer.Ordinal).SelectMany(r => r.Headers)
        .Where(h => !s_known.Contains(h.Name, StringComparer.OrdinalIgnoreCase) && h.Name.Length > 0)
        .GroupBy(h => h.Name, StringComparer.OrdinalIgnoreCase).Select(g => g.First()).ToList();

    private HeadersModel Lower(OperationModel operation, List<Parameter> headers)
    {
        var name = names.Take(operation.Name + "Headers");
        var table = new NameTable([.. s_members, name]);
        var members = headers.OrderBy(h => h.Name, StringComparer.Ordinal).ToDictionary(
            h => h.Name, h => table.Take(CSharpIdentifier.Pascal(h.Name) is { Length: > 0 } pascal ? pascal : "Header"), StringComparer.Ordinal);
        return new(name, headers.Select(h => new HeaderModel
        {
            Name = members[h.Name],
            WireName = h.Name,
            Type = TypeOf(h),
            Documentation = Documentation.OfParameter(h, shapes.Read(h.Schema).Body),
            IsDeprecated = h.IsDeprecated,
        }).ToValueList());
    }

    private TypeReference TypeOf(Parameter header)
    {
        if (header.ContentType is { } contentType)
        {
            return new ScalarType(MediaContent.IsJsonType(contentType) ? ScalarKind.Json : ScalarKind.String);
        }

        return shapes.Read(header.Schema).Shape is Shape.List list ? new ListType(Scalar(list.Item), ItemIsNullable: false) : Scalar(header.Schema);
    }

    private ScalarType Scalar(Schema schema) =>
        shapes.Read(schema).Shape is Shape.Scalar { Kind: not ScalarKind.Json } scalar && new ScalarType(scalar.Kind) is { IsValueType: true } value ? value : new ScalarType(ScalarKind.String);
}
