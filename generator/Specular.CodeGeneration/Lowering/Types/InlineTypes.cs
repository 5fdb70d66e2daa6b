using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>
/// Makes inline schemas one type that say the same under the same member name: what one operation answers another takes. The type has the name it has at the first of
/// these places in the order of their keys, so no name is made up for it and none depends on the order of documents. What the profile or a task looks into stays by itself.
/// </summary>
internal static class InlineTypes
{
    public static void Unite(TypeCatalog catalog, MemberMarks marks)
    {
        var inline = catalog.Plans.Where(p => p.Priority == NamePriority.Nested && p.Shape is Shape.Object or Shape.Enum && MemberOf(p.Key) is not null && !marks.Touch(p.Key))
            .OrderBy(p => p.Key, StringComparer.Ordinal);
        foreach (var same in inline.GroupBy(p => (MemberOf(p.Key), SchemaSubstance.Of(p.Origin))).ToList())
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
            {
                first.TravelsWith(other);
                catalog.Alias(other.Key, first.Key);
            }
        }
    }

    // The last step of a place that names something; null for the forms of a union, which their titles name.
    private static string? MemberOf(string key)
    {
        var segments = JsonPointer.Segments(key.Substring(Math.Max(0, key.IndexOf('/'))));
        var last = segments.Count - 1;
        while (last >= 0 && segments[last] is "*")
        {
            last--;
        }

        return last < 0 || (last > 0 && segments[last - 1] is "~arm") ? null : segments[last];
    }
}
