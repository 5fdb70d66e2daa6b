using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>Reads values in quotes or brackets, which hold their own structure and lost nothing but white space.</summary>
internal static class FlowText
{
    /// <summary>The value's node at its place in the page; null when it is no valid YAML.</summary>
    public static Node? Read(FlatLine line) => YamlReader.Read(line.Value).Root is { } root ? Moved(root, line.ValueStart) : null;

    private static Node Moved(Node node, int by) => node switch
    {
        ObjectNode o => new ObjectNode([.. o.Members.Select(m => m with { KeyOffset = m.KeyOffset + by, Value = Moved(m.Value, by) })], o.Offset + by, o.Length),
        ArrayNode a => new ArrayNode([.. a.Items.Select(i => Moved(i, by))], a.Offset + by, a.Length),
        ScalarNode s => new ScalarNode(s.Kind, s.Value, s.Raw, s.Offset + by, s.Length),
        _ => node,
    };
}
