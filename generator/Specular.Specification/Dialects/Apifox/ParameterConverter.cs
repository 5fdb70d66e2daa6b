using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>Parameters outside the body, and the fields of forms, which Apifox describes alike.</summary>
internal sealed class ParameterConverter(ApifoxConversion conversion, SchemaConverter schemas)
{
    private static readonly string[] s_places = ["path", "query", "header", "cookie"];

    // Keywords of a schema that stand beside a parameter's type.
    private static readonly string[] s_keywords =
    [
        "format", "enum", "default", "items", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems", "pattern",
        "multipleOf", "uniqueItems", "x-apifox-enum", "x-apifox-mock",
    ];

    // What the client itself writes; that such a header is switched off changes nothing.
    private static readonly HashSet<string> s_protocol = new(StringComparer.OrdinalIgnoreCase) { "Content-Type", "Accept", "Content-Length", "Host" };

    /// <summary>An operation's parameters; null when it has none.</summary>
    /// <param name="api">The operation.</param>
    /// <param name="path">Its path: what is a variable of it cannot be switched off.</param>
    /// <param name="common">Parameters of the project, module and folders, each with its place ("query").</param>
    public ArrayNode? Convert(ObjectNode api, string path, IEnumerable<KeyValuePair<string, ObjectNode>> common)
    {
        var converted = new List<Node>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var own = s_places.SelectMany(place => api.Object("parameters").Objects(place).Select(p => new KeyValuePair<string, ObjectNode>(place, p)));
        foreach (var entry in own.Concat(common))
        {
            var (place, parameter) = (entry.Key, entry.Value);
            if (parameter.Word("name") is { } name && IsUsed(place, name, parameter, path) && seen.Add(place + " " + name.Raw.Trim()))
            {
                converted.Add(Write(parameter, name, place));
            }
        }

        return converted.Count == 0 ? null : ObjectWriter.List(converted, api.Find("parameters") ?? converted[0]);
    }

    /// <summary>The headers of an answer; an empty object when it has none.</summary>
    public ObjectNode ConvertHeaders(ObjectNode response)
    {
        var headers = new ObjectWriter(response.Find("headers") ?? response);
        foreach (var header in response.Objects("headers").Where(h => !h.IsOff()))
        {
            if (header.Word("name") is { } name)
            {
                headers.Add(name.Raw.Trim(), Describe(new(header), header).ToNode(), name);
            }
        }

        return headers.ToNode();
    }

    /// <summary>The schema of a parameter or of a form's field.</summary>
    public Node SchemaOf(ObjectNode parameter)
    {
        if (parameter.Find("schema") is ObjectNode { Members.Count: > 0 } schema)
        {
            return schemas.Convert(schema);
        }

        var type = parameter.Word("type");
        var written = new ObjectWriter((Node?)type ?? parameter);
        switch (type?.Raw.Trim())
        {
            case "file":
                written.AddText("type", "string", type).AddText("format", "binary", type);
                break;
            case null or "any":
                break;
            default:
                written.Keep(parameter.FindMember("type"));
                break;
        }

        foreach (var keyword in s_keywords)
        {
            if (parameter.FindMember(keyword) is { Value: not ScalarNode { Raw: "" } and not ScalarNode { Kind: JsonKind.Null } and not ArrayNode { Items.Count: 0 } } member)
            {
                written.Keep(keyword is "items" ? member with { Value = schemas.Convert(member.Value) } : member);
            }
        }

        return written.ToNode();
    }

    /// <summary>
    /// A parameter's example. Apifox's fields are text, so a number's example is text as well; it is what it says. Null when there is none.
    /// </summary>
    public static Node? ExampleOf(ObjectNode parameter)
    {
        var example = parameter.Find("example") is { } stated && !IsEmpty(stated) ? stated : parameter.Find("sampleValue");
        if (example is null || IsEmpty(example))
        {
            return null;
        }

        return example is ScalarNode { Kind: JsonKind.String } text && IsTyped(parameter.Id("type"), CoreScalars.Read(text.Value.Trim(), text.Offset, text.Length)) is { } typed ? typed : example;
    }

    private static ScalarNode? IsTyped(string type, ScalarNode value) => (type, value.Kind) is ("integer" or "number", JsonKind.Number) or ("boolean", JsonKind.Boolean) ? value : null;

    private static bool IsEmpty(Node example) => example is ScalarNode { Kind: JsonKind.Null } or ScalarNode { Value: "" } or ArrayNode { Items.Count: 0 };

    private bool IsUsed(string place, ScalarNode name, ObjectNode parameter, string path)
    {
        var text = name.Raw.Trim();
        if (!parameter.IsOff() || (place is "path" && path.IndexOf("{" + text + "}", StringComparison.Ordinal) >= 0))
        {
            return true;
        }

        if (!(place is "header" && s_protocol.Contains(text)))
        {
            conversion.Report(ProblemCatalog.DisabledParameter, name, place, text);
        }

        return false;
    }

    private ObjectNode Write(ObjectNode parameter, ScalarNode name, string place)
    {
        var written = new ObjectWriter(parameter).AddText("name", name.Raw.Trim(), name).AddText("in", place, name);
        if (place is "path")
        {
            // Without it there is no path, whatever the editor's box says.
            written.Add("required", ObjectWriter.Flag(true, parameter.Find("required") ?? name));
        }

        return Describe(written, parameter).ToNode();
    }

    private ObjectWriter Describe(ObjectWriter written, ObjectNode parameter)
    {
        if (parameter.Prose("description") is not null)
        {
            written.Keep(parameter.FindMember("description"));
        }

        if (parameter.Flag("required") is not null)
        {
            written.Keep(parameter.FindMember("required"));
        }

        foreach (var kept in new[] { "style", "explode", "allowReserved", "deprecated" })
        {
            written.Keep(parameter.FindMember(kept) is { Value: ScalarNode { Kind: not JsonKind.Null } } member ? member : null);
        }

        return written.Add("example", ExampleOf(parameter)).Add("schema", SchemaOf(parameter));
    }
}
