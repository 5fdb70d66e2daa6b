using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>Members of Apifox's objects as they are meant: a member of another type is as good as none, an id is text whether it is written as a number or not.</summary>
internal static class ApifoxMembers
{
    /// <summary>The member as a scalar that says something; null when it is empty, null or none.</summary>
    public static ScalarNode? Word(this ObjectNode? node, string name) =>
        node?.Find(name) is ScalarNode { Kind: not JsonKind.Null } scalar && scalar.Raw.Trim().Length > 0 ? scalar : null;

    /// <summary>The trimmed text of a member; "" when it has none.</summary>
    public static string Id(this ObjectNode? node, string name) => node.Word(name)?.Raw.Trim() ?? "";

    /// <summary>The member as text, be it empty; null when it is no string or number.</summary>
    public static ScalarNode? Prose(this ObjectNode? node, string name) => node?.Find(name) is ScalarNode { Kind: not JsonKind.Null } scalar ? scalar : null;

    public static ObjectNode? Object(this ObjectNode? node, string name) => node?.Find(name) as ObjectNode;

    /// <summary>The member's objects, where it is an array.</summary>
    public static IEnumerable<ObjectNode> Objects(this ObjectNode? node, string name) => (node?.Find(name) as ArrayNode)?.Items.OfType<ObjectNode>() ?? [];

    /// <summary>The member's scalars, where it is an array.</summary>
    public static IEnumerable<ScalarNode> Words(this ObjectNode? node, string name) => (node?.Find(name) as ArrayNode)?.Items.OfType<ScalarNode>() ?? [];

    /// <summary>The member as a boolean; null when it is none.</summary>
    public static bool? Flag(this ObjectNode? node, string name) => node?.Find(name) is ScalarNode { Kind: JsonKind.Boolean } scalar ? scalar.Value.Length == 4 : null;

    /// <summary>Whether a parameter, header or answer is switched off.</summary>
    public static bool IsOff(this ObjectNode node) => node.Flag("enable") == false;
}
