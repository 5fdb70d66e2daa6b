using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Binding;

public sealed class OperationBinderTests
{
    [Fact]
    public void AnApifoxOperationKeepsWhatItSays()
    {
        var document = ContractReader.Bind(new SourceDocument("create.yaml", File.ReadAllText(Path.Combine(Repository.Root, "specs/kling-302/advanced-lip-sync.create.yaml"))));
        var operation = Assert.Single(document.Operations);
        Assert.Equal("OpenAPI 3.0.1 (YAML)", document.Document.Dialect);
        Assert.Equal("POST /klingai/v1/videos/advanced-lip-sync", operation.Key);
        Assert.Equal("Advanced-Lip-Sync(对口型-创建任务)", operation.Summary);
        Assert.Equal("released", operation.Status);
        Assert.Equal("视频生成/Kling可灵/官方格式", operation.Folder);
        Assert.StartsWith("https://app.apifox.com/", operation.RunLink, StringComparison.Ordinal);
        Assert.Null(operation.OperationId);
        Assert.Empty(operation.Security!);
        Assert.Equal(ParameterRole.Credential, Assert.Single(operation.Parameters).Role);
        Assert.Null(operation.Body!.DeclaredRequired);
        Assert.True(operation.Body.IsRequired);
        Assert.Equal("成功", Assert.Single(operation.Responses).Name);
        Assert.Equal(["正式环境", "国内中转"], document.Servers.Select(s => s.Description));
        Assert.Equal("apikey", Assert.Single(document.SecuritySchemes).Type);
    }

    [Theory]
    [InlineData("x-apifox-name: Named", "Named")]
    [InlineData("summary: '', x-apidog-name: Named", "Named")]
    [InlineData("summary: Own, x-apifox-name: Named", "Own")]
    public void ApifoxsNameIsTheSummaryWhereThereIsNone(string members, string expected) =>
        Assert.Equal(expected, Bound.OpenApi($"paths: {{/a: {{get: {{{members}, responses: {{}}}}}}}}\n").Operations.Single().Summary);

    [Fact]
    public void PathParametersAreMergedAndReplaced()
    {
        var operation = Operation(
            """
            paths:
              /a/{id}:
                parameters:
                  - {name: id, in: path, schema: {type: string}, description: shared}
                  - {name: q, in: query}
                get:
                  parameters:
                    - {name: id, in: path, schema: {type: integer}, description: own}
                    - {name: q, in: header}
            """);
        Assert.Equal(["id Path own", "q Query ", "q Header "], operation.Parameters.Select(p => $"{p.Name} {p.Location} {p.Description}"));
        Assert.True(operation.Parameters[0].IsRequired);
    }

    [Theory]
    [InlineData("authorization", ParameterRole.Credential)]
    [InlineData("Content-Type", ParameterRole.Protocol)]
    [InlineData("ACCEPT", ParameterRole.Protocol)]
    [InlineData("X-Trace", ParameterRole.Argument)]
    public void HeadersHaveTheRoleTheyReallyHave(string name, ParameterRole role) =>
        Assert.Equal(role, Operation($"paths:\n  /a:\n    get:\n      parameters: [{{name: {name}, in: header}}]\n").Parameters[0].Role);

    [Theory]
    [InlineData("path", "simple", false)]
    [InlineData("query", "form", true)]
    [InlineData("header", "simple", false)]
    [InlineData("cookie", "form", true)]
    public void StyleAndExplodeHaveTheirDefaults(string location, string style, bool explode)
    {
        var parameter = Operation($"paths:\n  '/a/{{n}}':\n    get:\n      parameters: [{{name: n, in: {location}}}]\n").Parameters[0];
        Assert.Equal((style, explode), (parameter.Style, parameter.Explode));
    }

    [Fact]
    public void VariablesAndPathParametersAreBroughtTogether()
    {
        var document = Bound.OpenApi("paths:\n  /a/{id}/{id}:\n    get:\n      parameters: [{name: other, in: path}]\n");
        Assert.Equal(["id"], document.Operations[0].Parameters.Select(p => p.Name));
        Assert.Contains("{id}", document.Problems.Only("SPEC2008").Message, StringComparison.Ordinal);
        Assert.StartsWith("GET /a/{id}/{id} declares the path parameter 'other'", document.Problems.Only("SPEC2009").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnusedPathParameterThatOperationsShareIsToldOnce() =>
        Bound.OpenApi("paths:\n  /a:\n    parameters: [{name: other, in: path}]\n    get: {}\n    put: {}\n").Problems.Only("SPEC2009");

    [Theory]
    [InlineData("true", "{type: object}", true)]
    [InlineData("false", "{type: object, required: [a]}", false)]
    [InlineData(null, "{type: object, required: [a]}", true)]
    [InlineData(null, "{allOf: [{$ref: '#/components/schemas/A'}]}", true)]
    [InlineData(null, "{type: object, required: []}", false)]
    public void ABodyIsRequiredAsDeclaredElseByItsMembers(string? declared, string schema, bool expected)
    {
        var required = declared is null ? "" : $"        required: {declared}\n";
        var body = Operation(
            $"paths:\n  /a:\n    post:\n      requestBody:\n{required}        content:\n          application/json:\n            schema: {schema}\ncomponents:\n  schemas:\n    A: {{required: [x]}}\n").Body!;
        Assert.Equal(expected, body.IsRequired);
        Assert.Equal(declared is null ? null : expected, body.DeclaredRequired);
    }

    [Fact]
    public void AnswersKeepTheirStatusAndName()
    {
        var document = Bound.OpenApi(
            """
            paths:
              /a:
                get:
                  responses:
                    200: {description: a, x-apifox-name: 成功}
                    x-200:2FA required: {description: b}
                    '4xx': {$ref: '#/components/responses/Bad'}
                    default: {description: d}
                    x-note: {}
                    ok: {}
            components:
              responses:
                Bad:
                  description: bad
                  headers: {X-Left: {schema: {type: integer}}}
            """);
        Assert.Equal(["200 成功", "200 2FA required", "4XX ", "default "], document.Operations[0].Responses.Select(r => $"{r.Status} {r.Name}"));
        Assert.Equal("X-Left", document.Operations[0].Responses[2].Headers[0].Name);
        Assert.Equal("#/components/responses/Bad", "#" + document.Operations[0].Responses[2].Source.Pointer);
        Assert.Equal("/paths/~1a/get/responses/ok", document.Problems.Only("SPEC1011").Place.Pointer);
    }

    [Fact]
    public void ComponentsOfEveryKindAreFollowed()
    {
        var operation = Operation(
            """
            paths:
              /a: {$ref: '#/components/pathItems/A'}
            components:
              pathItems:
                A:
                  post:
                    parameters: [{$ref: '#/components/parameters/P'}]
                    requestBody: {$ref: '#/components/requestBodies/B'}
              parameters:
                P: {name: p, in: query}
              requestBodies:
                B: {required: true, content: {application/json: {examples: {e: {$ref: '#/components/examples/E'}}}}}
              examples:
                E: {value: {x: 1}}
            """, "3.1.0");
        Assert.Equal("POST /a", operation.Key);
        Assert.Equal("p", operation.Parameters[0].Name);
        Assert.Equal("{\"x\":1}", operation.Body!.Json!.Examples[0].Value.ToJson());
        Assert.Equal("e", operation.Body.Json.Examples[0].Name);
    }

    [Fact]
    public void OddPathsAndMethodsAreMendedAndReported()
    {
        var document = Bound.OpenApi("paths:\n  a/b:\n    POST: {}\n    gett: {}\n");
        Assert.Equal("POST /a/b", Assert.Single(document.Operations).Key);
        Assert.Equal(3, document.Problems.Count(p => p.Descriptor.Id == "SPEC1013"));
        Assert.Contains(document.Problems, p => p.Message.Contains("did you mean 'get'?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{name: a, in: body}", "SPEC1011")]
    [InlineData("{name: a}", "SPEC1012")]
    [InlineData("{in: query}", "SPEC1012")]
    [InlineData("5", "SPEC1010")]
    public void AParameterThatCannotBeIsLeftOutAndReported(string parameter, string id)
    {
        var document = Bound.OpenApi($"paths:\n  /a:\n    get:\n      parameters: [{parameter}]\n");
        Assert.Empty(document.Operations[0].Parameters);
        document.Problems.Only(id);
    }

    [Fact]
    public void EmptyServersAreNone() =>
        Assert.Equal("https://b", Assert.Single(Bound.OpenApi("servers: [{url: ''}, {url: ' https://b '}]\npaths: {}\n").Servers).Url);

    [Fact]
    public void ASupplementMarksWhatItHas()
    {
        var document = Bound.OpenApi("x-specular: supplement\npaths:\n  /a:\n    get:\n      responses: {'200': {content: {application/json: {schema: {type: object}}}}}\n");
        Assert.True(document.Document.IsSupplement);
        Assert.True(document.Operations[0].IsSupplement);
        Assert.True(document.Operations[0].Responses[0].Json!.Schema!.IsSupplement);
    }

    [Fact]
    public void AMisspeltSupplementMarkIsReported() =>
        Assert.Contains("'supplement'", Bound.OpenApi("x-specular: suplement\npaths: {}\n").Problems.Only("SPEC1011").Message, StringComparison.Ordinal);

    [Fact]
    public void ACommentOrABlankLineGivesAnEqualDocument()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "specs/kling-302/identify-face.yaml"));
        var changed = "# a comment\n\n" + text.Replace("\npaths:\n", "\n\n# another\npaths:\n", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        Assert.Equal(Bound.Text(text), Bound.Text(changed));
    }

    private static Operation Operation(string rest, string version = "3.0.3") => Assert.Single(Bound.OpenApi(rest, version).Operations);

    [Fact]
    public void MethodsWithoutAMemberOfTheirOwnAreOperations()
    {
        var document = Bound.OpenApi("paths: {/a: {additionalOperations: {COPY: {summary: copies}, 'no token': {}}}}", "3.2.0");
        var operation = Assert.Single(document.Operations);
        Assert.Equal(("COPY /a", "copies"), (operation.Key, operation.Summary));
        Assert.Contains("SPEC1013", document.Problems.Ids());
    }
}
