using Specular.Specification.Binding;
using Specular.Specification.Export.Grammar;

namespace Specular.Specification.Export.Cleaning;

/// <summary>The names of members as the binder understands them: a path with its slash, a method in small letters, a status in capitals.</summary>
internal static class MemberName
{
    /// <summary>The name; null for one that the binder leaves out and has reported.</summary>
    public static string? Of(Shape shape, string name)
    {
        if (shape.IsExtension(name))
        {
            return name;
        }

        if (ReferenceEquals(shape, OpenApiShapes.Paths))
        {
            var path = name.Trim();
            return path.Length == 0 ? null : path[0] == '/' ? path : "/" + path;
        }

        if (ReferenceEquals(shape, OpenApiShapes.PathItem))
        {
            var method = name.ToLowerInvariant();
            return shape.SlotOf(name) is null && shape.SlotOf(method) is not null ? method : name;
        }

        if (ReferenceEquals(shape, OpenApiShapes.Responses))
        {
            return !ResponseBinder.IsStatus(name) ? null : name is "default" ? name : name.ToUpperInvariant();
        }

        return ReferenceEquals(shape, OpenApiShapes.SecurityRequirement) && name.StartsWith("x-", StringComparison.Ordinal) ? null : name;
    }
}
