using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>The fields of a form, which 3.0 writes as the members of one object.</summary>
internal static class SwaggerForms
{
    private const string Multipart = "multipart/form-data";
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    public static ObjectNode Convert(IReadOnlyList<SwaggerParameter> fields, MediaTypes? consumes, SwaggerConversion conversion)
    {
        var origin = fields[0].Written;
        foreach (var field in fields)
        {
            field.CountIfShared(conversion);
        }

        var builder = new ObjectBuilder(conversion, origin);
        builder.Add("content", NodeSpan.Of(origin), () =>
        {
            var content = new ObjectBuilder(conversion, origin);
            foreach (var (name, place) in TypesOf(fields, consumes, NodeSpan.Of(origin)).All)
            {
                content.Add(name, place, () => Media(fields, conversion));
            }

            return content.Build();
        });
        if (fields.FirstOrDefault(f => f.IsRequired) is { } required)
        {
            builder.AddBoolean("required", NodeSpan.Of(required.Written), value: true);
        }

        return builder.Build();
    }

    // What a document says for all operations is often JSON alone, which no form is.
    private static MediaTypes TypesOf(IReadOnlyList<SwaggerParameter> fields, MediaTypes? consumes, NodeSpan place) =>
        consumes?.Where(IsForm) ?? MediaTypes.One(fields.Any(f => SwaggerItems.TextOf(f.Target!, "type") is "file") ? Multipart : UrlEncoded, place);

    private static bool IsForm(string mediaType) => mediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        || mediaType.IndexOf("urlencoded", StringComparison.OrdinalIgnoreCase) >= 0;

    private static ObjectNode Media(IReadOnlyList<SwaggerParameter> fields, SwaggerConversion conversion)
    {
        var origin = fields[0].Written;
        var media = new ObjectBuilder(conversion, origin);
        media.Add("schema", NodeSpan.Of(origin), () =>
        {
            var schema = new ObjectBuilder(conversion, origin);
            schema.AddText("type", NodeSpan.Of(origin), "object");
            schema.Add("properties", NodeSpan.Of(origin), () => Properties(fields, conversion));
            if (fields.Where(f => f.IsRequired && f.Name.Length > 0).Select(f => NameOf(f).Value).Distinct().ToList() is { Count: > 0 } required)
            {
                schema.Add("required", NodeSpan.Of(required[0]), () => new ArrayNode(required, required[0].Offset, required[0].Length));
            }

            return schema.Build();
        });
        var styled = fields.Where(f => new SwaggerItems(f.Target!, "formData").Collection is not null && f.Name.Length > 0).ToList();
        if (styled.Count > 0)
        {
            media.Add("encoding", NodeSpan.Of(styled[0].Target!), () => Encoding(styled, conversion));
        }

        return media.Build();
    }

    private static ObjectNode Properties(IReadOnlyList<SwaggerParameter> fields, SwaggerConversion conversion)
    {
        var properties = new ObjectBuilder(conversion, fields[0].Written);
        foreach (var field in fields.Where(f => f.Name.Length > 0))
        {
            properties.Add(field.Name, NodeSpan.Of(NameOf(field).Value), () => Property(field.Target!, conversion));
        }

        return properties.Build();
    }

    private static ObjectNode Property(ObjectNode field, SwaggerConversion conversion)
    {
        var property = new ObjectBuilder(conversion, field);
        var schema = new SwaggerItems(field, "formData").ConvertSchema(conversion) as ObjectNode;
        foreach (var member in schema?.Members ?? [])
        {
            property.Keep(member);
        }

        foreach (var member in field.Members.Where(m => m.Name is "description" or "example" || m.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            property.Keep(member.Name is "x-example" ? member with { Name = "example" } : member);
        }

        return property.Build();
    }

    private static ObjectNode Encoding(List<SwaggerParameter> fields, SwaggerConversion conversion)
    {
        var encoding = new ObjectBuilder(conversion, fields[0].Target!);
        foreach (var field in fields)
        {
            encoding.Add(field.Name, NodeSpan.Of(NameOf(field).Value), () =>
            {
                var part = new ObjectBuilder(conversion, field.Target!);
                new SwaggerItems(field.Target!, "formData").AddStyle(part);
                return part.Build();
            });
        }

        return encoding.Build();
    }

    private static NodeMember NameOf(SwaggerParameter field) => field.Target!.FindMember("name")!.Value;
}
