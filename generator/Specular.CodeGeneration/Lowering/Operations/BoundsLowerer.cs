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

    // Where every type has every other as a member there are more ways through them than anybody could walk.
    private const int MostSteps = 20_000;

    // Whether there is a bound within so many levels of a place. Most bodies lead to most types of a document and set no bounds anywhere.
    private readonly Dictionary<(string Place, int Levels), bool> _leads = [];

    private int _steps;

    public ValueList<SchemaBounds> Lower(OperationPlan plan)
    {
        if (plan.Body is null)
        {
            return [];
        }

        var bounds = new List<SchemaBounds>();
        _steps = 0;
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
        if (bounds.Count >= MostBounds || ++_steps > MostSteps || (shaped.Component is { } id && components.Contains(id, StringComparer.Ordinal)) || !Leads(key, schema, DepthLimit - components.Count))
        {
            return;
        }

        if (Bounds(shaped, catalog.Resolve(key, schema, out _), place) is { } bound)
        {
            bounds.Add(bound);
        }

        ValueList<string> below = [.. components, shaped.Component ?? ""];
        foreach (var (part, step, at) in Parts(key, shaped))
        {
            Visit(at, part, step is null ? place + "/*" : JsonPointer.Append(place, step), below, bounds);
        }
    }

    private bool Leads(string key, Schema schema, int levels)
    {
        if (levels < 0)
        {
            return false;
        }

        var shaped = catalog.Shapes.Read(schema);
        if (Bounds(shaped, catalog.Resolve(key, schema, out _), "") is not null)
        {
            return true;
        }

        var known = (shaped.Component ?? key, levels);
        if (!_leads.TryGetValue(known, out var leads))
        {
            _leads[known] = leads = Parts(key, shaped).Any(p => Leads(p.Key, p.Schema, levels - 1));
        }

        return leads;
    }

    // The items of a list, which have no name, and what a request has of an object's members.
    private static IEnumerable<(Schema Schema, string? Name, string Key)> Parts(string key, ShapedSchema shaped)
    {
        var owner = shaped.Component ?? key;
        return shaped.Shape switch
        {
            Shape.List list => [(list.Item, null, PlaceKey.Item(owner))],

            // "*" in a pointer is every item, so a member of that name has none.
            Shape.Object shape => shape.Members.Where(p => !p.Schema.IsReadOnly && p.Name is not "*").Select(p => (p.Schema, (string?)p.Name, PlaceKey.Property(p.Owner ?? owner, p.Name))),
            _ => [],
        };
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
