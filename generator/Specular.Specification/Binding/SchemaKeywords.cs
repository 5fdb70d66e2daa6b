using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>Where schemas stand: below which keywords of a schema, and below which members of an OpenAPI document. What stands elsewhere (in an enum, an example) only looks like one.</summary>
internal static class SchemaKeywords
{
    private static readonly HashSet<string> s_schema = new(StringComparer.Ordinal)
    {
        "additionalProperties", "propertyNames", "unevaluatedProperties", "items", "additionalItems", "contains", "unevaluatedItems", "not", "if", "then", "else",
    };

    private static readonly HashSet<string> s_list = new(StringComparer.Ordinal) { "allOf", "anyOf", "oneOf", "prefixItems", "items" };

    private static readonly HashSet<string> s_map = new(StringComparer.Ordinal) { "properties", "patternProperties", "dependentSchemas", "$defs", "definitions" };

    private static readonly HashSet<string> s_data = new(StringComparer.Ordinal) { "example", "examples", "default", "enum", "const" };

    /// <summary>What stands below a node, each with its pointer and whether it is a schema.</summary>
    public static IEnumerable<(Node Node, string Pointer, bool IsSchema)> Below(ObjectNode node, string pointer, bool isSchema) =>
        node.Members.Where(m => m.Value is not ScalarNode)
            .SelectMany(m => isSchema ? BelowSchema(m, JsonPointer.Append(pointer, m.Name)) : BelowOther(m, JsonPointer.Append(pointer, m.Name)));

    private static IEnumerable<(Node Node, string Pointer, bool IsSchema)> BelowSchema(NodeMember member, string pointer) => member.Value switch
    {
        ObjectNode when s_schema.Contains(member.Name) => [(member.Value, pointer, true)],
        ObjectNode map when s_map.Contains(member.Name) => map.Members.Select(m => (m.Value, JsonPointer.Append(pointer, m.Name), true)),
        ArrayNode list when s_list.Contains(member.Name) => list.Items.Select((item, index) => (item, JsonPointer.Append(pointer, index), true)),
        _ => [],
    };

    private static IEnumerable<(Node Node, string Pointer, bool IsSchema)> BelowOther(NodeMember member, string pointer) => member.Value switch
    {
        ObjectNode map when member.Name == "schemas" => map.Members.Select(m => (m.Value, JsonPointer.Append(pointer, m.Name), true)),
        ArrayNode list when !s_data.Contains(member.Name) => list.Items.Select((item, index) => (item, JsonPointer.Append(pointer, index), false)),
        ObjectNode when !s_data.Contains(member.Name) => [(member.Value, pointer, member.Name is "schema" or "itemSchema")],
        _ => [],
    };
}
