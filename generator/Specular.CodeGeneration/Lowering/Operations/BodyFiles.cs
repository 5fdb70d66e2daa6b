using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Finds the files in bodies that are not JSON: binary bodies, and the members of multipart ones that hold bytes.</summary>
internal static class BodyFiles
{
    private const int DepthLimit = 8;

    /// <summary>Gives them their type.</summary>
    public static void Mark(IEnumerable<OperationPlan> plans, TypeCatalog catalog)
    {
        foreach (var body in plans.Select(p => p.Body).OfType<BodyPlan>())
        {
            if (body.Kind == BodyKind.Binary)
            {
                catalog.MarkMedia(body.Key, new MediaType(MaxBytes: null, IsFile: true));
            }
            else if (body.Kind == BodyKind.Multipart)
            {
                foreach (var place in PlacesIn(body, catalog.Shapes))
                {
                    catalog.MarkMedia(place, new MediaType(MaxBytes: null, IsFile: true));
                }
            }
        }
    }

    /// <summary>Whether a schema is bytes: OpenAPI 3.0's format binary, or a text whose content has a media type and no encoding.</summary>
    public static bool IsFile(ShapedSchema shaped) => shaped.Shape is Shape.Scalar { Kind: ScalarKind.String }
        && (shaped.Body.Format is "binary" or "file" || shaped.Body is { ContentMediaType: { } type, ContentEncoding: null } && !MediaContent.IsJsonType(type) && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase));

    /// <summary>The places of the files in a multipart body.</summary>
    public static IEnumerable<string> PlacesIn(BodyPlan body, ShapeReader shapes)
    {
        var places = new List<string>();
        Visit(body.Key, body.Schema, shapes, isMember: false, places, [], 0);
        return places;
    }

    private static void Visit(string key, Schema schema, ShapeReader shapes, bool isMember, List<string> places, HashSet<string> visited, int depth)
    {
        var shaped = shapes.Read(schema);
        var owner = shaped.Component ?? key;
        if (depth > DepthLimit)
        {
            return;
        }

        if (isMember && (IsFile(shaped) || IsAnything(shaped)))
        {
            places.Add(key);
            return;
        }

        switch (shaped.Shape)
        {
            // Objects in parts are JSON, where bytes are base64.
            case Shape.Object shape when !isMember && visited.Add(owner):
                foreach (var member in shape.Members)
                {
                    Visit(PlaceKey.Property(member.Owner ?? owner, member.Name), member.Schema, shapes, isMember: true, places, visited, depth + 1);
                }

                if (shape.AdditionalProperties is { Boolean: null } additional)
                {
                    Visit(PlaceKey.Item(owner), additional, shapes, isMember: true, places, visited, depth + 1);
                }

                break;
            case Shape.Map map when !isMember:
                Visit(PlaceKey.Item(owner), map.Value, shapes, isMember: true, places, visited, depth + 1);
                break;
            case Shape.List list when isMember:
                Visit(PlaceKey.Item(owner), list.Item, shapes, isMember, places, visited, depth + 1);
                break;
            case Shape.Union union:
                for (var i = 0; i < union.Arms.Count; i++)
                {
                    Visit(PlaceKey.Arm(owner, i), union.Arms[i], shapes, isMember, places, visited, depth + 1);
                }

                break;
        }
    }

    // "{}" is how OpenAPI 3.1 writes bytes in a multipart body (4.8.14.4).
    private static bool IsAnything(ShapedSchema shaped) => shaped.Shape is Shape.Json { Loss: null } && shaped.Body is
    {
        Boolean: null, Reference: null, Types: SchemaTypes.None, Enum: null, Const: null, Not: null, AllOf.Count: 0, AnyOf.Count: 0, OneOf.Count: 0, ContentEncoding: null,
        Default: null or { Kind: JsonKind.Null },
    };
}
