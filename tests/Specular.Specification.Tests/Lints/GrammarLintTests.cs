using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Lints;

public sealed class GrammarLintTests
{
    private const string Info = "info: {title: t, version: '1'}\n";
    private const string Ok = "responses: {default: {description: done}}";

    [Theory]
    [InlineData("SPEC2040", "", "paths: {}")]
    [InlineData("SPEC2040", "/components/schemas/A/discriminator", Info + "paths: {/a: {get: {responses: {default: {description: d}}}}}\ncomponents: {schemas: {A: {discriminator: {mapping: {}}}}}")]
    [InlineData("SPEC2040", "/paths/~1a/get/parameters/0", Info + "paths: {/a: {get: {parameters: [{name: a, in: query}], " + Ok + "}}}")]
    [InlineData("SPEC2040", "/components/securitySchemes/a", Info + "paths: {}\ncomponents: {securitySchemes: {a: {type: apiKey, in: header}}}")]
    [InlineData("SPEC2041", "/paths/~1a/get/request", Info + "paths: {/a: {get: {request: {}, " + Ok + "}}}")]
    [InlineData("SPEC2041", "/components/schemas/A/const", Info + "paths: {}\ncomponents: {schemas: {A: {const: 1}}}")]
    [InlineData("SPEC2042", "/info/license", "info: {title: t, version: '1', license: MIT}\npaths: {}")]
    [InlineData("SPEC2042", "/components/schemas/A/exclusiveMinimum", Info + "paths: {}\ncomponents: {schemas: {A: {exclusiveMinimum: 1}}}")]
    [InlineData("SPEC2043", "/paths/~1a~1{b}/parameters/0", Info + "paths: {'/a/{b}': {parameters: [{name: b, in: path, schema: {}}]}}")]
    [InlineData("SPEC2043", "/components/parameters/b/style", Info + "paths: {}\ncomponents: {parameters: {b: {name: b, in: path, required: true, style: form, schema: {}}}}")]
    [InlineData("SPEC2043", "/components/schemas/A/type", Info + "paths: {}\ncomponents: {schemas: {A: {type: 'null'}}}")]
    [InlineData("SPEC2043", "/components/schemas/A/multipleOf", Info + "paths: {}\ncomponents: {schemas: {A: {multipleOf: 0}}}")]
    [InlineData("SPEC2043", "/components/schemas/A/required/1", Info + "paths: {}\ncomponents: {schemas: {A: {required: [b, b]}}}")]
    [InlineData("SPEC2043", "/paths/~1a/parameters/1", Info + "paths: {/a: {parameters: [{name: b, in: query, schema: {}}, {name: b, in: query, schema: {}}]}}")]
    [InlineData("SPEC1020", "/components/schemas/A/$ref", Info + "paths: {}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}}}")]
    public void AFaultOfGrammarIsReportedAtItsPlace(string id, string pointer, string document) =>
        Assert.Contains(Bound.OpenApi(document).Problems, p => p.Descriptor.Id == id && p.Place.Pointer == pointer);

    [Theory]
    [InlineData("3.0.3", Info + "paths: {/a: {get: {x-any: {b: 1}, " + Ok + "}, x-other: 1}}")]
    [InlineData("3.1.0", Info + "components: {schemas: {A: {const: 1, exclusiveMinimum: 1, type: [string, 'null'], anything: 1}, B: true}}")]
    [InlineData("3.0.3", Info + "paths: {/a: {get: {parameters: [{$ref: '#/components/parameters/p', description: beside}], " + Ok + "}}}\ncomponents: {parameters: {p: {name: p, in: query, content: {text/plain: {}}}}}")]
    [InlineData("3.0.3", Info + "paths: {/a: {$ref: '#/paths/~1b'}, /b: {get: {callbacks: {done: {'{$request.body#/url}': {post: {" + Ok + "}}}}, " + Ok + "}}}")]
    public void WhatTheVersionAllowsIsNotReported(string version, string document) =>
        Assert.DoesNotContain(Bound.OpenApi(document, version).Problems, p => p.Descriptor.Id is "SPEC2040" or "SPEC2041" or "SPEC2042" or "SPEC2043" or "SPEC1020");

    [Fact]
    public void AFaultThatAnExporterRepeatsIsReportedWhereItFirstStands()
    {
        var paths = string.Concat(Enumerable.Range(0, 5).Select(i => $"  /a{i}: {{get: {{responses: {{default: {{}}}}}}}}\n"));
        var problem = Bound.OpenApi(Info + "paths:\n" + paths).Problems.Only("SPEC2040");
        Assert.Equal("/paths/~1a0/get/responses/default", problem.Place.Pointer);
    }

    [Fact]
    public void WhatTheBinderReportsIsNotReportedAgain()
    {
        var problems = Bound.OpenApi(Info + "paths: {/a: {get: {parameters: x, " + Ok + "}}}").Problems;
        Assert.Equal(["SPEC1010"], problems.Where(p => p.Place.Pointer == "/paths/~1a/get/parameters").Ids());
    }

    [Fact]
    public void ASupplementNeedNotBeWhole() =>
        Assert.DoesNotContain("SPEC2040", Bound.OpenApi("x-specular: supplement\npaths: {}").Problems.Ids());

    [Fact]
    public void ASchemaIsFoundByItsAddress()
    {
        var document = Bound.SchemaDocument(
            "$ref: https://schemas.example.com/person", "3.1.0",
            "components: {schemas: {P: {$id: 'https://schemas.example.com/person', type: object}}}");
        Assert.Equal("#/components/schemas/P", document.Operations[0].Body!.Json!.Schema!.Reference);
        Assert.DoesNotContain("SPEC1021", document.Problems.Ids());
    }

    [Theory]
    [InlineData("A: {$dynamicAnchor: item}", "#/components/schemas/A", false)]
    [InlineData("A: {$dynamicAnchor: item}, B: {$dynamicAnchor: item}", null, true)]
    public void ADynamicReferenceIsFollowedWhereOnlyOneSchemaIsMeant(string schemas, string? reference, bool isReported)
    {
        var document = Bound.SchemaDocument("$dynamicRef: '#item'", "3.1.0", $"components: {{schemas: {{{schemas}}}}}");
        Assert.Equal(reference, document.Operations[0].Body!.Json!.Schema!.Reference);
        Assert.Equal(isReported, document.Problems.Ids().Contains("SPEC2044"));
    }
}
