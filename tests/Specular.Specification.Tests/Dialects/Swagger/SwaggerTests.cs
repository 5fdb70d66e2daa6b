using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Swagger;

public sealed class SwaggerTests
{
    [Theory]
    [InlineData("host: a.com\nbasePath: /v1/\nschemes: [https, http]\n", "https://a.com/v1 http://a.com/v1")]
    [InlineData("host: a.com:8080\n", "https://a.com:8080")]
    [InlineData("basePath: v1\n", "/v1")]
    [InlineData("basePath: /\n", "")]
    [InlineData("schemes: [https]\n", "")]
    public void HostBasePathAndSchemesAreServers(string lines, string urls) =>
        Assert.Equal(urls, string.Join(" ", Bound.Text($"swagger: '2.0'\n{lines}paths: {{}}\n").Servers.Select(s => s.Url)));

    [Fact]
    public void SchemesOfAnOperationAreItsServers()
    {
        var document = Bound.Text("swagger: '2.0'\nhost: a.com\nschemes: [https]\npaths:\n  /x:\n    get: {schemes: [http], responses: {}}\n");
        Assert.Equal("http://a.com", Assert.Single(document.Operations).Servers.Single().Url);
    }

    [Theory]
    [InlineData("host: https://a.com\n", "SPEC1040", "https://a.com")]
    [InlineData("host: a.com\nschemes: [wss]\n", "SPEC3020", "https://a.com")]
    public void OddHostsAndSchemesAreReported(string lines, string id, string url)
    {
        var document = Bound.Text($"swagger: '2.0'\n{lines}paths: {{}}\n");
        Assert.Equal(url, Assert.Single(document.Servers).Url);
        Assert.Contains(id, document.Problems.Ids());
    }

    [Theory]
    [InlineData("name: q, in: query, type: array, items: {type: string}", "form", false, SchemaTypes.Array)]
    [InlineData("name: q, in: query, type: array, items: {type: string}, collectionFormat: multi", "form", true, SchemaTypes.Array)]
    [InlineData("name: q, in: query, type: array, items: {type: string}, collectionFormat: ssv", "spaceDelimited", false, SchemaTypes.Array)]
    [InlineData("name: q, in: query, type: array, items: {type: string}, collectionFormat: pipes", "pipeDelimited", false, SchemaTypes.Array)]
    [InlineData("name: q, in: header, type: array, items: {type: string}", "simple", false, SchemaTypes.Array)]
    [InlineData("name: q, in: query, type: array, items: {type: string}, collectionFormat: tsv", "form", true, SchemaTypes.String)]
    [InlineData("name: q, in: header, type: array, items: {type: string}, collectionFormat: pipes", "simple", false, SchemaTypes.String)]
    [InlineData("name: q, in: query, type: integer", "form", true, SchemaTypes.Integer)]
    public void TheCollectionFormatIsTheStyle(string parameter, string style, bool explode, SchemaTypes types)
    {
        var document = Operation($"parameters: [{{{parameter}}}]");
        var bound = Assert.Single(document.Operations.Single().Parameters);
        Assert.Equal((style, explode, types), (bound.Style, bound.Explode, bound.Schema.Types));
        Assert.Equal(types == SchemaTypes.String, document.Problems.Ids().Contains("SPEC3020"));
    }

    [Theory]
    [InlineData("name: q, in: query, type: array, items: {type: string}, collectionFormat: pipe", "pipeDelimited", "'pipes'")]
    [InlineData("name: q, in: header, type: array, items: {type: string}, collectionFormat: multi", "simple", "'csv'")]
    public void AnImpossibleCollectionFormatIsTakenAsAPossibleOne(string parameter, string style, string taken)
    {
        var document = Operation($"parameters: [{{{parameter}}}]");
        Assert.Equal(style, document.Operations.Single().Parameters.Single().Style);
        Assert.Contains(taken, document.Problems.Only("SPEC1040").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AReferenceThatLeadsNowhereIsReportedAsItIsWritten()
    {
        var problem = Operation("responses: {'200': {schema: {$ref: '#/definitions/Vidoe'}}}", "definitions: {Video: {type: object}}\n").Problems.Only("SPEC1020");
        Assert.Contains("'#/definitions/Vidoe'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'Video'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeywordsOfAParameterAreItsSchema()
    {
        var parameter = Operation("parameters: [{name: q, in: query, required: true, type: string, format: date, default: a, enum: [a, b], maxLength: 3, x-nullable: true, x-example: b, x-enum-varnames: [A, B], description: d}]")
            .Operations.Single().Parameters.Single();
        var schema = parameter.Schema;
        Assert.True(parameter.IsRequired);
        Assert.Equal("d", parameter.Description);
        Assert.Equal(SchemaTypes.String | SchemaTypes.Null, schema.Types);
        Assert.Equal(("date", "a", 3L, 2), (schema.Format, schema.Default?.AsString(), schema.MaxLength, schema.Enum?.Count));
        Assert.Equal("A", schema.EnumLabels[0].Name);
        Assert.Equal("b", parameter.Examples.Single().Value.AsString());
    }

    [Fact]
    public void ACollectionFormatThatIsNotCarriedIsReportedAtItsLine()
    {
        const string Text = "swagger: '2.0'\npaths:\n  /x:\n    get:\n      parameters:\n      - name: q\n        in: query\n        type: array\n        items: {type: string}\n        collectionFormat: tsv\n      responses: {}\n";
        var source = new SourceDocument("a.yaml", Text);
        Assert.Equal(10, DocumentLocator.Locate(source, Bound.Text(Text).Problems.Only("SPEC3020")).Line);
    }

    [Fact]
    public void AnArrayInsideAnArrayStaysTextAndIsReported()
    {
        var document = Operation("parameters: [{name: q, in: query, type: array, items: {type: array, items: {type: integer}, collectionFormat: pipes}}]");
        var schema = document.Operations.Single().Parameters.Single().Schema;
        Assert.Equal(SchemaTypes.String, schema.Items!.Types);
        Assert.Contains("'|'", document.Problems.Only("SPEC3020").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "consumes: [application/xml]\n", "application/xml")]
    [InlineData("consumes: [text/plain]", "consumes: [application/xml]\n", "text/plain")]
    [InlineData("consumes: []", "consumes: [application/xml]\n", "application/json")]
    [InlineData("", "", "application/json")]
    public void ABodyHasTheMediaTypesOfTheOperationOrElseOfTheDocument(string own, string root, string expected)
    {
        var comma = own.Length == 0 ? "" : ", ";
        var body = Operation(own + comma + "parameters: [{name: b, in: body, required: true, description: d, schema: {$ref: '#/definitions/A'}}]", root + "definitions: {A: {type: object}}\n").Operations.Single().Body!;
        Assert.Equal(expected, Assert.Single(body.Content).MediaType);
        Assert.Equal("#/components/schemas/A", body.Content[0].Schema!.Reference);
        Assert.True(body.IsRequired);
        Assert.Equal("d", body.Description);
    }

    [Fact]
    public void FormFieldsAreTheMembersOfOneBody()
    {
        var document = Operation(
            "consumes: [multipart/form-data, application/json], parameters: [{name: f, in: formData, type: file, required: true, description: d}, {name: tags, in: formData, type: array, items: {type: string}}]");
        var content = Assert.Single(document.Operations.Single().Body!.Content);
        var schema = content.Schema!;
        Assert.Equal("multipart/form-data", content.MediaType);
        Assert.Equal(["f", "tags"], schema.Properties.Select(p => p.Name));
        Assert.Equal(["f"], schema.Required);
        Assert.Equal(("binary", "d"), (schema.Properties[0].Schema.Format, schema.Properties[0].Schema.Description));
        Assert.Equal(("tags", "form", false), (content.Encoding.Single().Property, content.Encoding[0].Style, content.Encoding[0].Explode));
        Assert.DoesNotContain(document.Problems.Ids(), i => i.StartsWith("SPEC1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type: file", "multipart/form-data")]
    [InlineData("type: string", "application/x-www-form-urlencoded")]
    public void AFormWithoutAMediaTypeHasTheOneThatCanCarryIt(string type, string expected) =>
        Assert.Equal(expected, Operation($"parameters: [{{name: f, in: formData, {type}}}]", "consumes: [application/json]\n").Operations.Single().Body!.Content.Single().MediaType);

    [Fact]
    public void SharedBodiesAndFieldsAreWrittenIntoTheirOperations()
    {
        var document = Bound.Text("""
            swagger: '2.0'
            parameters:
              Body: {name: b, in: body, schema: {type: integer}}
              Field: {name: f, in: formData, type: string}
              Limit: {name: limit, in: query, type: integer}
            paths:
              /a:
                parameters: [{$ref: '#/parameters/Body'}, {$ref: '#/parameters/Limit'}]
                post: {responses: {}}
                put: {parameters: [{name: b, in: body, schema: {type: string}}], responses: {}}
              /b:
                post: {parameters: [{$ref: '#/parameters/Field'}], responses: {}}
            """);
        var bodies = document.Operations.ToDictionary(o => o.Key, o => o.Body!.Content.Single().Schema!, StringComparer.Ordinal);
        Assert.Equal(SchemaTypes.Integer, bodies["POST /a"].Types);
        Assert.Equal(SchemaTypes.String, bodies["PUT /a"].Types);
        Assert.Equal("f", bodies["POST /b"].Properties.Single().Name);
        Assert.All(document.Operations.Where(o => o.Path == "/a"), o => Assert.Equal("limit", o.Parameters.Single().Name));
        Assert.DoesNotContain(document.Problems.Ids(), i => i.StartsWith("SPEC1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{name: a, in: body, schema: {}}, {name: b, in: body, schema: {}}", "a second body")]
    [InlineData("{name: a, in: body, schema: {}}, {name: b, in: formData, type: string}", "form fields beside a body")]
    [InlineData("{name: a, in: body, type: integer}", "its type beside its name")]
    public void BodiesAgainstTheRulesAreReported(string parameters, string words)
    {
        var document = Operation($"parameters: [{parameters}]");
        Assert.NotNull(document.Operations.Single().Body);
        Assert.Contains(words, document.Problems.Only("SPEC1040").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnswersHaveTheirMediaTypesHeadersAndExamples()
    {
        var response = Operation(
            "produces: [application/json], responses: {'200': {description: ok, schema: {$ref: '#/definitions/A'}, headers: {X-N: {type: integer}}, examples: {application/json: {n: 1}, text/csv: '1'}}}",
            "definitions: {A: {type: object}}\n").Operations.Single().Responses.Single();
        Assert.Equal(["application/json", "text/csv"], response.Content.Select(c => c.MediaType));
        Assert.Equal("""{"n":1}""", response.Content[0].Examples.Single().Value.ToJson());
        Assert.Equal("#/components/schemas/A", response.Content[1].Schema!.Reference);
        Assert.Equal(SchemaTypes.Integer, response.Headers.Single().Schema.Types);
    }

    [Theory]
    [InlineData("", "", "application/octet-stream")]
    [InlineData("produces: [application/json], ", "", "application/octet-stream")]
    [InlineData("produces: [application/json, image/png], ", "", "image/png")]
    public void AFileIsBytes(string own, string root, string expected)
    {
        var content = Operation(own + "responses: {'200': {schema: {type: file}}}", root).Operations.Single().Responses.Single().Content.Single();
        Assert.Equal((expected, "binary"), (content.MediaType, content.Schema!.Format));
    }

    [Fact]
    public void ASharedAnswerHasTheMediaTypesOfTheOperationThatGivesIt()
    {
        var document = Bound.Text("""
            swagger: '2.0'
            produces: [application/json]
            responses:
              Gone: {description: gone, schema: {type: string}}
            paths:
              /a: {get: {responses: {'404': {$ref: '#/responses/Gone'}}}}
              /b: {get: {produces: [text/plain], responses: {'404': {$ref: '#/responses/Gone'}}}}
            """);
        Assert.Equal(["application/json", "text/plain"], document.Operations.Select(o => o.Responses.Single().Content.Single().MediaType));
    }

    [Fact]
    public void SchemasAreThoseOfOpenApi3()
    {
        var document = Operation(
            "responses: {'200': {schema: {$ref: '#/definitions/%E5%AE%A0%E7%89%A9%C2%ABA%C2%BB'}}}",
            """
            definitions:
              宠物«A»:
                type: object
                discriminator: kind
                properties:
                  kind: {type: string}
                  owner: {$ref: '#/definitions/Owner', x-nullable: true}
                  id: {type: integer, readOnly: true, x-nullable: true}
              Cat: {allOf: [{$ref: '#/definitions/宠物«A»'}], x-ms-discriminator-value: cat}
              Dog: {allOf: [{$ref: '#/definitions/宠物«A»'}]}
              Owner: {type: object}

            """);
        var schemas = document.Schemas.ToDictionary(s => s.Name, s => s.Schema, StringComparer.Ordinal);
        var pet = schemas["宠物«A»"];
        Assert.Equal("kind", pet.Discriminator!.PropertyName);
        Assert.Equal(new DiscriminatorMapping("cat", "#/components/schemas/Cat"), pet.Discriminator.Mapping.Single());
        Assert.Equal(SchemaTypes.Integer | SchemaTypes.Null, pet.Properties[2].Schema.Types);
        Assert.Equal("#/components/schemas/Owner", pet.Properties[1].Schema.AnyOf[0].AllOf.Single().Reference);
        Assert.Equal(SchemaTypes.Null, pet.Properties[1].Schema.AnyOf[1].Types);
        Assert.Contains("Dog", schemas.Keys);
        Assert.DoesNotContain(document.Problems.Ids(), i => i.StartsWith("SPEC1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("#/definitions/A/properties/b", "integer")]
    [InlineData("#/paths/~1x/get/responses/200/schema", "boolean")]
    [InlineData("#/parameters/P/schema/properties/c", "number")]
    [InlineData("api.yaml#/definitions/A/properties/b", "integer")]
    [InlineData("A", "object")]
    public void ReferencesLeadWhereTheyLedBefore(string reference, string type)
    {
        var document = Bound.Text($$$"""
            swagger: '2.0'
            definitions:
              A: {type: object, properties: {b: {type: integer} } }
            parameters:
              P: {name: p, in: body, schema: {type: object, properties: {c: {type: number} } } }
            paths:
              /x: {get: {responses: {'200': {schema: {type: boolean} } } } }
              /y: {get: {responses: {'200': {schema: {$ref: '{{{reference}}}'} } } } }
            """);
        var target = document.Operations.Single(o => o.Path == "/y").Responses.Single().Content.Single().Schema!.Reference;
        Assert.Equal(type, document.Schemas.Single(s => s.Id == target).Schema.Types.ToString().ToLowerInvariant());
        Assert.DoesNotContain("SPEC1020", document.Problems.Ids());
    }

    [Fact]
    public void SecurityDefinitionsAreSchemes()
    {
        var document = Bound.Text("""
            swagger: '2.0'
            paths: {}
            security: [{b: []}]
            securityDefinitions:
              b: {type: basic}
              k: {type: apiKey, in: header, name: X-Key}
              o: {type: oauth2, flow: application, tokenUrl: https://a.com/token, scopes: {r: read}}
            """);
        Assert.Equal(
            ["b http basic  ", "k apiKey  X-Key ", "o oauth2   https://a.com/token"],
            document.SecuritySchemes.Select(s => $"{s.Id} {s.Type} {s.Scheme} {s.Name} {s.TokenUrl}"));
        Assert.Equal("b", document.Security!.Single().Schemes.Single());
    }

    [Fact]
    public void ProblemsLieAtTheLinesTheUserWrote()
    {
        var source = new SourceDocument("api.yaml", """
            swagger: '2.0'
            paths:
              /x:
                post:
                  parameters:
                    - name: b
                      in: body
                      schema: {$ref: '#/definitions/Gone'}
                  responses:
                    '200':
                      description: ok
                      schema:
                        type: strin
                        type: strin
            definitions: {}
            """);
        var document = ContractReader.Bind(source);
        int LineOf(string id) => DocumentLocator.Locate(source, document.Problems.Only(id)).Line;
        Assert.Equal(8, LineOf("SPEC1020"));
        Assert.Equal(14, LineOf("SPEC1011"));
        Assert.Equal(14, LineOf("SPEC1004"));
    }

    [Fact]
    public void SharedPartsThatWouldGrowWithoutEndAreRefused()
    {
        var fields = string.Join("\n", Enumerable.Range(0, 1500).Select(i => $"      - v{i}"));
        var operations = string.Join("\n", Enumerable.Range(0, 3000).Select(i => $"  /p{i}: {{post: {{parameters: [{{$ref: '#/parameters/F'}}], responses: {{}}}}}}"));
        var document = Bound.Text($"swagger: '2.0'\nparameters:\n  F:\n    name: f\n    in: formData\n    type: string\n    enum:\n{fields}\npaths:\n{operations}\n");
        Assert.False(document.IsReadable);
        Assert.Equal("SPEC1003", Assert.Single(document.Problems).Descriptor.Id);
    }

    private static BoundDocument Operation(string members, string rest = "") =>
        Bound.Text($"swagger: '2.0'\n{rest}paths:\n  /x:\n    post: {{{members}{(members.Contains("responses:", StringComparison.Ordinal) ? "" : ", responses: {}")}}}\n");
}
