using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>What tells the forms of a union apart where that is not plain.</summary>
public sealed class UnionFormTests
{
    private const string Components = """
        components:
          schemas:
            Holder:
              type: object
              properties:
                pets: {$ref: '#/components/schemas/Pets'}
                count: {oneOf: [{type: integer}, {type: string}]}
                result: {oneOf: [{type: object, title: Done, properties: {success: {type: boolean, const: true}, a: {type: string}}}, {type: object, title: Failed, properties: {success: {type: boolean, enum: [false]}, a: {type: string}}}]}
                version: {oneOf: [{type: object, title: One, properties: {v: {type: integer, const: 1}, a: {type: string}}}, {type: object, title: Two, properties: {v: {type: integer, const: 2}, a: {type: string}}}]}
                worded: {$ref: '#/components/schemas/Worded'}
                shared: {$ref: '#/components/schemas/Shared'}
                lists: {oneOf: [{type: array, items: {type: integer}}, {type: array, items: {type: string}}]}
                maps: {oneOf: [{type: object, title: Words, additionalProperties: {type: string}}, {type: object, title: Counts, additionalProperties: {type: integer}}]}
                kinds: {oneOf: [{type: object, title: Whole, properties: {a: {type: integer}}}, {type: object, title: Part, properties: {a: {type: number}}}, {type: object, title: Rows, properties: {a: {type: array, items: {type: integer}}}}, {type: object, title: Points, properties: {a: {type: array, items: {type: number}}}}]}
                others: {oneOf: [{type: object, title: Timed, properties: {x: {type: string}}, additionalProperties: {type: integer}}, {type: object, title: Noted, properties: {x: {type: string}}, additionalProperties: {type: string}}]}
                nulls: {oneOf: [{type: object, title: Lasting, required: [at], properties: {at: {type: integer}}}, {type: object, title: Open, required: [at], properties: {at: {type: integer, nullable: true}}}, {type: object, title: Gone, required: [at, by], properties: {at: {type: integer}, by: {type: string}}}]}
                large: {oneOf: [{type: string}, {type: integer, format: uint64}]}
                small: {oneOf: [{type: string}, {type: integer}]}
            Pets:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {type: array, items: {$ref: '#/components/schemas/Cat'}}]
              discriminator: {propertyName: type}
            Worded: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: {propertyName: kind}}
            B: {type: object, required: [kind], properties: {kind: {type: string, enum: [b, bb]}, x: {type: string}}}
            C: {type: object, required: [kind], properties: {kind: {type: string, enum: [c]}, y: {type: string}}}
            Shared: {oneOf: [{$ref: '#/components/schemas/D'}, {$ref: '#/components/schemas/E'}], discriminator: {propertyName: kind}}
            D: {type: object, required: [kind], properties: {kind: {type: string, enum: [d, e]}, x: {type: string}}}
            E: {type: object, required: [kind], properties: {kind: {type: string, enum: [d, e]}, y: {type: string}}}
            Cat: {type: object, required: [type], properties: {type: {type: string}, a: {type: string}}}
        """;

    private static readonly GeneratorRun Run = GeneratedCode.Check([SpecDocument.Holder(Components)]);

    private static readonly GeneratedJson Json = new(Run);

    [Theory]
    [InlineData("pets", """[{"type":"Cat","a":"q"}]""", "CatList")]
    [InlineData("pets", """{"type":"Cat","a":"q"}""", "Cat")]
    [InlineData("result", """{"success":true,"a":"x"}""", "HolderResultDone")]
    [InlineData("result", """{"success":false,"a":"x"}""", "HolderResultFailed")]
    [InlineData("version", """{"v":1,"a":"x"}""", "HolderVersionOne")]
    [InlineData("version", """{"v":2,"a":"x"}""", "HolderVersionTwo")]
    [InlineData("worded", """{"kind":"b","x":"1"}""", "B")]
    [InlineData("worded", """{"kind":"bb","x":"1"}""", "B")]
    [InlineData("worded", """{"kind":"c","y":"1"}""", "C")]
    [InlineData("shared", """{"kind":"e","x":"1"}""", "D")]
    [InlineData("shared", """{"kind":"d","y":"1"}""", "E")]
    [InlineData("kinds", """{"a":1}""", "HolderKindsWhole")]
    [InlineData("kinds", """{"a":1.5}""", "HolderKindsPart")]
    [InlineData("kinds", """{"a":[1,2]}""", "HolderKindsRows")]
    [InlineData("kinds", """{"a":[1,2.5]}""", "HolderKindsPoints")]
    [InlineData("nulls", """{"at":1}""", "HolderNullsLasting")]
    [InlineData("nulls", """{"at":null}""", "HolderNullsOpen")]
    [InlineData("nulls", """{"at":1,"by":"x"}""", "HolderNullsGone")]
    [InlineData("others", """{"x":"a","y":1}""", "HolderOthersTimed")]
    [InlineData("others", """{"x":"a","y":"b"}""", "HolderOthersNoted")]
    [InlineData("large", "18446744073709551615", "Integer")]
    [InlineData("large", "7", "Integer")]
    [InlineData("lists", "[1,2]", "IntegerList")]
    [InlineData("lists", """["a"]""", "StringList")]
    public void TheFormIsToldAndNothingIsLost(string member, string value, string form)
    {
        var json = $$"""{"{{member}}":{{value}}}""";

        Assert.Equal(json, Json.RoundTrip("Holder", json));
        Assert.True(IsForm(member, value, form), "another form than " + form);
    }

    [Theory]
    [InlineData("count", "3.0", "Integer")]
    [InlineData("count", "3e2", "Integer")]
    [InlineData("lists", """[null,"a"]""", "StringList")]
    public void TheFormIsTold(string member, string value, string form) => Assert.True(IsForm(member, value, form), "another form than " + form);

    [Theory]
    [InlineData("count", "3.5")]
    [InlineData("lists", """[1,"a"]""")]
    [InlineData("version", """{"v":3,"a":"x"}""")]
    [InlineData("worded", """{"kind":"z","y":"1"}""")]
    [InlineData("lists", "[true]")]
    [InlineData("small", "18446744073709551615")]
    [InlineData("large", "-1.5")]
    [InlineData("maps", """{"a":1}""")]
    [InlineData("maps", """{"a":"1"}""")]
    [InlineData("maps", """{"a":true}""")]
    [InlineData("lists", "[1.5]")]
    public void WhatFitsNoFormKeepsItsJson(string member, string value)
    {
        var json = $$"""{"{{member}}":{{value}}}""";

        Assert.Equal(json, Json.RoundTrip("Holder", json));
    }

    [Fact]
    public void EveryItemOfALongArrayTells()
    {
        var json = $$"""{"lists":[{{string.Join(",", Enumerable.Repeat("1", 100))}},"a"]}""";

        Assert.Equal(json, Json.RoundTrip("Holder", json));
    }

    private static bool IsForm(string member, string value, string form)
    {
        var holder = Json.Read("Holder", $$"""{"{{member}}":{{value}}}""");
        var union = holder.GetType().GetProperties().Single(p => string.Equals(p.Name, member, StringComparison.OrdinalIgnoreCase)).GetValue(holder)!;
        union = union.GetType().GetProperty("ValueOrDefault")?.GetValue(union) ?? union;
        var method = union.GetType().GetMethod("TryGet" + form) ?? throw new InvalidOperationException(string.Join(", ", union.GetType().GetMethods().Select(m => m.Name)));
        return (bool)method.Invoke(union, [null])!;
    }
}
