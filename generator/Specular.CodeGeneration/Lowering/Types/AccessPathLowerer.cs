using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Turns pointers into ways through generated types.</summary>
internal sealed class AccessPathLowerer(TypeCatalog catalog, DeclarationLowerer declarations)
{
    /// <summary>The way to a value that has one text; null when the pointer leads through something that has no type, or to none.</summary>
    public AccessPath? Lower(string rootKey, Schema root, string? pointer) =>
        pointer is not null && TryLower(rootKey, root, pointer, out var steps) && steps.Count > 0 && new AccessPath(steps) is { HasText: true } path ? path : null;

    /// <summary>The steps; a list's items are no step of their own.</summary>
    public bool TryLower(string rootKey, Schema root, string pointer, out ValueList<AccessStep> steps)
    {
        var way = new List<AccessStep>();
        var places = SchemaWalk.Follow(catalog.Shapes, rootKey, root, pointer);
        for (var i = 1; i < places.Count; i++)
        {
            var owner = catalog.Shapes.Read(places[i - 1].Schema);
            if (owner.Shape is Shape.List)
            {
                continue;
            }

            if (PropertyAt(places[i - 1], places[i].Segment) is not { } property)
            {
                steps = [];
                return false;
            }

            way.Add(new(property.Name, property.Presence, property.Type));
        }

        steps = way.ToValueList();
        return places[places.Count - 1].IsLast;
    }

    /// <summary>The member of the object at a place; null when it has none of that name.</summary>
    public PropertyModel? PropertyAt(SchemaPlace place, string wireName)
    {
        var key = catalog.Shapes.Read(place.Schema).Component ?? place.Key;
        return catalog.Find(key) is { } plan
            ? declarations.Properties(plan).FirstOrDefault(p => string.Equals(p.WireName, wireName, StringComparison.Ordinal))
            : null;
    }
}
