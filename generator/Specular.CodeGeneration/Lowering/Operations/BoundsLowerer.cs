using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Finds the bounds that schemas set the values of a request. Enums are left out: services add words.</summary>
internal sealed class BoundsLowerer(TypeCatalog catalog, InspectedMembers inspected)
{
    private const int DepthLimit = 8;

    // A request with more bounds than this is a document of another kind; checking the first serves its users well enough.
    private const int MostBounds = 200;

    public ValueList<SchemaBounds> Lower(OperationPlan plan)
    {
        if (plan.Body is null)
        {
            return [];
        }

        var bounds = new List<SchemaBounds>();
        Visit(plan.BodyKey, plan.BodySchema, "", [], bounds);
        foreach (var bound in bounds)
        {
            inspected.Mark(plan.BodyKey, plan.BodySchema, bound.Place);
        }

        return bounds.ToValueList();
    }

    private void Visit(string key, Schema schema, string place, ValueList<string> components, List<SchemaBounds> bounds)
    {
        var shaped = catalog.Shapes.Read(schema);
        if (bounds.Count >= MostBounds || components.Count > DepthLimit || (shaped.Component is { } id && components.Contains(id, StringComparer.Ordinal)))
        {
            return;
        }

        if (Bounds(shaped, catalog.Resolve(key, schema, out _), place) is { } bound)
        {
            bounds.Add(bound);
        }

        var owner = shaped.Component ?? key;
        ValueList<string> below = [.. components, shaped.Component ?? ""];
        switch (shaped.Shape)
        {
            case Shape.List list:
                Visit(PlaceKey.Item(owner), list.Item, place + "/*", below, bounds);
                break;
            case Shape.Object shape:
                // "*" in a pointer is every item, so a member of that name has none.
                foreach (var property in shape.Members.Where(p => !p.Schema.IsReadOnly && p.Name is not "*"))
                {
                    Visit(PlaceKey.Property(property.Owner ?? owner, property.Name), property.Schema, JsonPointer.Append(place, property.Name), below, bounds);
                }

                break;
        }
    }

    private static SchemaBounds? Bounds(ShapedSchema shaped, TypeReference type, string place)
    {
        var schema = shaped.Body;
        var empty = new SchemaBounds { Place = place };
        var bounds = (shaped.Shape, type) switch
        {
            (Shape.List, _) => empty with { MinItems = Above0(schema.MinItems), MaxItems = schema.MaxItems },
            (Shape.Scalar { Kind: ScalarKind.String }, ScalarType) => empty with { MinLength = Above0(schema.MinLength), MaxLength = schema.MaxLength, Pattern = schema.Pattern },
            (Shape.Scalar { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Double or ScalarKind.Decimal }, _) => empty with
            {
                Minimum = schema.Minimum?.ToDecimal(),
                Maximum = schema.Maximum?.ToDecimal(),
                ExclusiveMinimum = schema.ExclusiveMinimum?.ToDecimal(),
                ExclusiveMaximum = schema.ExclusiveMaximum?.ToDecimal(),
            },
            _ => empty,
        };
        return bounds == empty ? null : bounds;
    }

    private static long? Above0(long? bound) => bound > 0 ? bound : null;
}
