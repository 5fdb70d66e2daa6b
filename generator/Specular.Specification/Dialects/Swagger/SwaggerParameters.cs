using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>The parameters of a path or an operation: those outside the body, and those that 3.0 writes as the body.</summary>
internal sealed class SwaggerParameters
{
    private SwaggerParameters(IReadOnlyList<SwaggerParameter> all) => All = all;

    public static SwaggerParameters None { get; } = new([]);

    private IReadOnlyList<SwaggerParameter> All { get; }

    /// <summary>The bodies among them: one, if the document keeps to the rules.</summary>
    public IReadOnlyList<SwaggerParameter> Bodies => All.Where(p => p.Location is "body").ToList();

    /// <summary>The form fields among them.</summary>
    public IReadOnlyList<SwaggerParameter> Fields => All.Where(p => p.Location is "formData").ToList();

    public static SwaggerParameters Of(ObjectNode place, SwaggerConversion conversion) => place.Find("parameters") is ArrayNode list
        ? new(list.Items.Select(i => SwaggerParameter.Of(i, conversion)).ToList())
        : None;

    /// <summary>Adds the parameters that stand outside the body.</summary>
    public void AddOutside(ArrayNode list, NodeMember member, ObjectBuilder builder, SwaggerConversion conversion)
    {
        var outside = All.Where(p => p.Location is not ("body" or "formData")).ToList();
        if (outside.Count == 0)
        {
            return;
        }

        builder.Add("parameters", member, () =>
        {
            var items = new List<Node>(outside.Count);
            foreach (var parameter in outside)
            {
                conversion.Path.Push(items.Count);
                items.Add(Convert(parameter.Written, conversion));
                conversion.Path.Pop();
            }

            return new ArrayNode(items, list.Offset, list.Length);
        });
    }

    /// <summary>A parameter outside the body, or a reference to one.</summary>
    public static Node Convert(Node node, SwaggerConversion conversion)
    {
        if (node is not ObjectNode parameter)
        {
            return node;
        }

        var builder = new ObjectBuilder(conversion, parameter);
        if (parameter.FindMember("$ref") is { } reference)
        {
            builder.Add("$ref", reference, () => conversion.References.Rewrite(reference.Value, SharedPart.Parameter));
            return builder.Build();
        }

        Convert(parameter, SwaggerItems.TextOf(parameter, "in") ?? "query", builder, conversion);
        return builder.Build();
    }

    /// <summary>The members of a parameter or header.</summary>
    public static void Convert(ObjectNode source, string location, ObjectBuilder builder, SwaggerConversion conversion)
    {
        foreach (var member in source.Members.Where(m => SwaggerItems.IsOwn(m.Name) && m.Name is not ("schema" or "collectionFormat")))
        {
            builder.Keep(member.Name is "x-example" && source.Find("example") is null ? member with { Name = "example" } : member);
        }

        var items = new SwaggerItems(source, location);
        // Keywords without a type ("enum" alone) say something of the value too.
        var place = source.FindMember("schema") ?? source.FindMember("type")
            ?? source.Members.Where(m => !SwaggerItems.IsOwn(m.Name)).Select(m => (NodeMember?)m).FirstOrDefault();
        if (place is { } key)
        {
            builder.Add("schema", key, () => items.ConvertSchema(conversion));
        }

        items.AddStyle(builder);
    }
}
