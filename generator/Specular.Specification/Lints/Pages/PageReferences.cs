using Specular.Specification.Binding;
using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Lints.Pages;

/// <summary>What a page refers to by name: schemas, whoever mentions them, and security schemes.</summary>
internal sealed class PageReferences
{
    private const string Schemas = "/schemas/";

    private readonly Dictionary<string, List<string>> _bySchema = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _heirs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _polymorphic = new(StringComparer.Ordinal);
    private readonly List<string> _outside = [];

    /// <summary>Security schemes that something demands.</summary>
    public HashSet<string> SecuritySchemes { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the page has references that names alone do not explain ($dynamicRef, $id, $anchor).</summary>
    public bool HasOtherReferences { get; private set; }

    public static PageReferences Of(NodeCursor root)
    {
        var references = new PageReferences();
        var schemas = root.Find("components")?.Find("schemas")?.Node;
        references.Walk(root.Node, schemas, references._outside);
        foreach (var schema in (schemas as ObjectNode)?.Members ?? [])
        {
            var names = new List<string>();
            references._bySchema[schema.Name] = names;
            references.Walk(schema.Value, null, names);
            references.AddInheritance(schema);
        }

        return references;
    }

    /// <summary>The schemas that something outside of schemas leads to, by way of any others.</summary>
    public HashSet<string> ReachedSchemas()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(_outside);
        while (waiting.Count > 0)
        {
            var name = waiting.Dequeue();
            if (!reached.Add(name))
            {
                continue;
            }

            foreach (var next in _bySchema.TryGetValue(name, out var names) ? names : [])
            {
                waiting.Enqueue(next);
            }

            // Where a discriminator tells kinds apart, whoever extends the schema is one of them, and is named by its value alone.
            foreach (var heir in _polymorphic.Contains(name) && _heirs.TryGetValue(name, out var heirs) ? heirs : [])
            {
                _polymorphic.Add(heir);
                waiting.Enqueue(heir);
            }
        }

        return reached;
    }

    private void AddInheritance(NodeMember schema)
    {
        if (schema.Value is not ObjectNode node)
        {
            return;
        }

        if (node.Find("discriminator") is not null)
        {
            _polymorphic.Add(schema.Name);
        }

        foreach (var part in (node.Find("allOf") as ArrayNode)?.Items.OfType<ObjectNode>() ?? [])
        {
            if (part.Find("discriminator") is not null)
            {
                _polymorphic.Add(schema.Name);
            }

            if (part.Find("$ref") is ScalarNode { Value: { } reference } && NameIn(reference) is { } parent)
            {
                if (!_heirs.TryGetValue(parent, out var heirs))
                {
                    _heirs[parent] = heirs = [];
                }

                heirs.Add(schema.Name);
            }
        }
    }

    private void Walk(Node node, Node? except, List<string> names)
    {
        if (ReferenceEquals(node, except))
        {
            return;
        }

        if (node is ObjectNode o)
        {
            foreach (var member in o.Members)
            {
                switch (member.Name)
                {
                    case "security" when member.Value is ArrayNode requirements:
                        AddSecurity(requirements);
                        break;
                    case "mapping" when member.Value is ObjectNode mapping:
                        names.AddRange(mapping.Members.Select(m => m.Value).OfType<ScalarNode>().Select(s => s.Value));
                        break;
                    case "$dynamicRef" or "$id" or "$anchor" or "$dynamicAnchor":
                        HasOtherReferences = true;
                        break;
                    default:
                        break;
                }

                Walk(member.Value, except, names);
            }
        }
        else if (node is ArrayNode a)
        {
            foreach (var item in a.Items)
            {
                Walk(item, except, names);
            }
        }
        else if (node is ScalarNode { Kind: JsonKind.String } text)
        {
            AddMentions(text.Value, names);
        }
    }

    // A list of objects is a requirement of an operation; anything else is somebody's member of that name.
    private void AddSecurity(ArrayNode requirements)
    {
        foreach (var requirement in requirements.Items.OfType<ObjectNode>())
        {
            foreach (var scheme in requirement.Members)
            {
                SecuritySchemes.Add(scheme.Name);
            }
        }
    }

    // Prose may show a schema too: <SchemaDefinition schemaRef="#/components/schemas/Pet" />.
    private static void AddMentions(string text, List<string> names)
    {
        for (var at = text.IndexOf(Schemas, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Schemas, at + 1, StringComparison.Ordinal))
        {
            names.Add(NameFrom(text, at + Schemas.Length));
        }
    }

    private static string? NameIn(string reference) =>
        reference.IndexOf(Schemas, StringComparison.Ordinal) is >= 0 and var at ? NameFrom(reference, at + Schemas.Length) : null;

    private static string NameFrom(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is not ('/' or '"' or '\'' or '<' or '>' or ')' or ' ' or '\n' or '`'))
        {
            end++;
        }

        return JsonPointer.Segments("/" + Uri.UnescapeDataString(text.Substring(start, end - start)))[0];
    }
}
