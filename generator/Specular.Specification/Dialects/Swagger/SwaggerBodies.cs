using Specular.Specification.Nodes;
using Specular.Specification.Problems;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>The body of a request: 2.0 writes it as a parameter, or as one parameter for each field of a form.</summary>
internal static class SwaggerBodies
{
    private const string Json = "application/json";

    /// <summary>Adds the body of an operation, if it has one: its own parameters before those of its path.</summary>
    public static void Add(SwaggerParameters own, SwaggerParameters path, MediaTypes? consumes, ObjectBuilder operation, SwaggerConversion conversion)
    {
        var bodies = own.Bodies.Count > 0 || own.Fields.Count > 0 ? own.Bodies : path.Bodies;
        var inherited = own.Bodies.Count > 0 ? [] : path.Fields.Where(p => !own.Fields.Any(o => string.Equals(o.Name, p.Name, StringComparison.Ordinal)));
        var fields = own.Fields.Concat(inherited).ToList();
        if (bodies.Count == 0 && fields.Count == 0)
        {
            return;
        }

        operation.Add("requestBody", NodeSpan.Of((bodies.Count > 0 ? bodies[0] : fields[0]).Written), () =>
        {
            if (bodies.Count > 1)
            {
                conversion.Report(ProblemCatalog.OddSwagger, "a second body", "the first counts");
            }

            if (bodies.Count == 0)
            {
                return SwaggerForms.Convert(fields, consumes, conversion);
            }

            if (fields.Count > 0)
            {
                conversion.Report(ProblemCatalog.OddSwagger, "form fields beside a body", "the body counts, and the fields are left out");
            }

            return Convert(bodies[0], consumes, conversion);
        });
    }

    private static ObjectNode Convert(SwaggerParameter parameter, MediaTypes? consumes, SwaggerConversion conversion)
    {
        var body = parameter.Target!;
        parameter.CountIfShared(conversion);
        var builder = new ObjectBuilder(conversion, body);
        foreach (var member in body.Members.Where(m => m.Name is "description" or "required" || (m.Name.StartsWith("x-", StringComparison.Ordinal) && !IsExample(m.Name))))
        {
            builder.Keep(member);
        }

        var schema = body.FindMember("schema") ?? body.FindMember("type");
        builder.Add("content", schema is { } key ? NodeSpan.OfKey(key) : NodeSpan.Of(body), () =>
        {
            var content = new ObjectBuilder(conversion, body);
            foreach (var (name, place) in (consumes ?? MediaTypes.One(Json, NodeSpan.Of(body))).All)
            {
                content.Add(name, place, () => Media(body, name, schema, conversion));
            }

            return content.Build();
        });
        if (body.FindMember("name") is { } wireName)
        {
            // A body has no name in 3.0; this is where converters keep it.
            builder.Keep(wireName with { Name = "x-bodyName" });
        }

        return builder.Build();
    }

    private static ObjectNode Media(ObjectNode body, string mediaType, NodeMember? schema, SwaggerConversion conversion)
    {
        var media = new ObjectBuilder(conversion, body);
        if (schema is { Name: "schema" } found)
        {
            media.Add("schema", found, () => SwaggerSchemas.Convert(found.Value, conversion));
        }
        else if (schema is { } type)
        {
            conversion.Report(ProblemCatalog.OddSwagger, "a body with its type beside its name", "it is taken as if it stood under 'schema'");
            media.Add("schema", type, () => new SwaggerItems(body, "body").ConvertSchema(conversion));
        }

        if (body.FindMember("x-example") is { } example)
        {
            media.Keep(example with { Name = "example" });
        }
        else if ((body.Find("x-examples") as ObjectNode)?.FindMember(mediaType) is { } typed)
        {
            media.Keep(typed with { Name = "example" });
        }

        return media.Build();
    }

    private static bool IsExample(string name) => name is "x-example" or "x-examples";
}
