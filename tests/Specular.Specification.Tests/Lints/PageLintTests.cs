using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Lints;

public sealed class PageLintTests
{
    private const string Schemas = "\ncomponents:\n  schemas:\n";

    [Theory]
    [InlineData("SPEC2019", "paths: {/a: {get: {responses: {'400': {}, '5XX': {}}}}}")]
    [InlineData("SPEC2021", "paths: {/a: {get: {}}}\ncomponents: {securitySchemes: {k: {type: http, scheme: bearer}}}")]
    [InlineData("SPEC2021", "security: []\npaths: {/a: {get: {security: []}}}\ncomponents: {securitySchemes: {k: {type: http, scheme: bearer}}}")]
    [InlineData("SPEC2022", "paths: {/a: {get: {security: [{k: []}]}, put: {security: [{k: []}]}}}")]
    [InlineData("SPEC2023", "paths: {/a: {get: {parameters: [{name: accept, in: header}]}, put: {parameters: [{name: accept, in: header}]}}}")]
    [InlineData("SPEC2024", "paths: {/a: {get: {parameters: [{name: Authorization, in: header, example: Bearer YOUR_TOKEN}]}}}")]
    [InlineData("SPEC2025", "info: {title: ' ', version: '1'}\npaths: {}")]
    [InlineData("SPEC2026", "paths: {/a: {get: {operationId: a}, put: {}}, /b: {get: {}}}")]
    [InlineData("SPEC2052", "paths: {/a: {get: {requestBody: {content: {}}}}}")]
    [InlineData("SPEC2053", "paths: {/a: {get: {responses: {'204': {content: {application/json: {schema: {type: string}}}}}}}}")]
    [InlineData("SPEC2054", "servers: [{url: 'http://127.0.0.1:80'}, {url: 'http://192.168.0.4/v1'}]\npaths: {}")]
    public void EachFaultOfAPageIsReportedOnce(string id, string text) => Assert.Single(Linted.Document(id, text));

    [Theory]
    [InlineData("SPEC2019", "paths: {/a: {get: {responses: {'302': {}}}, put: {responses: {default: {}}}, post: {responses: {2XX: {}}}}}")]
    [InlineData("SPEC2021", "paths: {/a: {get: {security: [{k: []}, {}]}}}\ncomponents: {securitySchemes: {k: {type: http, scheme: bearer}}}")]
    [InlineData("SPEC2021", "components: {securitySchemes: {k: {type: http, scheme: bearer}}}")]
    [InlineData("SPEC2022", "paths: {/a: {get: {security: [{}]}}}")]
    [InlineData("SPEC2023", "paths: {/a: {get: {parameters: [{name: accept, in: query}, {name: X-Accept, in: header}]}}}")]
    [InlineData("SPEC2024", "paths: {/a: {get: {parameters: [{name: Authorization, in: header, example: Bearer 8f3a}]}}}")]
    [InlineData("SPEC2052", "paths: {/a: {delete: {requestBody: {content: {}}}}}")]
    [InlineData("SPEC2053", "paths: {/a: {get: {responses: {'204': {content: {}}}}}}")]
    [InlineData("SPEC2054", "servers: [{url: /v1}, {url: 'http://localhost'}]\npaths: {}")]
    [InlineData("SPEC2054", "servers: [{url: 'https://localhost.example.com'}]\npaths: {}")]
    public void TheClosestPageWithoutTheFaultIsNot(string id, string text) => Assert.Empty(Linted.Document(id, text));

    [Fact]
    public void SwaggerLetsAHeaderParameterCarryTheCredential() =>
        Assert.DoesNotContain("SPEC2023", Bound.Text("swagger: '2.0'\npaths: {/a: {get: {parameters: [{name: Authorization, in: header, type: string}]}}}").Problems.Ids());

    [Theory]
    [InlineData("    A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}\n    B: {type: string}\n", "A B")]
    [InlineData("    Used: {discriminator: {propertyName: k}}\n    Kind: {allOf: [{$ref: '#/components/schemas/Used'}]}\n    KindOfKind: {allOf: [{$ref: '#/components/schemas/Kind'}]}\n", "")]
    [InlineData("    Used: {oneOf: [{type: object}], discriminator: {propertyName: k, mapping: {a: Named}}}\n    Named: {type: object}\n", "")]
    [InlineData("    Used: {description: 'see <Show schemaRef=\"#/components/schemas/Shown\" />'}\n    Shown: {type: object}\n", "")]
    [InlineData("    Used: {$ref: '#/components/schemas/a~1b%20c'}\n    a/b c: {type: object}\n", "")]
    public void OnlySchemasThatNothingLeadsToAreReported(string schemas, string names)
    {
        const string Paths = "paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Used'}}}}}}}}";
        Assert.Equal(names, string.Join(" ", Linted.Document("SPEC2020", Paths + Schemas + schemas).Select(p => p.Arguments[0])));
    }

    [Fact]
    public void ALibraryOfSchemasHasNothingThatIsUnreachable() => Assert.Empty(Linted.Document("SPEC2020", "paths: {}" + Schemas + "    A: {type: object}\n"));

    [Fact]
    public void AnExampleOfABodyShowsWhatTheSchemaLacks()
    {
        const string Schema = "schema: {type: object, required: [a, d], properties: {a: {type: string}, d: {type: string}, b: {type: array, items: {type: object, properties: {c: {type: string}}}}}}";
        const string Text = "paths: {/a: {post: {requestBody: {content: {application/json: {" + Schema + ", example: {a: '', d: x, b: [{c: x, e: 1}]}}}}}}}";
        Assert.EndsWith("/example/b/0/e", Assert.Single(Linted.Document("SPEC2056", Text)).Place.Pointer, StringComparison.Ordinal);
        Assert.EndsWith("/example/a", Assert.Single(Linted.Document("SPEC2055", Text)).Place.Pointer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: object, properties: {a: {}}, additionalProperties: true}")]
    [InlineData("{type: object, properties: {a: {}}, oneOf: [{required: [a]}]}")]
    [InlineData("{type: object}")]
    [InlineData("{allOf: [{type: object, properties: {a: {}}}, {type: object, properties: {b: {}}}]}")]
    public void ASchemaThatLeavesMembersOpenTakesAny(string schema) =>
        Assert.Empty(Linted.Document("SPEC2056", "paths: {/a: {post: {requestBody: {content: {application/json: {schema: " + schema + ", example: {b: 1}}}}}}}"));
}
