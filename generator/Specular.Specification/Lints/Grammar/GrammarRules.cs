using System.Globalization;
using Specular.Specification.Nodes;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Lints.Grammar;

/// <summary>What OpenAPI demands of an object beyond its members: which go together, and which values they may have.</summary>
internal sealed class GrammarRules(ObjectNode root, string version, GrammarReport report, PointerPath path)
{
    private static readonly Dictionary<string, string[]> s_styles = new(StringComparer.Ordinal)
    {
        ["path"] = ["simple", "label", "matrix"],
        ["query"] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        ["header"] = ["simple"],
        ["cookie"] = ["form", "cookie"],
    };

    public void Check(ObjectNode node, ObjectShape shape)
    {
        foreach (var group in shape.Alternatives.Where(group => !group.Any(name => node.FindMember(name) is not null)))
        {
            report.Missing(string.Join("' or '", group), shape);
        }

        foreach (var group in shape.Exclusive.Where(group => group.Count(name => node.FindMember(name) is not null) > 1))
        {
            At(group[group.Length - 1], () => report.Value(group[group.Length - 1], $"a member beside '{group[0]}'", "; keep one of the two"));
        }

        switch (shape.Name)
        {
            case "Parameter":
                CheckParameter(node);
                break;
            case "PathItem" or "Operation":
                CheckParameters(node);
                break;
            case "Document":
                CheckPaths(node);
                break;
            case "SecurityScheme" when version is not "2.0":
                CheckSecurityScheme(node, shape);
                break;
            case "Schema":
                CheckSchema(node);
                break;
            default:
                break;
        }
    }

    /// <summary>A reference within the document that leads nowhere. The binder reports those that something reaches.</summary>
    public void CheckReference(ScalarNode reference)
    {
        if (reference.Value.StartsWith("#/", StringComparison.Ordinal) && !Exists(reference.Value.Substring(1)) && !Exists(Uri.UnescapeDataString(reference.Value.Substring(1))))
        {
            At("$ref", () => report.ReferenceNotFound(reference.Value));
        }
    }

    private void CheckParameter(ObjectNode node)
    {
        var location = Text(node, "in");
        if (location is "path" && node.Find("required") is not ScalarNode { Kind: JsonKind.Boolean, Value: "true" })
        {
            report.Value(Text(node, "name"), "a path parameter without 'required: true'", "; it is taken as required");
        }

        if (location is "header" && Text(node, "name") is { Length: > 0 } name && !HttpToken.Is(name))
        {
            At("name", () => report.Value(name, "the name of a header", ""));
        }

        if (location is "body" && (node.Find("schema") as ObjectNode)?.Find("type") is ScalarNode { Value: "file" })
        {
            At("schema", () => report.Value("file", "the type of a body", "; a file is a formData parameter"));
        }

        // 3.0 only says that it has no effect there; cookies of 3.2 are encoded in some styles.
        var isEncoded = version switch { "3.1" => location is "query", "3.2" => location is not "header" && Text(node, "style") is not "cookie", _ => true };
        if (node.FindMember("allowReserved") is not null && !isEncoded)
        {
            At("allowReserved", () => report.Value("allowReserved", $"a member of a {location} parameter", ""));
        }

        if (node.Find("style") is ScalarNode { Kind: JsonKind.String } style && s_styles.TryGetValue(location, out var styles) && !styles.Contains(style.Value, StringComparer.Ordinal))
        {
            At("style", () => report.Value(style.Value, $"the style of a {location} parameter", $"; those are {string.Join(", ", styles)}"));
        }
    }

    // Parameters of one list differ in name or place, and only some places go together.
    private void CheckParameters(ObjectNode node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var places = new HashSet<string>(StringComparer.Ordinal);
        var items = (node.Find("parameters") as ArrayNode)?.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not ObjectNode parameter)
            {
                continue;
            }

            var (name, location) = (Text(parameter, "name"), Text(parameter, "in"));
            if (name.Length > 0 && !seen.Add(location + " " + name))
            {
                AtItem("parameters", i, () => report.Value(name, $"a second {location} parameter of one name", ""));
            }

            if (!places.Add(location) && location is "body" or "querystring")
            {
                AtItem("parameters", i, () => report.Value(name, $"a second {location} parameter", ""));
            }
        }

        foreach (var (one, other) in new[] { ("body", "formData"), ("query", "querystring") })
        {
            if (places.Contains(one) && places.Contains(other))
            {
                At("parameters", () => report.Value(other, $"the place of a parameter beside one in {one}", ""));
            }
        }
    }

    private void CheckPaths(ObjectNode node)
    {
        foreach (var name in (node.Find("paths") as ObjectNode)?.Members.Select(m => m.Name) ?? [])
        {
            var variables = name.Split('{').Skip(1).Select(part => part.Split('}')[0]).ToList();
            if (variables.Distinct(StringComparer.Ordinal).Count() < variables.Count)
            {
                At("paths", () => At(name, () => report.Value(name, "a path with a variable that stands twice", "")));
            }
        }
    }

    private void CheckSecurityScheme(ObjectNode node, ObjectShape shape)
    {
        string[] needed = Text(node, "type") switch
        {
            "apiKey" => ["name", "in"],
            "http" => ["scheme"],
            "oauth2" => ["flows"],
            "openIdConnect" => ["openIdConnectUrl"],
            _ => [],
        };
        foreach (var name in needed.Where(name => node.Find(name) is null))
        {
            report.Missing(name, shape);
        }
    }

    private void CheckSchema(ObjectNode node)
    {
        if (version is "3.0" && Text(node, "type") is "null")
        {
            At("type", () => report.Value("null", "the type of a schema", "; it has 'nullable: true' beside another type"));
        }

        if (node.Find("multipleOf") is ScalarNode { Kind: JsonKind.Number } multiple && (multiple.Value[0] == '-' || multiple.Value.Trim('0', '.').Length == 0))
        {
            At("multipleOf", () => report.Value(multiple.Value, "'multipleOf'", "; it is greater than 0"));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var items = (node.Find("required") as ArrayNode)?.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is ScalarNode name && !names.Add(name.Value))
            {
                AtItem("required", i, () => report.Value(name.Value, "a second entry of one name in 'required'", ""));
            }
        }
    }

    private bool Exists(string pointer)
    {
        Node? node = root;
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            node = node switch
            {
                ObjectNode o => o.Find(segment),
                ArrayNode a when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < a.Items.Count => a.Items[index],
                _ => null,
            };
        }

        return node is not null;
    }

    private void At(string member, Action report)
    {
        path.Push(member);
        report();
        path.Pop();
    }

    private void AtItem(string list, int index, Action report) => At(list, () => At(index.ToString(CultureInfo.InvariantCulture), report));

    private static string Text(ObjectNode node, string name) => node.Find(name) is ScalarNode { Kind: JsonKind.String } text ? text.Value : "";
}
