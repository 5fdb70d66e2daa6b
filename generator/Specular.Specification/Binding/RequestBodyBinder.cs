using Specular.Specification.Contract;

namespace Specular.Specification.Binding;

/// <summary>The body of a request.</summary>
internal static class RequestBodyBinder
{
    private const int DeepestLook = 8;

    public static RequestBody? Bind(NodeCursor operation, BindingContext context)
    {
        if (operation.ObjectOf("requestBody") is not { } member || context.References.Follow(member) is not { } place)
        {
            return null;
        }

        var declared = place.BooleanOf("required");
        return new()
        {
            Source = place.Source,
            DeclaredRequired = declared,
            IsRequired = declared ?? place.MembersOf("content").Any(c => HasRequiredMembers(c.Value.Member("schema"), context, 0)),
            Description = place.TextOf("description") ?? "",
            Content = ContentBinder.Bind(place, context),
        };
    }

    private static bool HasRequiredMembers(NodeCursor? schema, BindingContext context, int depth)
    {
        if (schema is null || depth > DeepestLook || context.References.Follow(schema) is not { IsObject: true } target)
        {
            return false;
        }

        return target.Find("required") is { IsArray: true } required && required.Items().Any(i => i.Scalar is not null)
            || target.Find("allOf") is { IsArray: true } parts && parts.Items().Any(p => HasRequiredMembers(p, context, depth + 1));
    }
}
