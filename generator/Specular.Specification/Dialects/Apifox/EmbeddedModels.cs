using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>
/// Models embedded in an object: <c>x-apifox-refs</c> names them, <c>x-apifox-orders</c> says where their members stand. An OpenAPI export spells the members out and lists
/// them in <c>x-apifox-ignore-properties</c>; a project does not, so they are spelled out here in the same form, and the order names them instead of the models.
/// </summary>
internal static class EmbeddedModels
{
    /// <param name="node">An object schema with embedded models, its references already converted.</param>
    /// <param name="find">The converted schema of a reference; null when there is none, or when it embeds this one.</param>
    /// <param name="count">Called for each member taken over, with how many nodes it is.</param>
    public static ObjectNode Merge(ObjectNode node, Func<ScalarNode, ObjectNode?> find, Action<Node, int> count)
    {
        var refs = node.Object("x-apifox-refs")!;
        var own = node.Object("properties");
        var properties = new ObjectWriter(own ?? refs);
        var required = new List<Node>(node.Words("required"));
        var embedded = new List<Node>();
        var orders = node.Words("x-apifox-orders").Select(w => w.Raw).Concat(refs.Members.Select(m => m.Name)).Distinct(StringComparer.Ordinal);
        foreach (var name in orders)
        {
            if (refs.Find(name) is ObjectNode entry)
            {
                Take(entry, own, find, count, properties, required, embedded);
            }
            else
            {
                properties.Keep(own?.FindMember(name));
            }
        }

        foreach (var member in own?.Members ?? [])
        {
            properties.Keep(member);
        }

        return Write(node, properties.ToNode(), required, embedded, refs);
    }

    private static void Take(
        ObjectNode entry, ObjectNode? own, Func<ScalarNode, ObjectNode?> find, Action<Node, int> count, ObjectWriter properties, List<Node> required, List<Node> embedded)
    {
        if (entry.Word("$ref") is not { } reference || find(reference) is not { } model)
        {
            return;
        }

        var overrides = entry.Object("x-apifox-overrides");
        foreach (var member in model.Object("properties")?.Members ?? [])
        {
            count(entry, member.Value.Size);
            var replaced = overrides?.FindMember(member.Name);
            var isRemoved = replaced is { Value: ScalarNode { Kind: JsonKind.Null } };
            if (isRemoved || properties.Has(member.Name) || own?.FindMember(member.Name) is not null)
            {
                continue;
            }

            properties.Keep(replaced ?? member);
            embedded.Add(ObjectWriter.Text(member.Name, entry));
        }

        // The entry's own list counts where it has one.
        required.AddRange((entry.Find("required") is ArrayNode ? entry.Words("required") : model.Words("required")).Where(w => properties.Has(w.Value)));
    }

    private static ObjectNode Write(ObjectNode node, ObjectNode properties, List<Node> required, List<Node> embedded, ObjectNode refs)
    {
        var writer = new ObjectWriter(node);
        foreach (var member in node.Members)
        {
            writer.Keep(member.Name switch
            {
                "properties" => member with { Value = properties },
                "required" => member with { Value = Distinct(required, member.Value) },
                "x-apifox-orders" => member with { Value = ObjectWriter.List(properties.Members.Select(p => (Node)ObjectWriter.Text(p.Name, member.Value)).ToList(), member.Value) },
                "x-apifox-ignore-properties" => member with { Value = ObjectWriter.List(embedded, member.Value) },
                _ => member,
            });
        }

        writer.Add("properties", properties);
        if (required.Count > 0)
        {
            writer.Add("required", Distinct(required, refs));
        }

        return writer.Add("x-apifox-ignore-properties", ObjectWriter.List(embedded, refs)).ToNode();
    }

    private static ArrayNode Distinct(List<Node> words, Node place) =>
        ObjectWriter.List(words.OfType<ScalarNode>().GroupBy(w => w.Value, StringComparer.Ordinal).Select(g => (Node)g.First()).ToList(), place);
}
