using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>The members that rules look at: only these are written into what looks into a type.</summary>
internal sealed class InspectedMembers(TypeCatalog catalog)
{
    private readonly Dictionary<string, SortedSet<string>> _names = new(StringComparer.Ordinal);

    /// <summary>The wire names of one type's members, ordered; empty when no rule looks into it.</summary>
    public ValueList<string> Of(TypePlan plan) => _names.TryGetValue(plan.Key, out var names) ? names.ToValueList() : [];

    /// <summary>Says that a rule looks at a place.</summary>
    public void Mark(string rootKey, Schema root, string pointer)
    {
        var segments = JsonPointer.Segments(pointer);
        var places = SchemaWalk.Follow(catalog.Shapes, rootKey, root, pointer);
        for (var i = 0; i < places.Count && i < segments.Count; i++)
        {
            // Where the schema ends, a member may stand among those that it does not name.
            var shaped = catalog.Shapes.Read(places[i].Schema);
            if (shaped.Shape is Shape.Object && catalog.Find(shaped.Component ?? places[i].Key) is { } plan)
            {
                if (!_names.TryGetValue(plan.Key, out var names))
                {
                    _names[plan.Key] = names = new(StringComparer.Ordinal);
                }

                names.Add(segments[i]);
            }
        }
    }
}
