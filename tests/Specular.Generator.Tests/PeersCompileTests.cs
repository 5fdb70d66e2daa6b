using System.Net;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>What code that is generated from OpenAPI often does not compile for, a test for each: it compiles without a warning, and what is sent and read is right.</summary>
public sealed class PeersCompileTests
{
    [Theory]
    [InlineData("""{"":"a","x":"b"}""")]
    [InlineData("""{"":"","x":""}""")]
    public void AMemberMayHaveAnEmptyName(string json) =>
        Assert.Equal(json, Json("Holder: {type: object, required: [''], properties: {'': {type: string}, x: {type: string}}}").RoundTrip("Holder", json));

    [Fact]
    public void IdsWithDotsMayDifferByCaseAlone()
    {
        const string Value = """{"lower":{"a":"x"},"upper":{"b":3000000000}}""";
        var json = Json("""
            Holder: {type: object, properties: {lower: {$ref: '#/components/schemas/acme.item'}, upper: {$ref: '#/components/schemas/Acme.Item'}}}
            acme.item: {type: object, properties: {a: {type: string}}, additionalProperties: false}
            Acme.Item: {type: object, properties: {b: {type: integer}}, additionalProperties: false}
            """);

        Assert.Equal(Value, json.RoundTrip("Holder", Value));
        Assert.Equal(2, json.Type("Holder").GetProperties().Where(p => p.Name is "Lower" or "Upper").Select(p => p.PropertyType.Name.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("{type: string, enum: ['True', 'False'], default: 'False'}", "\"True\"")]
    [InlineData("{type: boolean, enum: [true, false], default: false}", "true")]
    [InlineData("{type: string, enum: ['True', 'False'], default: false}", "\"False\"")]
    [InlineData("{type: integer, enum: [1, 2], default: 2}", "1")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Word'}], default: b}", "\"a\"")]
    public void AnEnumMayHaveADefault(string schema, string value)
    {
        var json = Json(
            "Holder: {type: object, properties: {value: " + schema + "}}\nWord: {type: string, enum: [a, b], default: a}",
            "parameters: [{name: value, in: query, schema: " + schema + "}]");

        Assert.Equal("{\"value\":" + value + "}", json.RoundTrip("Holder", "{\"value\":" + value + "}"));
    }

    [Theory]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Text'}]}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Text'}, {description: The title., maxLength: 9}]}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Text'}, {type: string, enum: [t, u]}]}")]
    public void ASchemaMayBuildOnText(string title)
    {
        var json = Json("Holder: {type: object, properties: {value: {$ref: '#/components/schemas/Title'}}}\nTitle: " + title + "\nText: {type: string}");

        Assert.Equal("""{"value":"t"}""", json.RoundTrip("Holder", """{"value":"t"}"""));
    }

    [Fact]
    public async Task AnErrorMayHaveAMessageThatIsAList()
    {
        var document = SpecDocument.OpenApi(
            """
            paths:
              /holder:
                get:
                  operationId: find
                  responses:
                    '204': {description: ok}
                    '400': {description: bad, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
            """,
            "components: {schemas: {Error: {type: object, properties: {Message: {type: array, items: {type: string}}, code: {type: integer}, data: {type: object}}}}}");
        var call = await GeneratedCall.RunAsync(
            document,
            """
            try
            {
                await client.FindAsync();
                return "no error";
            }
            catch (ApiException exception) when (exception.TryGetError(out Error? error))
            {
                return string.Join("|", error.Message!);
            }
            """,
            """{"Message":["a","b"],"code":5}""",
            status: HttpStatusCode.BadRequest);

        Assert.Equal("a|b", call.Result);
    }

    [Fact]
    public async Task ReferencesMayReferToReferences()
    {
        var document = SpecDocument.OpenApi(
            """
            paths:
              /holder:
                post:
                  operationId: send
                  parameters: [{$ref: '#/components/parameters/First'}]
                  requestBody: {$ref: '#/components/requestBodies/First'}
                  responses: {'200': {$ref: '#/components/responses/First'}}
            """,
            """
            components:
              parameters: {First: {$ref: '#/components/parameters/Second'}, Second: {name: mode, in: query, schema: {$ref: '#/components/schemas/One'}}}
              requestBodies: {First: {$ref: '#/components/requestBodies/Second'}, Second: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/First'}}}}}
              responses: {First: {$ref: '#/components/responses/Second'}, Second: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/First'}}}}}
              schemas:
                First: {$ref: '#/components/schemas/Second'}
                Second: {$ref: '#/components/schemas/Third'}
                Third: {type: object, required: [value], properties: {value: {$ref: '#/components/schemas/One'}, inner: {$ref: '#/components/schemas/Third/properties/value'}}}
                One: {$ref: '#/components/schemas/Two'}
                Two: {type: string, enum: [a, b]}
            """);
        GeneratedCode.Check([document]);
        var call = await GeneratedCall.RunAsync(
            document,
            """
            var answer = await client.SendAsync(new() { Value = "a" }, mode: "b");
            return answer.Value.Value + answer.Inner!.Value.Value;
            """,
            """{"value":"b","inner":"a"}""");

        Assert.Equal("ba", call.Result);
        Assert.Equal("""https://api.example.com/holder?mode=b {"value":"a"}""", call.Request.Address + " " + call.Request.Body);
    }

    [Fact]
    public void NamesMayDifferByTheirSeparatorAlone()
    {
        const string Value = """{"a-b":"1","a_b":"2","aB":"3","one":{"x":"4"},"two":{"y":5},"word":"a_b"}""";
        var json = Json(
            """
            Holder:
              type: object
              properties:
                a-b: {type: string}
                a_b: {type: string}
                aB: {type: string}
                one: {$ref: '#/components/schemas/c-d'}
                two: {$ref: '#/components/schemas/c_d'}
                word: {type: string, enum: [a-b, a_b]}
            c-d: {type: object, properties: {x: {type: string}}, additionalProperties: false}
            c_d: {type: object, properties: {y: {type: integer}}, additionalProperties: false}
            """,
            "parameters: [{name: a-b, in: query, schema: {type: string}}, {name: a_b, in: query, schema: {type: string}}]");

        Assert.Equal(Value, json.RoundTrip("Holder", Value));
    }

    // All that is asked of generated code is asked of this client, and nothing of it is raw JSON or left out.
    private static GeneratedJson Json(string schemas, string parameters = "parameters: []")
    {
        var run = GeneratedCode.Check([SpecDocument.OpenApi(
            "paths: {/holder: {get: {operationId: find, " + parameters + ", responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}}}}}",
            "components:\n  schemas:\n    " + schemas.ReplaceLineEndings("\n    "))]);
        Assert.DoesNotContain(run.Problems, p => p.Id is "SPEC3010" or "SPEC3011" or "SPEC3012");
        return new(run);
    }
}
