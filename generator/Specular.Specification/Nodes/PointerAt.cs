using Specular.Specification.Values;

namespace Specular.Specification.Nodes;

/// <summary>From a place in the text to a place in its tree.</summary>
internal static class PointerAt
{
    /// <summary>The pointer of the last and deepest node that begins at or before an offset.</summary>
    public static string Find(Node root, int offset)
    {
        var pointer = "";
        var node = root;
        while (Child(node, offset) is var (segment, child))
        {
            pointer = JsonPointer.Append(pointer, segment);
            node = child;
        }

        return pointer;
    }

    private static (string Segment, Node Child)? Child(Node node, int offset)
    {
        if (node is ObjectNode o)
        {
            for (var i = o.Members.Count - 1; i >= 0; i--)
            {
                if (o.Members[i].KeyOffset <= offset)
                {
                    return (o.Members[i].Name, o.Members[i].Value);
                }
            }
        }
        else if (node is ArrayNode a)
        {
            for (var i = a.Items.Count - 1; i >= 0; i--)
            {
                if (a.Items[i].Offset <= offset)
                {
                    return (i.ToString(System.Globalization.CultureInfo.InvariantCulture), a.Items[i]);
                }
            }
        }

        return null;
    }
}
