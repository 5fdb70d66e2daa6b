using System.Globalization;
using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>
/// The schema resources of one page ($id, $anchor, $dynamicAnchor), found when the first schema asks. References between them are told as references in the
/// page; nothing outside the page is looked at.
/// </summary>
internal sealed class SchemaResources(ReferenceScope scope)
{
    // What addresses are relative to when nothing says it; it never leaves this class.
    private const string NoAddress = "http://page.invalid/";

    private readonly Dictionary<string, SchemaResource> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaResource> _byPointer = new(StringComparer.Ordinal);
    private bool _isRead;
    private bool _isDynamic;

    /// <summary>A reference as one within the page: "#/components/schemas/A/$defs/b" for "b.json"; as it is when there is no such resource.</summary>
    public string Rebase(NodeCursor place, string reference)
    {
        if (!IsAsked() || _byPointer.Count < 2)
        {
            return reference;
        }

        var own = ResourceOf(place);
        var hash = reference.IndexOf('#');
        var fragment = hash < 0 ? "" : reference.Substring(hash + 1);
        if ((hash == 0 ? own : Find(Resolve(own.Address, hash < 0 ? reference : reference.Substring(0, hash)))) is not { } resource)
        {
            return reference;
        }

        // Authors give schemas an $id without a thought and go on to refer to "#/components": what the resource does not have is looked for in the page.
        return PlaceOf(resource, fragment) is { } pointer ? "#" + pointer : reference;
    }

    /// <summary>All schemas with a dynamic anchor of that name: where their resources begin, and references to them.</summary>
    public IReadOnlyList<(string Resource, string Reference)> DynamicAnchors(string name) => !IsAsked() ? []
        : _byPointer.Values.SelectMany(r => r.DynamicAnchors.Where(a => a.Name == name).Select(a => (r.Pointer, "#" + a.Pointer))).ToList();

    /// <summary>Where the resource of a schema begins; null in pages without dynamic references, where nobody asks.</summary>
    public string? DynamicResource(NodeCursor place) => IsAsked() && _isDynamic ? ResourceOf(place).Pointer : null;

    /// <summary>Whether the dialect of a schema's resource ($schema) has the vocabulary of type, minimum and their like. Dialects that are not in the page have.</summary>
    public bool HasValidation(NodeCursor place) => !IsAsked() || _byPointer.Count < 2
        || ResourceOf(place).Root.Find("$schema") is not ScalarNode dialect
        || Find(dialect.Value)?.Root.Find("$vocabulary") is not ObjectNode vocabulary
        || vocabulary.FindMember(ValidationVocabulary.Address) is not null;

    /// <summary>Whether a schema's resource names its dialect ($schema): it is taken at its word, even where editors leave things behind.</summary>
    public bool StatesDialect(NodeCursor place) => IsAsked() && _byPointer.Count > 1 && ResourceOf(place).Root.FindMember("$schema") is not null;

    private bool IsAsked()
    {
        if (!_isRead)
        {
            _isRead = true;
            if (scope.Root is ObjectNode page)
            {
                Read(page);
            }
        }

        return _byPointer.Count > 0;
    }

    private void Read(ObjectNode page)
    {
        var document = Add(new SchemaResource(NoAddress, "", page));
        var waiting = new Stack<(Node Node, string Pointer, bool IsSchema, SchemaResource Resource)>();
        // Aliased nodes are looked at once: the first place they stand at is theirs.
        var seen = new HashSet<Node>();
        waiting.Push((page, "", false, document));
        while (waiting.Count > 0)
        {
            var (node, pointer, isSchema, resource) = waiting.Pop();
            if (node is not ObjectNode o || !seen.Add(node))
            {
                continue;
            }

            var own = isSchema ? ReadSchema(o, pointer, resource) : resource;
            foreach (var (child, childPointer, isChildSchema) in SchemaKeywords.Below(o, pointer, isSchema))
            {
                waiting.Push((child, childPointer, isChildSchema, own));
            }
        }
    }

    private SchemaResource ReadSchema(ObjectNode schema, string pointer, SchemaResource resource)
    {
        if (TextOf(schema, "$id") is { } id)
        {
            resource = Add(new SchemaResource(Resolve(resource.Address, id.TrimEnd('#')), pointer, schema));
        }

        if (TextOf(schema, "$anchor") is { } anchor)
        {
            resource.Anchors[anchor] = pointer;
        }

        if (TextOf(schema, "$dynamicAnchor") is { } dynamicAnchor)
        {
            resource.Anchors[dynamicAnchor] = pointer;
            resource.DynamicAnchors.Add((dynamicAnchor, pointer));
        }

        _isDynamic |= schema.FindMember("$dynamicRef") is not null;
        return resource;
    }

    private SchemaResource Add(SchemaResource resource)
    {
        _byPointer[resource.Pointer] = resource;
        _byAddress[resource.Address] = resource;
        return resource;
    }

    private SchemaResource? Find(string address) => _byAddress.TryGetValue(address, out var resource) ? resource : null;

    private SchemaResource ResourceOf(NodeCursor place)
    {
        var pointer = place.Pointer.Substring(scope.Pointer.Length);
        while (pointer.Length > 0)
        {
            if (_byPointer.TryGetValue(pointer, out var resource))
            {
                return resource;
            }

            pointer = pointer.Substring(0, pointer.LastIndexOf('/'));
        }

        return _byPointer[""];
    }

    private static string? PlaceOf(SchemaResource resource, string fragment)
    {
        if (fragment.Length == 0 || fragment[0] == '/')
        {
            return Exists(resource.Root, fragment) || Exists(resource.Root, Uri.UnescapeDataString(fragment)) ? resource.Pointer + fragment : null;
        }

        return resource.Anchors.TryGetValue(fragment, out var pointer) ? pointer : null;
    }

    private static bool Exists(Node root, string pointer)
    {
        var node = root;
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            node = node switch
            {
                ObjectNode o => o.Find(segment),
                ArrayNode a when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < a.Items.Count => a.Items[index],
                _ => null,
            };
            if (node is null)
            {
                return false;
            }
        }

        return true;
    }

    private static string Resolve(string address, string reference) =>
        Uri.TryCreate(address, UriKind.Absolute, out var from) && Uri.TryCreate(from, reference, out var to) ? to.AbsoluteUri : reference;

    private static string? TextOf(ObjectNode node, string name) => node.Find(name) is ScalarNode { Kind: JsonKind.String } text ? text.Value : null;
}
