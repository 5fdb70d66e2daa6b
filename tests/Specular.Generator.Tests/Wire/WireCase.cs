namespace Specular.Generator.Tests.Wire;

/// <summary>One parameter of the wire test's document, in an operation of its own.</summary>
/// <param name="Place">Its "in".</param>
/// <param name="Style">Its style.</param>
/// <param name="Explode">Its explode.</param>
/// <param name="Kind">scalar, array or object; json for one with content.</param>
/// <param name="Name">Its name on the wire.</param>
internal sealed record WireCase(string Place, string Style, bool Explode, string Kind, string Name = "color")
{
    private const string Object = "{type: object, properties: {R: {type: integer}, on: {type: boolean}, G: {type: string}, 'a b': {type: string}, 名: {type: string}}}";

    /// <summary>Every style that OpenAPI has, at every place that may have it.</summary>
    public static IReadOnlyList<WireCase> All { get; } =
    [
        .. from place in new[] { ("path", "simple"), ("path", "label"), ("path", "matrix"), ("query", "form"), ("header", "simple"), ("cookie", "form") }
           from explode in new[] { false, true }
           from kind in new[] { "scalar", "array", "object" }
           select new WireCase(place.Item1, place.Item2, explode, kind),
        new("query", "spaceDelimited", false, "array"),
        new("query", "spaceDelimited", false, "object"),
        new("query", "pipeDelimited", false, "array"),
        new("query", "pipeDelimited", false, "object"),
        new("query", "spaceDelimited", true, "array"),
        new("query", "pipeDelimited", true, "array"),
        new("query", "deepObject", true, "object"),
        new("path", "simple", false, "json"),
        new("query", "form", true, "json"),
        new("header", "simple", false, "json"),
        new("cookie", "form", true, "json"),
        new("query", "form", true, "array", "色 [a]&b=c"),
        new("query", "deepObject", true, "object", "a&b"),
        new("path", "matrix", true, "array", "a.b-c"),
    ];

    /// <summary>The operation's name.</summary>
    public string Operation { get; } = $"{Place}{char.ToUpperInvariant(Style[0])}{Style[1..]}{(Explode ? "Exploded" : "Joined")}{char.ToUpperInvariant(Kind[0])}{Kind[1..]}{(Name == "color" ? "" : "Odd")}";

    /// <summary>The path item.</summary>
    public string Document
    {
        get
        {
            var schema = Kind switch { "scalar" => "{type: string}", "array" => "{type: array, items: {type: string}}", _ => Object };
            var form = Kind == "json" ? $"content: {{application/json: {{schema: {schema}}}}}" : $"style: {Style}, explode: {(Explode ? "true" : "false")}, schema: {schema}";
            var path = Place == "path" ? "/" + Operation + "/{" + Name + "}" : "/" + Operation;
            return "  \"PATH\": {get: {operationId: OPERATION, parameters: [{name: \"NAME\", in: PLACE, required: REQUIRED, FORM}], responses: {'204': {description: ok}}}}\n"
                .Replace("PATH", path, StringComparison.Ordinal).Replace("OPERATION", Operation, StringComparison.Ordinal).Replace("PLACE", Place, StringComparison.Ordinal)
                .Replace("REQUIRED", Place == "path" ? "true" : "false", StringComparison.Ordinal).Replace("FORM", form, StringComparison.Ordinal).Replace("NAME", Name, StringComparison.Ordinal);
        }
    }

    /// <summary>Values that a careless client gets wrong, those left out that the place cannot carry.</summary>
    public IEnumerable<string> Values => Candidates.Where(CanCarry);

    private IEnumerable<string> Candidates => Kind switch
    {
        "scalar" => ["\"a\"", "\"a b\"", "\"+\"", "\"a&b=c\"", "\"100%\"", "\"%2F\"", "\"视频\"", "\"😀\"", "\"a,b\"", "\"a|b\"", "\"a/b\"", "\"a;b\"", "\"a.b\"", "\"?#[]@!$'()*:\"", "\"\\\"\\\\\"", "\"\"", "\"é\\u0301\""],
        "array" => ["[\"a\"]", "[\"a\",\"b\"]", "[\"a b\",\"c\"]", "[\"+\",\"%\",\"&\"]", "[\"中文\",\"😀\"]", "[\"a,b\",\"c\"]", "[\"a|b\",\"c\"]", "[\"a/b\",\"c;d\",\"e=f\"]", "[\"a.b\",\"c\"]", "[]", "[\"x\",\"\",\"y\"]"],
        "object" => ["{\"R\":100}", "{\"R\":100,\"G\":\"g\",\"on\":true}", "{\"R\":-1,\"G\":\"a b+&%\"}", "{\"G\":\"视频😀\"}", "{\"G\":\"a,b\",\"R\":1}", "{\"G\":\"x=y;z\",\"R\":1}", "{\"G\":\"a|b\",\"R\":2}", "{\"a b\":\"1\",\"R\":1}", "{\"名\":\"值\"}", "{\"G\":\"a.b/c\"}", "{}", "{\"G\":\"\",\"R\":1}"],
        _ => ["{\"R\":100,\"G\":\"a, b & 中文 😀 \\\" \\\\ + % ;\",\"on\":false}", "{}"],
    };

    /// <summary>Whether a value can travel here at all: what RFC 6570 leaves open, or a header cannot hold, the client refuses.</summary>
    public bool CanCarry(string json)
    {
        if (Place == "path" && json is "\"\"" or "[]" or "{}" && Kind != "json")
        {
            return Place != "path" || (Style == "matrix" && json is "\"\"");
        }

        var text = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        var pieces = text is System.Text.Json.Nodes.JsonArray array ? [.. array.Select(i => i!.ToString())]
            : text is System.Text.Json.Nodes.JsonObject o ? [.. o.SelectMany(m => new[] { m.Key, m.Value!.ToString() })]
            : new[] { text.ToString() };
        var isJoined = Kind is "array" or "object";
        return Kind == "json" || (Place, Style) switch
        {
            ("header", _) => pieces.All(p => p.All(char.IsAscii) && !(isJoined && p.Contains(','))),
            ("path", "label") => !(isJoined && Explode && pieces.Any(p => p.Contains('.'))),
            (_, "spaceDelimited") => Explode || !pieces.Any(p => p.Contains(' ')),
            (_, "pipeDelimited") => Explode || !pieces.Any(p => p.Contains('|')),
            _ => true,
        };
    }

    public override string ToString() => Operation;
}
