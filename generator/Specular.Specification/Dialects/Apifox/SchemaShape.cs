using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>
/// Tells a schema from an example that was pasted where the schema belongs: <c>{"code": 0, "data": {...}, "type": "string"}</c>. Only what cannot be a schema counts as
/// an example; keywords of other tools are known, so that they do not make one.
/// </summary>
internal static class SchemaShape
{
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal) { "string", "number", "integer", "boolean", "array", "object", "null", "any", "file" };

    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "$anchor", "$comment", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$ref", "$schema", "additionalItems", "additionalProperties", "allOf", "anyOf", "const",
        "contains", "contentEncoding", "contentMediaType", "contentSchema", "default", "definitions", "dependencies", "dependentRequired", "dependentSchemas", "deprecated",
        "description", "discriminator", "else", "enum", "example", "examples", "exclusiveMaximum", "exclusiveMinimum", "externalDocs", "format", "id", "if", "items", "maxContains",
        "maxItems", "maxLength", "maxProperties", "maximum", "minContains", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "not", "nullable", "oneOf", "pattern",
        "patternProperties", "prefixItems", "properties", "propertyNames", "readOnly", "required", "then", "title", "type", "unevaluatedItems", "unevaluatedProperties",
        "uniqueItems", "writeOnly", "xml",

        // Of Apifox's editor and of the tools that it imports from.
        "mock", "hidden", "displayName", "fieldName", "enumDesc", "originalRef", "order", "defaultValue", "sampleValue",
    };

    /// <summary>Whether a node that stands where a schema belongs is an example instead.</summary>
    public static bool IsExample(Node node) => node switch
    {
        ScalarNode scalar => scalar.Kind is not (JsonKind.Boolean or JsonKind.Null),
        ObjectNode o => IsExample(o),
        _ => true,
    };

    /// <summary>Whether a map of properties holds values, and no schema.</summary>
    public static bool HoldsExamples(ObjectNode properties)
    {
        var examples = 0;
        foreach (var (_, _, _, value) in properties.Members)
        {
            if (IsExample(value))
            {
                examples++;
            }
            else if (value is ObjectNode { Members.Count: > 0 })
            {
                return false;
            }
        }

        return examples > 0;
    }

    /// <summary>The example without what an editor put beside its members.</summary>
    public static ObjectNode WithoutStrays(ObjectNode example) => new(
        example.Members.Where(m => !IsExtension(m.Name) && !(m.Name is "type" && IsType(m.Value))).ToList(), example.Offset, example.Length);

    private static bool IsExample(ObjectNode node)
    {
        if (HasStructure(node))
        {
            return false;
        }

        // Extensions are evidence of neither.
        var isTyped = node.Find("type") is { } type && IsType(type);
        var unknown = node.Members.Where(m => !IsKeyword(m.Name) && !(m.Name is "type" && isTyped)).ToList();
        var known = node.Members.Count(m => m.Name is not "type" && s_keywords.Contains(m.Name));
        return isTyped ? IsTypedExample(node, unknown, known) : unknown.Count > 0 && unknown.Count >= known;
    }

    // Beside a type one word that nobody knows is another tool's keyword rather than an example, unless it has members itself or stands where an object's members would.
    private static bool IsTypedExample(ObjectNode node, List<NodeMember> unknown, int known) => unknown.Count switch
    {
        0 => false,
        1 => known == 0 && (unknown[0].Value is not ScalarNode || node.Find("type") is ScalarNode { Value: "object" or "array" }),
        _ => unknown.Count > known,
    };

    // What only a schema has.
    private static bool HasStructure(ObjectNode node) => node.Members.Any(m => m.Name switch
    {
        "$ref" => m.Value is ScalarNode,
        "properties" or "items" => m.Value is ObjectNode,
        "allOf" or "anyOf" or "oneOf" or "enum" => m.Value is ArrayNode,
        _ => m.Name.StartsWith("x-apifox-", StringComparison.Ordinal) && m.Name is not ("x-apifox-orders" or "x-apifox-ignore-properties"),
    });

    private static bool IsExtension(string name) => name.StartsWith("x-apifox-", StringComparison.Ordinal);

    private static bool IsKeyword(string name) => name is not "type" && (s_keywords.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal));

    private static bool IsType(Node value) => value switch
    {
        ScalarNode scalar => s_types.Contains(scalar.Value),
        ArrayNode { Items.Count: > 0 } several => several.Items.All(i => i is ScalarNode word && s_types.Contains(word.Value)),
        _ => false,
    };
}
