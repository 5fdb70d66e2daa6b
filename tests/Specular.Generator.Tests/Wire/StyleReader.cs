using System.Text.Json.Nodes;
using System.Text.Json;
using Xunit;

namespace Specular.Generator.Tests.Wire;

/// <summary>Reads a parameter out of a raw request by the rules of OpenAPI's styles and RFC 6570, as a server would: written from the specifications, with nothing of ours in it.</summary>
internal static class StyleReader
{
    /// <summary>The parameter as JSON; null when the request does not have it.</summary>
    public static JsonNode? Read(WireCase of, RawRequest request) => of.Place switch
    {
        "path" => ReadPath(of, request.Path[(request.Path.LastIndexOf('/') + 1)..]),
        "header" => request.Header(of.Name) is { } header ? ReadText(of, header, static t => t) : null,
        "cookie" => ReadFields(of, [.. (request.Header("Cookie") ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=', 2)).Select(c => (c[0], c[1]))]),
        _ => ReadFields(of, request.Query),
    };

    private static JsonNode? ReadPath(WireCase of, string segment)
    {
        switch (of.Style)
        {
            case "label":
                Assert.StartsWith(".", segment, StringComparison.Ordinal);
                return ReadText(of, segment[1..], RawRequest.Decode, of.Explode && of.Kind != "scalar" ? '.' : ',');
            case "matrix":
                Assert.StartsWith(";", segment, StringComparison.Ordinal);
                var pairs = segment[1..].Split(';').Select(p => p.Split('=', 2)).Select(p => (Name: RawRequest.Decode(p[0]), Value: p.Length > 1 ? p[1] : "")).ToArray();
                if (of.Kind == "object" && of.Explode)
                {
                    return Object(pairs.Select(p => (p.Name, RawRequest.Decode(p.Value))));
                }

                Assert.All(pairs, p => Assert.Equal(of.Name, p.Name));
                return of.Kind == "array" && of.Explode ? Array(pairs.Select(p => RawRequest.Decode(p.Value))) : ReadText(of, Assert.Single(pairs).Value, RawRequest.Decode);
            default:
                return ReadText(of, segment, RawRequest.Decode);
        }
    }

    // simple; and form where it is not exploded.
    private static JsonNode? ReadText(WireCase of, string text, Func<string, string> decode, char separator = ',')
    {
        switch (of.Kind)
        {
            case "scalar":
                return decode(text);
            case "json":
                return JsonNode.Parse(decode(text));
            case "array":
                return Array(text.Split(separator).Select(decode));
            default:
                var pieces = text.Split(separator);
                return of.Explode
                    ? Object(pieces.Select(p => p.Split('=', 2)).Select(p => (decode(p[0]), decode(p[1]))))
                    : Object(pieces.Chunk(2).Select(p => (decode(p[0]), decode(p[1]))));
        }
    }

    private static JsonNode? ReadFields(WireCase of, IReadOnlyList<(string Name, string Value)> pairs)
    {
        var fields = pairs.Select(p => (Name: RawRequest.Decode(p.Name), p.Value)).ToArray();
        if (of.Style == "deepObject")
        {
            var members = fields.Where(f => f.Name.StartsWith(of.Name + "[", StringComparison.Ordinal) && f.Name.EndsWith(']'));
            return Object(members.Select(f => (f.Name[(of.Name.Length + 1)..^1], RawRequest.Decode(f.Value))));
        }

        if (of.Kind == "object" && of.Explode)
        {
            return Object(fields.Select(f => (f.Name, RawRequest.Decode(f.Value))));
        }

        var own = fields.Where(f => f.Name == of.Name).Select(f => f.Value).ToArray();
        if (own.Length == 0)
        {
            return null;
        }

        if (of.Kind == "array" && of.Explode)
        {
            return Array(own.Select(RawRequest.Decode));
        }

        var text = Assert.Single(own);
        return of.Style switch
        {
            "spaceDelimited" => ReadText(of, text.Replace("%20", "\n", StringComparison.Ordinal).Replace('+', '\n'), RawRequest.Decode, '\n'),
            "pipeDelimited" => ReadText(of, text.Replace("%7C", "\n", StringComparison.OrdinalIgnoreCase).Replace('|', '\n'), RawRequest.Decode, '\n'),
            _ => ReadText(of, text, RawRequest.Decode),
        };
    }

    private static JsonArray Array(IEnumerable<string> items) => new([.. items.Select(i => (JsonNode)i)]);

    // By the schema that all objects of the test have.
    private static JsonObject Object(IEnumerable<(string Name, string Text)> members) =>
        new(members.Select(m => KeyValuePair.Create(m.Name, m.Name is "R" or "on" ? JsonNode.Parse(m.Text) : JsonSerializer.SerializeToNode(m.Text))));
}
