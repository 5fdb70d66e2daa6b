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
    private const int MostSteps = 2_000;

    // Whether there is a bound within so many levels of a place. Most bodies lead to most types of a document and set no bounds anywhere.
    private readonly Dictionary<(string Place, int Levels), bool> _leads = [];

    public ValueList<SchemaBounds> Lower(OperationPlan plan)
    {
        if (plan.Body is null)
        {
            return [];
        }

        var bounds = Find(plan.BodyKey, plan.BodySchema);
        foreach (var bound in bounds)
        {
            inspected.Mark(plan.BodyKey, plan.BodySchema, bound.Place);
        }

        return bounds;
    }

    // Level by level, so that what is near to the body comes first wherever it ends.
    private ValueList<SchemaBounds> Find(string body, Schema schema)
    {
        var bounds = new List<SchemaBounds>();
        var open = new Queue<(string Key, Schema Schema, string Place, ValueList<string> Within)>([(body, schema, "", [])]);
        for (var steps = 0; open.Count > 0 && bounds.Count < MostBounds && steps < MostSteps; steps++)
        {
            var (key, part, place, within) = open.Dequeue();
            var shaped = catalog.Shapes.Read(part);
            if (Bounds(shaped, catalog.Resolve(key, part, out _), place) is { } bound)
            {
                bounds.Add(bound);
            }

            ValueList<string> below = [.. within, shaped.Component ?? ""];
            foreach (var next in Parts(key, shaped).Where(n => Leads(n.Key, n.Schema, DepthLimit - below.Count)))
            {
                if (catalog.Shapes.Read(next.Schema).Component is not { } id || !below.Contains(id, StringComparer.Ordinal))
                {
                    open.Enqueue((next.Key, next.Schema, next.Name is null ? place + "/*" : JsonPointer.Append(place, next.Name), below));
                }
            }
        }

        return bounds.ToValueList();
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
