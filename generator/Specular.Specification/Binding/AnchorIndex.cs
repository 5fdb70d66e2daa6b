using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>Where JSON Schema's anchors stand: "#name" is the schema that says <c>$anchor: name</c> (or $dynamicAnchor). Made when the first reference asks.</summary>
internal sealed class AnchorIndex
{
    private readonly Dictionary<string, (Node Node, string Pointer)> _anchors = new(StringComparer.Ordinal);

    public AnchorIndex(NodeCursor root)
    {
        // Aliased nodes are looked at once: the first place they stand at is theirs.
        var seen = new HashSet<Node>();
        var waiting = new Stack<(Node Node, string Pointer)>();
        waiting.Push((root.Node, root.Pointer));
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

    private void Add(ObjectNode node, string pointer)
    {
        if ((node.Find("$anchor") ?? node.Find("$dynamicAnchor")) is ScalarNode { Kind: JsonKind.String } anchor && !_anchors.ContainsKey(anchor.Value))
        {
            _anchors[anchor.Value] = (node, pointer);
        }
    }
}
