using Specular.Specification.Contract;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>The answers of an operation, and those that operations share.</summary>
internal static class SwaggerResponses
{
    private const string Json = "application/json";
    private const string Bytes = "application/octet-stream";

    /// <summary>Answers by status or name.</summary>
    /// <param name="map">The answers as they are written.</param>
    /// <param name="produces">The operation's media types; null when neither it nor the document says.</param>
    /// <param name="conversion">The document.</param>
    public static Node ConvertMap(Node map, MediaTypes? produces, SwaggerConversion conversion)
    {
        if (map is not ObjectNode answers)
        {
            return map;
        }

        var builder = new ObjectBuilder(conversion, answers);
        foreach (var member in answers.Members)
        {
            builder.Add(member.Name, member, () => member.Name.StartsWith("x-", StringComparison.Ordinal) ? member.Value : Convert(member.Value, produces, conversion));
        }

        return builder.Build();
    }

    public static Node Convert(Node node, MediaTypes? produces, SwaggerConversion conversion)
    {
        if (node is not ObjectNode response)
        {
            return node;
        }

        return response.FindMember("$ref") is { } reference ? ConvertReference(response, reference, produces, conversion) : ConvertOwn(response, produces, conversion);
    }

    // A shared answer has the document's media types. Where an operation has others, the answer is written out in it.
    private static ObjectNode ConvertReference(ObjectNode response, NodeMember reference, MediaTypes? produces, SwaggerConversion conversion)
    {
        var target = conversion.References.Follow(response) as ObjectNode;
        if (target?.Find("schema") is not null && !string.Equals(produces?.Key, conversion.Produces?.Key, StringComparison.Ordinal))
        {
            conversion.CountInlined(target);
            return ConvertOwn(target, produces, conversion);
        }

        var builder = new ObjectBuilder(conversion, response);
        builder.Add("$ref", reference, () => conversion.References.Rewrite(reference.Value, SharedPart.Response));
        return builder.Build();
    }

    private static ObjectNode ConvertOwn(ObjectNode response, MediaTypes? produces, SwaggerConversion conversion)
    {
        var builder = new ObjectBuilder(conversion, response);
        foreach (var member in response.Members)
        {
            switch (member.Name)
            {
                case "schema" or "examples":
                    break;
                case "headers" when member.Value is ObjectNode headers:
                    builder.Add("headers", member, () => Headers(headers, conversion));
                    break;
                default:
                    builder.Keep(member);
                    break;
            }
        }

        var schema = response.FindMember("schema");
        var examples = response.Find("examples") as ObjectNode;
        if ((schema ?? response.FindMember("examples")) is { } place && (schema is not null || examples is { Members.Count: > 0 }))
        {
            builder.Add("content", place, () => Content(response, schema, examples, TypesOf(schema?.Value, examples, produces, place), conversion));
        }

        return builder.Build();
    }

    private static MediaTypes TypesOf(Node? schema, ObjectNode? examples, MediaTypes? produces, NodeMember place)
    {
        if ((schema as ObjectNode)?.Find("type") is ScalarNode { Value: "file" })
        {
            // Bytes are no JSON, whatever the document says for all its answers.
            return produces?.Where(t => !MediaContent.IsJsonType(t)) ?? MediaTypes.One(Bytes, NodeSpan.OfKey(place));
        }

        var shown = (examples?.Members ?? []).Where(m => IsMediaType(m.Name)).Select(m => (m.Name, NodeSpan.OfKey(m))).ToList();
        if (schema is null || produces is null)
        {
            return shown.Count > 0 ? new(shown) : produces ?? MediaTypes.One(Json, NodeSpan.OfKey(place));
        }

        return new(produces.All.Concat(shown.Where(s => !produces.All.Any(p => IsSame(p.Name, s.Name)))).ToList());
    }

    private static ObjectNode Content(ObjectNode response, NodeMember? schema, ObjectNode? examples, MediaTypes types, SwaggerConversion conversion)
    {
        var content = new ObjectBuilder(conversion, response);
        foreach (var (name, place) in types.All)
        {
            var isFirst = content.IsEmpty;
            content.Add(name, place, () =>
            {
                var media = new ObjectBuilder(conversion, response);
                if (schema is { } found)
                {
                    media.Add("schema", found, () => SwaggerSchemas.Convert(found.Value, conversion));
                }

                AddExamples(examples, name, isFirst, media, conversion);
                return media.Build();
            });
        }

        return content.Build();
    }

    // Examples stand by media type. Some documents give them names instead, and mean the answer's one type, or its first.
    private static void AddExamples(ObjectNode? examples, string mediaType, bool isFirst, ObjectBuilder media, SwaggerConversion conversion)
    {
        foreach (var member in examples?.Members ?? [])
        {
            if (IsSame(member.Name, mediaType))
            {
                media.Keep(member with { Name = "example" });
            }
        }

        if (isFirst && examples is not null && examples.Members.Any(m => !IsMediaType(m.Name)))
        {
            media.Add("examples", NodeSpan.Of(examples), () =>
            {
                var named = new ObjectBuilder(conversion, examples);
                foreach (var member in examples.Members.Where(m => !IsMediaType(m.Name)))
                {
                    named.Add(member.Name, member, () =>
                    {
                        conversion.Report(ProblemCatalog.OddSwagger, $"'{member.Name}', which is no media type", $"the example is taken as one of {mediaType}");
                        var example = new ObjectBuilder(conversion, member.Value);
                        example.Keep(member with { Name = "value" });
                        return example.Build();
                    });
                }

                return named.Build();
            });
        }
    }

    private static ObjectNode Headers(ObjectNode headers, SwaggerConversion conversion)
    {
        var builder = new ObjectBuilder(conversion, headers);
        foreach (var member in headers.Members)
        {
            builder.Add(member.Name, member, () =>
            {
                if (member.Value is not ObjectNode header)
                {
                    return member.Value;
                }

                var converted = new ObjectBuilder(conversion, header);
                SwaggerParameters.Convert(header, "header", converted, conversion);
                return converted.Build();
            });
        }

        return builder.Build();
    }

    private static bool IsMediaType(string name) => name.IndexOf('/') > 0;

    private static bool IsSame(string left, string right) => string.Equals(Essence(left), Essence(right), StringComparison.OrdinalIgnoreCase);

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim();
}
