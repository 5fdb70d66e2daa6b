using Specular.CodeGeneration.Lowering.Operations;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Makes the status of a create's answer and that of its query one type: they are the same words about the same task.</summary>
internal static class StatusTypes
{
    public static void Unite(ApiContract contract, ResultNames results, TypeCatalog catalog)
    {
        foreach (var protocol in contract.TaskProtocols.OrderBy(p => p.CreateOperation, StringComparer.Ordinal))
        {
            if (Find(results.Plan(protocol.CreateOperation), protocol.CreateStatusPointer, catalog) is not { } created
                || Find(results.Plan(protocol.QueryOperation), protocol.StatusPointer, catalog) is not { } queried
                || ReferenceEquals(created, queried)
                || ((Shape.Enum)created.Shape).IsNumber != ((Shape.Enum)queried.Shape).IsNumber)
            {
                continue;
            }

            var values = ((Shape.Enum)queried.Shape).Values.Concat(((Shape.Enum)created.Shape).Values);
            queried.Shape = (Shape.Enum)queried.Shape with { Values = values.Distinct(StringComparer.Ordinal).ToValueList() };
            catalog.Alias(created.Key, queried.Key);
        }
    }

    private static TypePlan? Find(OperationPlan? plan, string? pointer, TypeCatalog catalog)
    {
        if (plan?.Result is not { } result || result.Below(pointer) is not { } below)
        {
            return null;
        }

        var place = SchemaWalk.End(catalog.Shapes, result.Key, result.Schema, below);

        // A component keeps the name its document gave it.
        return place.IsLast && catalog.Shapes.Read(place.Schema).Component is null && catalog.Find(place.Key) is { Shape: Shape.Enum } found ? found : null;
    }
}
