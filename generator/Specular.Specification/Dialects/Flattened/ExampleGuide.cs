using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>The schema that a user's value should follow, as far as it tells which member belongs where.</summary>
internal sealed class ExampleGuide
{
    private const int MostReferences = 16;

    private readonly ObjectNode _schema;
    private readonly ObjectNode _page;

    private ExampleGuide(ObjectNode schema, ObjectNode page)
    {
        _schema = schema;
        _page = page;
        Hash = Mixing.Of((ulong)schema.Offset + 1, (ulong)schema.Length);
        Type = schema.Find("type") is ScalarNode type ? type.Value : schema.Find(SchemaGrammar.Properties) is ObjectNode ? "object" : schema.Find("items") is not null ? "array" : null;
    }

    public ulong Hash { get; }

    public string? Type { get; }

    /// <summary>Whether it names members.</summary>
    public bool HasMembers => _schema.Find(SchemaGrammar.Properties) is ObjectNode { Members.Count: > 0 };

    /// <summary>The guide by a schema of a page that was rebuilt before; null when it tells nothing.</summary>
    public static ExampleGuide? Of(Node? schema, ObjectNode page)
    {
        for (var i = 0; i < MostReferences && schema is ObjectNode o; i++)
        {
            if (o.Find("$ref") is ScalarNode reference && o.Find(SchemaGrammar.Properties) is null)
            {
                schema = Resolve(reference.Value, page);
            }
            else if (o.Find(SchemaGrammar.Properties) is null && o.Find("items") is null && (o.Find("allOf") ?? o.Find("oneOf") ?? o.Find("anyOf")) is ArrayNode { Items.Count: > 0 } parts)
            {
                schema = parts.Items[0];
            }
            else
            {
                return new(o, page);
            }
        }

        return null;
    }

    /// <summary>Whether the schema knows a member of that name.</summary>
    public bool Knows(string name) => _schema.Find(SchemaGrammar.Properties) is ObjectNode properties && properties.FindMember(name) is not null;

    public ExampleGuide? OfMember(string name) =>
        Of((_schema.Find(SchemaGrammar.Properties) as ObjectNode)?.Find(name) ?? _schema.Find("additionalProperties"), _page);

    public ExampleGuide? OfItem() => Of(_schema.Find("items"), _page);

    private static Node? Resolve(string reference, ObjectNode page)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        Node? node = page;
        foreach (var segment in JsonPointer.Segments(reference))
        {
            node = (node as ObjectNode)?.Find(segment) ?? (node as ObjectNode)?.Find(Uri.UnescapeDataString(segment));
        }

        return node;
    }
}
