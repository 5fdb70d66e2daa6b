using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>
/// Where the schemas stand that name themselves: "#name" is the schema that says <c>$anchor: name</c> (or $dynamicAnchor), an address is the one that says <c>$id</c> with
/// it. Made when the first reference asks.
/// </summary>
internal sealed class AnchorIndex
{
    private readonly Dictionary<string, (Node Node, string Pointer)> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Node Node, string Pointer)> _identified = new(StringComparer.Ordinal);

    public AnchorIndex(Node root, string rootPointer)
    {
        // Aliased nodes are looked at once: the first place they stand at is theirs.
        var seen = new HashSet<Node>();
        var waiting = new Stack<(Node Node, string Pointer)>();
        waiting.Push((root, rootPointer));
        while (waiting.Count > 0)
        {
            var (node, pointer) = waiting.Pop();
            if (!seen.Add(node))
            {
                continue;
            }

            if (node is ObjectNode o)
            {
                Add(o, pointer);
                foreach (var member in o.Members.Where(m => m.Value is not ScalarNode))
                {
                    waiting.Push((member.Value, JsonPointer.Append(pointer, member.Name)));
                }
            }
            else if (node is ArrayNode a)
            {
                for (var i = 0; i < a.Items.Count; i++)
                {
                    waiting.Push((a.Items[i], JsonPointer.Append(pointer, i)));
                }
            }
        }
    }

    public (Node Node, string Pointer)? Find(string name) => _anchors.TryGetValue(name, out var place) ? place : null;

    /// <summary>The schema with an $id, as it is written there.</summary>
    public (Node Node, string Pointer)? FindIdentified(string id) => _identified.TryGetValue(id, out var place) ? place : null;

    private void Add(ObjectNode node, string pointer)
    {
        if (Text(node, "$id") is { Length: > 0 } id && !_identified.ContainsKey(id.TrimEnd('#')))
        {
            _identified[id.TrimEnd('#')] = (node, pointer);
        }

        if ((Text(node, "$anchor") ?? Text(node, "$dynamicAnchor")) is { } anchor && !_anchors.ContainsKey(anchor))
        {
            _anchors[anchor] = (node, pointer);
        }
    }

    private static string? Text(ObjectNode node, string name) => node.Find(name) is ScalarNode { Kind: JsonKind.String } text ? text.Value : null;
}
