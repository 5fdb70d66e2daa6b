namespace Specular.Specification.Nodes;

/// <summary>Moves a tree that was read from a copy of some text to where that text stands.</summary>
internal static class NodeMove
{
    /// <summary>The same tree with each offset replaced.</summary>
    public static Node To(Node node, Func<int, int> place)
    {
        var offset = place(node.Offset);
        var length = Math.Max(0, place(node.End) - offset);
        return node switch
        {
            ObjectNode o => new ObjectNode(o.Members.Select(m => Member(m, place)).ToList(), offset, length),
            ArrayNode a => new ArrayNode(a.Items.Select(i => To(i, place)).ToList(), offset, length),
            ScalarNode s => new ScalarNode(s.Kind, s.Value, s.Raw, offset, length),
            _ => node,
        };
    }

    private static NodeMember Member(NodeMember member, Func<int, int> place)
    {
        var offset = place(member.KeyOffset);
        return new(member.Name, offset, Math.Max(1, place(member.KeyOffset + member.KeyLength) - offset), To(member.Value, place));
    }
}
