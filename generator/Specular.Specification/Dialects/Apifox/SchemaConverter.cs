using Specular.Specification.Nodes;
using Specular.Specification.Problems;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>
/// Schemas as Apifox keeps them to schemas of OpenAPI 3.1: references by name, examples told from schemas. What needs no change is the same node.
/// </summary>
internal sealed class SchemaConverter(ApifoxConversion conversion, SchemaCollection collection)
{
    /// <summary>The models as <c>components/schemas</c>; null when there are none.</summary>
    public ObjectNode? Components(Node origin)
    {
        var schemas = new ObjectWriter(origin);
        foreach (var model in collection.Models)
        {
            schemas.Add(model.Name, Describe(model, Convert(model.Schema)), model.Item.Word("name") ?? (Node)model.Item);
        }

        return schemas.IsEmpty ? null : schemas.ToNode();
    }

    /// <summary>A schema of OpenAPI.</summary>
    public Node Convert(Node schema)
    {
        if (SchemaShape.IsExample(schema))
        {
            return FromExample(schema is ObjectNode example ? SchemaShape.WithoutStrays(example) : schema, schema);
        }

        if (schema is not ObjectNode node)
        {
            return schema;
        }

        if (node.Object("properties") is { } values && SchemaShape.HoldsExamples(values))
        {
            return FromExample(values, values);
        }

        var converted = Rewrite(node, Member);
        return converted.Object("mock").Word("mock") is { } mock ? WithMock(converted, mock) : converted;
    }

    // Apifox's editor keeps the value of its simulator in an object of its own; an OpenAPI export has it as an extension.
    private static ObjectNode WithMock(ObjectNode schema, ScalarNode mock)
    {
        var written = new ObjectWriter(schema);
        foreach (var member in schema.Members)
        {
            written.Keep(member.Name is "mock" ? member with { Name = "x-apifox-mock", Value = mock } : member);
        }

        return written.ToNode();
    }

    private ObjectNode FromExample(Node value, Node place)
    {
        conversion.Report(ProblemCatalog.ExampleInPlaceOfSchema, value);
        return new ObjectWriter(place).Add("example", value).ToNode();
    }

    private Node Member(NodeMember member) => (member.Name, member.Value) switch
    {
        ("$ref", ScalarNode reference) => Reference(reference),
        ("properties" or "patternProperties" or "definitions" or "$defs" or "dependentSchemas", ObjectNode map) => Rewrite(map, m => Convert(m.Value)),
        ("allOf" or "anyOf" or "oneOf" or "prefixItems" or "items", ArrayNode list) => Rewrite(list),
        ("items" or "additionalProperties" or "additionalItems" or "not" or "contains" or "propertyNames" or "if" or "then" or "else" or "unevaluatedProperties" or "unevaluatedItems" or "contentSchema", ObjectNode schema) => Convert(schema),
        ("x-apifox-refs" or "x-apidog-refs", ObjectNode refs) => Rewrite(refs, m => m.Value is ObjectNode entry ? Rewrite(entry, EmbeddedMember) : m.Value),
        _ => member.Value,
    };

    private Node EmbeddedMember(NodeMember member) => (member.Name, member.Value) switch
    {
        ("$ref", ScalarNode reference) => Reference(reference),
        ("x-apifox-overrides" or "x-apidog-overrides", ObjectNode overrides) => Rewrite(overrides, m => m.Value is ObjectNode schema ? Convert(schema) : m.Value),
        _ => member.Value,
    };

    // A number that no model has is left as it stands; the binder says that it leads nowhere.
    private ScalarNode Reference(ScalarNode reference) => collection.Find(reference.Value) is { } model ? ObjectWriter.Text(model.Reference, reference) : reference;

    private static ObjectNode Rewrite(ObjectNode node, Func<NodeMember, Node> rewrite)
    {
        List<NodeMember>? members = null;
        for (var i = 0; i < node.Members.Count; i++)
        {
            var member = node.Members[i];
            var value = rewrite(member);
            if (members is null && !ReferenceEquals(value, member.Value))
            {
                members = [.. node.Members.Take(i)];
            }

            members?.Add(member with { Value = value });
        }

        return members is null ? node : new(members, node.Offset, node.Length);
    }

    private ArrayNode Rewrite(ArrayNode node)
    {
        var items = node.Items.Select(Convert).ToList();
        return items.SequenceEqual(node.Items) ? node : new(items, node.Offset, node.Length);
    }

    // What stands beside the schema in the collection.
    private static Node Describe(SchemaCollection.Model model, Node schema)
    {
        if (schema is not ObjectNode node)
        {
            return schema;
        }

        var writer = new ObjectWriter(node);
        foreach (var member in node.Members)
        {
            writer.Keep(member);
        }

        writer.Add("title", model.Item.Word("displayName"));
        writer.Add("description", model.Item.Word("description"));
        if (model.Folder.Length > 0)
        {
            writer.AddText("x-apifox-folder", model.Folder, model.Item);
        }

        return writer.ToNode();
    }
}
