using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>Schemas: the same in both versions but for references, null, files and discriminators.</summary>
internal static class SwaggerSchemas
{
    private static readonly HashSet<string> s_single = new(StringComparer.Ordinal) { "items", "additionalProperties", "additionalItems", "not" };
    private static readonly HashSet<string> s_lists = new(StringComparer.Ordinal) { "allOf", "anyOf", "oneOf" };
    private static readonly HashSet<string> s_maps = new(StringComparer.Ordinal) { "properties", "patternProperties" };

    public static Node Convert(Node node, SwaggerConversion conversion)
    {
        if (node is not ObjectNode schema)
        {
            return node;
        }

        if (schema.FindMember("$ref") is { } reference && IsNullable(schema))
        {
            return NullableReference(schema, reference, conversion);
        }

        var builder = new ObjectBuilder(conversion, schema);
        foreach (var member in schema.Members)
        {
            Convert(member, schema, builder, conversion);
        }

        return builder.Build();
    }

    /// <summary>One keyword of a schema, into the object that stands for it.</summary>
    public static void Convert(NodeMember member, ObjectNode schema, ObjectBuilder builder, SwaggerConversion conversion)
    {
        var value = member.Value;
        switch (member.Name)
        {
            case "$ref":
                builder.Add("$ref", member, () => conversion.References.Rewrite(value, SharedPart.Schema));
                break;
            case "x-nullable" when value is ScalarNode { Kind: JsonKind.Boolean }:
                builder.Keep(member with { Name = "nullable" });
                break;
            case "discriminator" when value is ScalarNode { Kind: JsonKind.String }:
                builder.Add("discriminator", member, () => SwaggerDiscriminators.Convert((ScalarNode)value, schema, conversion));
                break;
            case "type" when value is ScalarNode { Value: "file" }:
                builder.AddText("type", NodeSpan.Of(value), "string");
                builder.AddText("format", NodeSpan.Of(value), "binary");
                break;
            case var name when s_single.Contains(name) && value is ObjectNode:
                builder.Add(name, member, () => Convert(value, conversion));
                break;
            case var name when (s_lists.Contains(name) || name is "items") && value is ArrayNode list:
                builder.Add(name, member, () => ConvertList(list, conversion));
                break;
            case var name when s_maps.Contains(name) && value is ObjectNode map:
                builder.Add(name, member, () => ConvertMap(map, conversion));
                break;
            default:
                builder.Keep(member);
                break;
        }
    }

    /// <summary>Schemas by name.</summary>
    public static ObjectNode ConvertMap(ObjectNode map, SwaggerConversion conversion)
    {
        var builder = new ObjectBuilder(conversion, map);
        foreach (var member in map.Members)
        {
            builder.Add(member.Name, member, () => Convert(member.Value, conversion));
        }

        return builder.Build();
    }

    private static ArrayNode ConvertList(ArrayNode list, SwaggerConversion conversion)
    {
        var items = new List<Node>(list.Items.Count);
        foreach (var item in list.Items)
        {
            conversion.Path.Push(items.Count);
            items.Add(Convert(item, conversion));
            conversion.Path.Pop();
        }

        return new(items, list.Offset, list.Length);
    }

    // Beside a reference OpenAPI 3.0 reads nothing, so what may be null there is written around it.
    private static ObjectNode NullableReference(ObjectNode schema, NodeMember reference, SwaggerConversion conversion)
    {
        var builder = new ObjectBuilder(conversion, schema);
        builder.Add("allOf", reference, () =>
        {
            conversion.Path.Push(0);
            var inner = new ObjectBuilder(conversion, reference.Value);
            inner.Add("$ref", reference, () => conversion.References.Rewrite(reference.Value, SharedPart.Schema));
            conversion.Path.Pop();
            return new ArrayNode([inner.Build()], reference.Value.Offset, reference.Value.Length);
        });
        foreach (var member in schema.Members.Where(m => m.Name is not "$ref"))
        {
            Convert(member, schema, builder, conversion);
        }

        return builder.Build();
    }

    private static bool IsNullable(ObjectNode schema) => schema.Find("x-nullable") is ScalarNode { Kind: JsonKind.Boolean, Value: "true" };
}
