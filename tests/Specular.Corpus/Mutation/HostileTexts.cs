using System.Text;

namespace Specular.Corpus.Mutation;

/// <summary>Texts that stand for far more than they hold, or that invite work on each thing for each other.</summary>
internal static class HostileTexts
{
    /// <summary>Each by what it is; made when it is asked for.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["billion laughs"] = () => "openapi: 3.0.1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + Each(1, 12, i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"),
        ["a large value that many aliases repeat"] = () => $"openapi: 3.0.1\na: &a [{Each(0, 50_000, _ => "x, ")}x]\nb: [{Each(0, 10_000, _ => "*a, ")}x]\n",
        ["merged mappings that double"] = () => "openapi: 3.0.1\na0: &a0 {k0: 1}\n" + Each(1, 40, i => $"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}], k{i}: 1}}\n"),
        ["many anchors"] = () => "openapi: 3.0.1\n" + Each(0, 10_000, i => $"a{i}: &a{i} x\n"),
        ["brackets in YAML"] = () => "a: " + new string('[', 1_000_000),
        ["brackets in JSON"] = () => "{\"a\":" + new string('[', 1_000_000),
        ["braces in JSON"] = () => string.Concat(Enumerable.Repeat("{\"a\":", 300_000)),
        ["a long line of brackets that close"] = () => "{\"a\":[" + Each(0, 200_000, _ => "[],") + "[]]}",
        ["a large text"] = () => "openapi: 3.0.1\ninfo: {title: " + new string('字', 4_000_000) + "}\npaths: {}\n",
        ["a large text in JSON"] = () => "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"" + new string('x', 8_000_000) + "\"},\"paths\":{}}",
        ["many keys"] = () => "openapi: 3.0.1\npaths: {}\n" + Each(0, 20_000, i => $"k{i}: 1\n"),
        ["many keys in JSON"] = () => "{\"openapi\":\"3.0.1\",\"paths\":{}" + Each(0, 100_000, i => $",\"k{i}\":1") + "}",
        ["one key many times"] = () => "{\"openapi\":\"3.0.1\",\"paths\":{}" + Each(0, 50_000, _ => ",\"k\":1") + "}",
        ["references that double"] = () => Api("$ref: '#/components/schemas/A0'", Each(0, 40, i =>
            $"    A{i}: {{type: object, properties: {{a: {{$ref: '#/components/schemas/A{i + 1}'}}, b: {{$ref: '#/components/schemas/A{i + 1}'}}}}}}\n") + "    A40: {type: string}\n"),
        ["all of two, doubled"] = () => Api("$ref: '#/components/schemas/A0'", Each(0, 40, i =>
            $"    A{i}: {{allOf: [{{$ref: '#/components/schemas/A{i + 1}'}}, {{$ref: '#/components/schemas/A{i + 1}'}}]}}\n") + "    A40: {type: object, required: [a], properties: {a: {type: string}}}\n"),
        ["one of two, doubled"] = () => Api("$ref: '#/components/schemas/A0'", Each(0, 40, i =>
            $"    A{i}: {{oneOf: [{{$ref: '#/components/schemas/A{i + 1}'}}, {{$ref: '#/components/schemas/A{i + 1}'}}]}}\n") + "    A40: {type: object}\n"),
        ["arrays of arrays of references"] = () => Api("$ref: '#/components/schemas/A0'", Each(0, 200, i =>
            $"    A{i}: {{type: array, items: {{$ref: '#/components/schemas/A{i + 1}'}}}}\n") + "    A200: {type: string}\n"),
        ["an example against schemas that double"] = () => Api("$ref: '#/components/schemas/A0'", Each(0, 30, i =>
            $"    A{i}: {{anyOf: [{{$ref: '#/components/schemas/A{i + 1}'}}, {{$ref: '#/components/schemas/A{i + 1}'}}], example: 1}}\n") + "    A30: {type: string}\n", "example: {a: 1}"),
        ["a flattened page of prose"] = () => "openapi: 3.0.1\ninfo:\ntitle: ''\npaths:\n/a:\npost:\ndescription: >-\n" + Each(0, 100_000, i => $"type: {i}\n") + "responses: {}\n",
        ["a flattened page of schemas"] = () => "openapi: 3.0.1\ninfo:\ntitle: ''\npaths: {}\ncomponents:\nschemas:\n" + Each(0, 50_000, _ => "properties:\nitems:\ntype: object\n"),
        ["many variables in a path"] = () => "openapi: 3.0.1\npaths:\n  ? " + Each(0, 20_000, i => $"/{{v{i}}}") + "\n  : {get: {responses: {}}}\n",
        ["many parameters"] = () => "openapi: 3.0.1\npaths:\n  /a:\n    get:\n      parameters:\n" + Each(0, 3_000, i => $"        - {{name: p{i}, in: query, schema: {{type: string}}}}\n"),
        ["many required names"] = () => Api("type: object\nrequired: [" + Each(0, 50_000, i => $"r{i}, ") + "r]", ""),
        ["many enum values"] = () => Api("type: string\nenum: [" + Each(0, 50_000, i => $"status{i}, ") + "done]", ""),
        ["many operations"] = () => "openapi: 3.0.1\npaths:\n" + Each(0, 1_000, i => $"  /v/t{i}: {{post: {{responses: {{}}}}}}\n  '/v/t{i}/{{id}}': {{get: {{responses: {{}}}}}}\n"),
        ["many misspelled members"] = () => "openapi: 3.0.1\npaths:\n  /a:\n    get:\n" + Each(0, 20_000, i => $"      respons{i}: 1\n"),
        ["many references to nowhere"] = () => Api("type: object\nproperties:\n" + Each(0, 5_000, i => $"  a{i}: {{$ref: '#/components/schemas/N{i}'}}\n"), Each(0, 1_000, i => $"    M{i}: {{type: string}}\n")),
        ["many pages in Markdown"] = () => Each(0, 1_000, i => $"# page {i}\n\n```yaml\nopenapi: 3.0.1\npaths: {{/a{i}: {{get: {{responses: {{}}}}}}}}\n```\n\n"),
        ["many fences"] = () => Each(0, 50_000, _ => "```\n"),
        ["many headings"] = () => Each(0, 50_000, _ => "## OpenAPI Specification\n"),
        ["many spaces"] = () => "openapi: 3.0.1\npaths:\n" + Each(0, 1_000, _ => new string(' ', 1_000) + "\n"),
        ["prose that patterns begin at again and again"] = () => Api("type: object\nproperties:\n" + Each(0, 100, i => $"  a{i}: {{type: string, description: '{Each(0, 130, _ => "range between 1 and must be one of 不超过 1")}'}}\n"), ""),
        ["prose of white space"] = () => Api("type: object\nproperties:\n" + Each(0, 200, i => $"  a{i}: {{type: number, description: \"range{new string(' ', 3_900)}x\"}}\n"), ""),
        ["members that name each other"] = () => Api("type: object\nproperties:\n" + Each(0, 2_000, i => $"  a_{i}: {{type: string, description: 'mutually exclusive with {Each(0, 50, j => $"a_{i + j} ")}'}}\n"), ""),
        ["many examples of a large schema"] = () => Api("type: object\nproperties:\n" + Each(0, 3_000, i => $"  a{i}: {{type: string}}\n"), "", "examples: {" + Each(0, 3_000, i => $"e{i}: {{value: {{b: 1}}}}, ") + "e: {value: {}}}"),
        ["many schemas that nothing leads to"] = () => Api("type: string", Each(0, 5_000, i => $"    A{i}: {{allOf: [{{$ref: '#/components/schemas/A{(i + 1) % 5_000}'}}], discriminator: {{propertyName: k}}}}\n")),
        ["many security schemes"] = () => "openapi: 3.0.1\nsecurity: [{" + Each(0, 3_000, i => $"s{i}: [], ") + "s: []}]\npaths: {" + Each(0, 1_000, i => $"/a{i}: {{get: {{security: [{{x{i}: []}}], responses: {{}}}}}}, ") + "/a: {}}\n",
        ["many block scalars with blank lines"] = () => "openapi: 3.0.1\npaths: {}\n" + Each(0, 2_000, i => $"k{i}: |\n    \n     \n  x\n"),
    };

    // A document with one body of the schema and these components.
    private static string Api(string schema, string components, string example = "") =>
        $"openapi: 3.0.1\npaths:\n  /a:\n    post:\n      requestBody:\n        content:\n          application/json:\n            schema:\n"
        + string.Concat(schema.Split('\n').Select(l => $"              {l}\n")) + (example.Length == 0 ? "" : $"            {example}\n") + "      responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/A0'}}}}}\n"
        + (components.Length == 0 ? "" : "components:\n  schemas:\n" + components);

    private static string Each(int from, int to, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            all.Append(text(i));
        }

        return all.ToString();
    }
}
