using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>A schema's own examples: example, and 3.1's examples.</summary>
internal static class SchemaExamples
{
    public static ValueList<JsonValue> Bind(NodeCursor place)
    {
        var several = place.Member("examples");
        var values = several switch
        {
            null => [],
            { IsArray: true } => several.Items().Select(i => i.Value),
            _ => several.Members().Select(m => m.Value.Find("value")?.Value ?? m.Value.Value),
        };
        return place.Find("example") is { } one ? values.Prepend(one.Value).ToValueList() : values.ToValueList();
    }
}
