using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Follows a profile's pointer ("/face_choose/*/sound_file") through schemas, references and merges included.</summary>
internal static class SchemaWalk
{
    /// <summary>The places on the way, the root first; as far as it leads.</summary>
    public static IReadOnlyList<SchemaPlace> Follow(ShapeReader shapes, string rootKey, Schema root, string pointer)
    {
        var current = new SchemaPlace(rootKey, root, "", IsLast: false);
        var places = new List<SchemaPlace> { current };
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            var shaped = shapes.Read(current.Schema);
            var owner = shaped.Component ?? current.Key;
            var next = shaped.Shape switch
            {
                Shape.Object o when o.Members.FirstOrDefault(m => string.Equals(m.Name, segment, StringComparison.Ordinal)) is { } member =>
                    new SchemaPlace(PlaceKey.Property(member.Owner ?? owner, segment), member.Schema, segment, IsLast: false),
                Shape.List list when IsItem(segment) => new SchemaPlace(PlaceKey.Item(owner), list.Item, segment, IsLast: false),
                _ => null,
            };
            if (next is null)
            {
                return places;
            }

            places.Add(next);
            current = next;
        }

        places[places.Count - 1] = current with { IsLast = true };
        return places;
    }

    /// <summary>The place a pointer ends at, or the last it leads to.</summary>
    public static SchemaPlace End(ShapeReader shapes, string rootKey, Schema root, string pointer)
    {
        var places = Follow(shapes, rootKey, root, pointer);
        return places[places.Count - 1];
    }

    private static bool IsItem(string segment) => segment is "*" || segment.All(char.IsDigit);
}
