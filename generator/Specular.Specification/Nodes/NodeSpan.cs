using System.Globalization;
using Specular.Specification.Values;

namespace Specular.Specification.Nodes;

/// <summary>The part of a text that stands for a place in the tree: a scalar itself, the key of an object or array, the beginning of an item.</summary>
internal readonly record struct NodeSpan(int Offset, int Length)
{
    /// <summary>A scalar itself; of an object or array its beginning.</summary>
    public static NodeSpan Of(Node node) => new(node.Offset, node is ScalarNode ? node.Length : 1);

    /// <summary>A member's key.</summary>
    public static NodeSpan OfKey(NodeMember member) => new(member.KeyOffset, member.KeyLength);

    /// <summary>The span of the node at a pointer; a pointer that leads nowhere gives the deepest node on its way.</summary>
    public static NodeSpan Find(Node root, string pointer)
    {
        var node = root;
        NodeMember? member = null;
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            if (node is ObjectNode o && o.FindMember(segment) is { } found)
            {
                member = found;
                node = found.Value;
            }
            else if (node is ArrayNode a && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < a.Items.Count)
            {
                member = null;
                node = a.Items[index];
            }
            else
            {
                break;
            }
        }

        return member switch
        {
            // An empty or aliased value is pointed at by its key.
            { } m when node is not ScalarNode || node.Length == 0 || node.Offset < m.KeyOffset => OfKey(m),
            _ => Of(node),
        };
    }
}
