using Xunit;

namespace Specular.Specification.Tests.Lints;

public sealed class SchemaLintTests
{
    [Theory]
    [InlineData("SPEC2017", "{type: string, enum: [a, b, a]}", "/enum/2")]
    [InlineData("SPEC2017", "{type: number, enum: [1, 1.0]}", "/enum/1")]
    [InlineData("SPEC2027", "{type: string, enum: [on, 1.5]}", "/enum/1")]
    [InlineData("SPEC2027", "{type: integer, enum: ['1', '2']}", "/enum/0")]
    [InlineData("SPEC2027", "{type: string, enum: [a, null]}", "/enum/1")]
    [InlineData("SPEC2028", "{type: integer, minimum: 5, maximum: 4}", "/minimum")]
    [InlineData("SPEC2028", "{type: array, items: {}, minItems: 2, maxItems: 1}", "/minItems")]
    [InlineData("SPEC2029", "{type: integer, maxLength: 5}", "/maxLength")]
    [InlineData("SPEC2029", "{type: string, properties: {a: {}}}", "/properties")]
    [InlineData("SPEC2018", "{type: string, required: true}", "/required")]
    [InlineData("SPEC2018", "{type: array, items: {type: object, properties: {a: {}}}, required: [a]}", "/required")]
    [InlineData("SPEC2016", "{type: string, enum: [a], default: b}", "/default")]
    [InlineData("SPEC2016", "{type: object, default: null}", "/default")]
    [InlineData("SPEC2012", "{type: integer, example: x}", "/example")]
    [InlineData("SPEC2050", "{type: integer, description: '创建时间，Unix时间戳、单位ms'}", "/type")]
    [InlineData("SPEC2050", "{type: integer, format: int32, description: 'milliseconds since the Unix epoch'}", "/format")]
    [InlineData("SPEC2051", "{type: string, description: '视频总时长,单位s'}", "/type")]
    public void AFaultOfASchemaIsReportedAtItsKeyword(string id, string schema, string pointer) =>
        Assert.EndsWith("/properties/m" + pointer, Assert.Single(Linted.Member(id, schema)).Place.Pointer, StringComparison.Ordinal);

    [Theory]
    [InlineData("SPEC2017", "{type: string, enum: [a, A, 'a ']}")]
    [InlineData("SPEC2027", "{type: number, enum: [1, 1.5]}")]
    [InlineData("SPEC2027", "{enum: [1, a, null]}")]
    [InlineData("SPEC2027", "{type: string, nullable: true, enum: [a, null]}")]
    [InlineData("SPEC2028", "{type: integer, minimum: 5, maximum: 5}")]
    [InlineData("SPEC2029", "{type: string, nullable: true, maxLength: 5}")]
    [InlineData("SPEC2029", "{maxLength: 5, minimum: 1}")]
    [InlineData("SPEC2018", "{type: object, required: [a], properties: {a: {}}}")]
    [InlineData("SPEC2016", "{type: string, nullable: true, default: null}")]
    [InlineData("SPEC2016", "{anyOf: [{type: object, default: null}, {type: string, nullable: true}]}")]
    [InlineData("SPEC2050", "{type: integer, format: int64, description: '时间戳，毫秒'}")]
    [InlineData("SPEC2050", "{type: integer, description: 'timeout in milliseconds'}")]
    [InlineData("SPEC2050", "{type: integer, description: 'Unix time in seconds'}")]
    [InlineData("SPEC2051", "{type: string, format: duration, description: 'duration in seconds'}")]
    [InlineData("SPEC2051", "{type: string, enum: ['5', '10'], description: 'duration in seconds'}")]
    [InlineData("SPEC2010", "{allOf: [{type: object, properties: {a: {}}}, {type: object, required: [a], properties: {b: {}}}]}")]
    [InlineData("SPEC2051", "{type: string, example: 5s, description: 'duration in seconds'}")]
    public void TheClosestSchemaWithoutTheFaultIsNot(string id, string schema) => Assert.Empty(Linted.Member(id, schema));

    [Fact]
    public void ASchemaThatManyOperationsReferToIsReportedOnce()
    {
        const string Text = """
            paths:
              /a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, responses: {}}}
              /b: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, responses: {}}}
            components: {schemas: {A: {type: object, properties: {self: {$ref: '#/components/schemas/A'}, m: {type: string, enum: [a, a]}}}}}
            """;
        Assert.Single(Linted.Document("SPEC2017", Text));
    }

    [Fact]
    public void AParameterThatASchemaRefersToByMistakeIsNoSchemaWithRequired() =>
        Assert.Empty(Linted.Body("SPEC2018", "$ref: '#/components/parameters/p'", "components: {parameters: {p: {name: p, in: header, required: false, schema: {type: string}}}}"));

    [Fact]
    public void AFaultThatStandsEverywhereIsToldOftenEnough() =>
        Assert.Equal(100, Linted.Body("SPEC2017", "type: object\nproperties:\n" + string.Concat(Enumerable.Range(0, 150).Select(i => $"  m{i}: {{enum: [a, a]}}\n"))).Count);
}
