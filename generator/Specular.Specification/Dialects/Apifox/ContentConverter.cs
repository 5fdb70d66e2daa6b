using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>What a body or an answer holds: a schema and examples, for one media type.</summary>
internal sealed class ContentConverter(SchemaConverter schemas, ExampleConverter examples)
{
    /// <param name="owner">The body or answer, with <c>jsonSchema</c> and <c>itemSchema</c>.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="schema">The schema where <c>jsonSchema</c> does not say it; else null.</param>
    /// <param name="stated">Its examples as they stand.</param>
    /// <param name="encoding">How the parts of a form are encoded, where it says so; else null.</param>
    public ObjectNode Convert(ObjectNode owner, string mediaType, ObjectNode? schema, IEnumerable<(ScalarNode? Name, Node? Value)> stated, ObjectNode? encoding = null)
    {
        var content = new ObjectWriter(owner);
        var values = new List<(ScalarNode? Name, Node Value)>();
        if (schema is not null || MediaTypes.IsOpaque(mediaType))
        {
            content.Add("schema", schema ?? OpaqueSchema(owner, mediaType));
        }
        else
        {
            AddSchema(content, owner, values);
        }

        if (owner.FindMember("itemSchema") is { Value: ObjectNode { Members.Count: > 0 } } item)
        {
            content.Keep(item with { Value = schemas.Convert(item.Value) });
        }

        foreach (var (name, value) in stated)
        {
            if (examples.Convert(value, mediaType) is { } example)
            {
                values.Add((name, example));
            }
        }

        content.Add("encoding", encoding);
        ExampleConverter.Write(content, values);
        return content.ToNode();
    }

    // A schema that is an example as a whole becomes the example, and no schema is made up.
    private void AddSchema(ObjectWriter content, ObjectNode owner, List<(ScalarNode? Name, Node Value)> values)
    {
        if (owner.FindMember("jsonSchema") is not { } member)
        {
            return;
        }

        var schema = schemas.Convert(member.Value);
        if (!ReferenceEquals(schema, member.Value) && schema is ObjectNode { Members.Count: 1 } only && only.Find("example") is { } example)
        {
            values.Add((null, example));
        }
        else
        {
            content.Keep(member with { Name = "schema", Value = schema });
        }
    }

    private static ObjectNode OpaqueSchema(ObjectNode owner, string mediaType)
    {
        var schema = new ObjectWriter(owner).AddText("type", "string", owner);
        return (mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? schema : schema.AddText("format", "binary", owner)).ToNode();
    }
}
