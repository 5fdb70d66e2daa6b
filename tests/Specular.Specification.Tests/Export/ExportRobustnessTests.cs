using Specular.Specification.Documents;
using Specular.Specification.Export;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Export;

/// <summary>Whatever stands wherever in a document: it is written as it is understood, or said why not.</summary>
public sealed class ExportRobustnessTests
{
    private const string Document = """
        openapi: VERSION
        info: {title: t, version: '1', license: {name: l}, contact: {email: a@b.example}}
        servers: [{url: 'https://{h}.example', variables: {h: {default: a, enum: [a, b]}}}]
        tags: [{name: x, externalDocs: {url: 'https://x.example'}}]
        security: [{key: []}]
        paths:
          /a/{id}:
            parameters: [{$ref: '#/components/parameters/Id'}]
            post:
              operationId: o
              tags: [x]
              deprecated: true
              parameters: [{name: q, in: query, explode: false, schema: {type: array, items: {type: string}}, examples: {e: {value: [v]}}}]
              requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/A'}, encoding: {f: {contentType: image/png}}}}}
              responses:
                '200': {description: ok, headers: {X-A: {schema: {type: integer}}}, content: {application/json: {schema: {$ref: '#/components/schemas/B'}, example: {f: a}}}}
                'x-200:other': {description: other, content: {application/json: {schema: {type: string}}}}
              callbacks: {done: {'{$request.body#/url}': {post: {responses: {'200': {description: ok}}}}}}
        components:
          parameters: {Id: {name: id, in: path, required: true, schema: {type: integer, minimum: 1, exclusiveMinimum: true}}}
          securitySchemes: {key: {type: apiKey, in: header, name: K}, auth: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://x.example', scopes: {s: d}}}}}
          schemas:
            A: {type: object, required: [f], properties: {f: {type: string, format: binary}, n: {type: string, nullable: true, enum: [a], default: a}}, additionalProperties: false, x-apifox-orders: [n, f]}
            B:
              oneOf: [{$ref: '#/components/schemas/A'}, {type: array, items: {not: {type: string}}, minItems: 1}]
              discriminator: {propertyName: f, mapping: {a: '#/components/schemas/A'}}
              x-apifox-refs: {01HXXXXXXXXXXXXXXXXXXXXXXX: {$ref: '#/components/schemas/A', x-apifox-overrides: {n: null}}}
        """;

    private static readonly JsonValue[] s_odd =
    [
        JsonValue.Null, JsonValue.True, JsonValue.From(5), JsonValue.From("x"), JsonValue.From(""), JsonObject.Empty, new JsonArray([]), new JsonArray([JsonValue.Null, JsonValue.From("x")]),
        new JsonObject([new("$ref", JsonValue.From("#/nowhere"))]), new JsonObject([new("a", JsonValue.Null)]),
    ];

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void WhateverStandsAnywhereIsWrittenAsItIsUnderstood(string version)
    {
        var tree = DocumentTextReader.Read(Document.Replace("VERSION", version, StringComparison.Ordinal)).Root!.ToJsonValue();
        var faults = new List<string>();
        foreach (var pointer in PointersIn(tree, "").Skip(1))
        {
            foreach (var odd in s_odd)
            {
                var result = OpenApiExport.Export("api", [new SourceDocument("a.json", Replace(tree, [.. JsonPointer.Segments(pointer)], odd).ToJson())], new());
                faults.AddRange(result.Problems.Where(p => ReferenceEquals(p.Descriptor, ProblemCatalog.OutputDiffers)).Select(p => $"{pointer} = {odd}: {p.Place.Pointer}: {p.Message}"));
                if (result.Tree is { } written && !(OpenApiExport.Export("api", [new SourceDocument("b.json", written.ToJson())], new()).Tree?.Equals(written) ?? false))
                {
                    faults.Add($"{pointer} = {odd}: written a second time it is another");
                }
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults\n" + string.Join('\n', faults.Take(40)));
    }

    private static IEnumerable<string> PointersIn(JsonValue value, string pointer)
    {
        yield return pointer;
        var below = value switch
        {
            JsonObject o => o.Members.SelectMany(m => PointersIn(m.Value, JsonPointer.Append(pointer, m.Name))),
            JsonArray a => a.Items.SelectMany((item, index) => PointersIn(item, JsonPointer.Append(pointer, index))),
            _ => [],
        };
        foreach (var inner in below)
        {
            yield return inner;
        }
    }

    private static JsonValue Replace(JsonValue value, string[] path, JsonValue by) => path.Length == 0 ? by : value switch
    {
        JsonObject o => new JsonObject(o.Members.Select(m => m.Name == path[0] ? m with { Value = Replace(m.Value, path[1..], by) } : m).ToValueList()),
        JsonArray a => new JsonArray(a.Items.Select((item, index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture) == path[0] ? Replace(item, path[1..], by) : item).ToValueList()),
        _ => value,
    };
}
