using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>The body of a request.</summary>
internal sealed class BodyConverter(ApifoxConversion conversion, ParameterConverter parameters, ContentConverter contents)
{
    private static readonly string[] s_singleExample = ["example", "sampleValue", "data"];

    /// <summary>The body; null when the operation has none.</summary>
    public ObjectNode? Convert(ObjectNode api, string method)
    {
        if (api.Object("requestBody") is not { } body)
        {
            return null;
        }

        var type = body.Word("type");
        var mediaType = MediaTypes.OfRequest(type?.Raw.Trim() ?? "");
        if (mediaType is null || (method is "get" or "head" && SaysNothing(body, mediaType)))
        {
            return null;
        }

        if (mediaType.Length == 0)
        {
            conversion.Report(ProblemCatalog.UnknownValue, type!, type!.Raw, "kind of body", "it is taken as bytes");
            mediaType = "application/octet-stream";
        }

        mediaType = body.Word("mediaType")?.Raw.Trim() ?? mediaType;
        var content = contents.Convert(body, mediaType, StatedSchema(body, type!.Raw.Trim(), mediaType), ExamplesOf(body), Encoding(body, mediaType));
        var written = new ObjectWriter(body).Keep(body.Word("description") is null ? null : body.FindMember("description"));
        written.Add("content", new ObjectWriter(body).Add(mediaType, content, type).ToNode(), body);
        if (body.Flag("required") is not null)
        {
            written.Keep(body.FindMember("required"));
        }

        return written.ToNode();
    }

    // A body of a GET with neither members nor an example is what the editor leaves behind. One whose example is all comments is said to be left out.
    private bool SaysNothing(ObjectNode body, string mediaType)
    {
        if (body.Objects("parameters").Any(p => !p.IsOff()) || (!MediaTypes.IsOpaque(mediaType) && body.Find("jsonSchema") is ObjectNode schema && !IsEmptySchema(schema)))
        {
            return false;
        }

        var texts = ExamplesOf(body).Select(e => e.Value).OfType<Node>().ToList();
        if (texts.Any(t => t is not ScalarNode scalar || !JsonInString.IsBlank(scalar.Value)))
        {
            return false;
        }

        if (texts.FirstOrDefault(t => t is ScalarNode scalar && scalar.Value.Trim().Length > 0) is { } comment)
        {
            conversion.Report(ProblemCatalog.BodySaysNothing, comment);
        }

        return true;
    }

    private static bool IsEmptySchema(ObjectNode schema) =>
        schema.Object("properties") is not { Members.Count: > 0 } && schema.Members.All(m => m.Name is "type" or "properties" or "required" or "title" || m.Name.StartsWith("x-apifox-", StringComparison.Ordinal))
        && schema.Object("x-apifox-refs") is not { Members.Count: > 0 };

    private ObjectNode? StatedSchema(ObjectNode body, string type, string mediaType) => type switch
    {
        "graphql" or "GraphQL" or "application/graphql" => GraphQlSchema(body),
        _ => MediaTypes.IsForm(mediaType) && body.Objects("parameters").Any() ? FormSchema(body) : null,
    };

    private ObjectNode FormSchema(ObjectNode body)
    {
        var origin = body.Find("parameters")!;
        var properties = new ObjectWriter(origin);
        var required = new List<Node>();
        foreach (var field in body.Objects("parameters"))
        {
            if (field.Word("name") is not { } name)
            {
                continue;
            }

            if (field.IsOff())
            {
                conversion.Report(ProblemCatalog.DisabledParameter, name, "form", name.Raw.Trim());
            }
            else if (!properties.Has(name.Raw.Trim()))
            {
                properties.Add(name.Raw.Trim(), Field(field), name);
                if (field.Flag("required") == true)
                {
                    required.Add(ObjectWriter.Text(name.Raw.Trim(), name));
                }
            }
        }

        var schema = new ObjectWriter(origin).AddText("type", "object", origin).Add("properties", properties.ToNode());
        return (required.Count == 0 ? schema : schema.Add("required", ObjectWriter.List(required, origin))).ToNode();
    }

    private ObjectNode Field(ObjectNode field)
    {
        var written = new ObjectWriter(field);
        foreach (var member in (parameters.SchemaOf(field) as ObjectNode)?.Members ?? [])
        {
            written.Keep(member);
        }

        written.Keep(field.Word("description") is null ? null : field.FindMember("description"));

        // A file's example is a path on the author's disk.
        return written.Add("example", field.Id("type") is "file" ? null : ParameterConverter.ExampleOf(field)).ToNode();
    }

    // A part of a multipart form may have a media type of its own.
    private static ObjectNode? Encoding(ObjectNode body, string mediaType)
    {
        if (!mediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var encoding = new ObjectWriter(body);
        foreach (var field in body.Objects("parameters").Where(f => !f.IsOff()))
        {
            if (field.Word("contentType") is { } type && field.Word("name") is { } name)
            {
                encoding.Add(name.Raw.Trim(), new ObjectWriter(field).Add("contentType", type).ToNode(), name);
            }
        }

        return encoding.IsEmpty ? null : encoding.ToNode();
    }

    // GraphQL over HTTP: a query with its variables, as JSON.
    private static ObjectNode GraphQlSchema(ObjectNode body)
    {
        var query = new ObjectWriter(body).AddText("type", "string", body).ToNode();
        var variables = new ObjectWriter(body).AddText("type", "object", body).ToNode();
        return new ObjectWriter(body).AddText("type", "object", body)
            .Add("properties", new ObjectWriter(body).Add("query", query).Add("variables", variables).ToNode())
            .Add("required", ObjectWriter.List([ObjectWriter.Text("query", body)], body)).ToNode();
    }

    // Newer exports have a list; older ones have one text, under either name.
    private static IEnumerable<(ScalarNode? Name, Node? Value)> ExamplesOf(ObjectNode body)
    {
        if (body.Objects("examples").Any())
        {
            return body.Objects("examples").Select(e => (e.Word("name"), e.Find("value")));
        }

        return s_singleExample.Select(n => body.Find(n)).Where(v => v is not (null or ScalarNode { Kind: JsonKind.Null })).Take(1).Select(v => ((ScalarNode?)null, v));
    }
}
