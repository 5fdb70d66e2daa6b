using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>What schemas say in many words, run on JSON: nothing of it is lost, and nothing of it is raw JSON.</summary>
public sealed class SchemaTests
{
    private const string Paths = """
        paths:
          /holder:
            post:
              operationId: createHolder
              parameters:
                - {name: day, in: query, schema: {type: string, format: date}}
                - {name: days, in: query, schema: {type: array, items: {type: string, format: date}}}
                - {name: key, in: query, schema: {type: string, format: uuid}}
                - {name: level, in: query, schema: {type: integer, enum: [1, 2]}}
                - {name: levels, in: query, schema: {type: array, items: {type: integer, enum: [1, 2]}}}
                - {name: raw, in: query, schema: {type: string, format: byte}}
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}}
        """;

    private const string Components = """
        components:
          schemas:
            Holder:
              type: object
              properties:
                day: {type: string, format: date}
                key: {type: string, format: uuid}
                raw: {type: string, format: byte}
                coded: {type: string, contentEncoding: base64}
                at: {type: string, format: date-time}
                big: {type: integer, format: uint64}
                exact: {type: number, format: decimal}
                number: {type: number}
                maybeDay: {type: [string, 'null'], format: date}
                maybeRaw: {type: [string, 'null'], format: byte}
                keys: {type: array, items: {type: [string, 'null'], format: uuid}}
                level: {type: integer, enum: [1, 2, -3], x-enum-varnames: [LOW, HIGH, NONE]}
                maybeLevel: {type: [integer, 'null'], enum: [1, 2, null]}
                mixed: {enum: [auto, 1, 2, true]}
                pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
                point: {type: array, prefixItems: [{type: number}, {type: number}], maxItems: 2}
                headers: {type: object, properties: {a: {type: string}}, patternProperties: {'^x-': {type: integer}}, additionalProperties: false}
                pet: {$ref: '#/components/schemas/Pet'}
                pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                cat: {$ref: '#/components/schemas/Cat'}
                message: {$ref: '#/components/schemas/Message'}
                both: {allOf: [{$ref: '#/components/schemas/Base'}, {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}]}
                event: {$ref: '#/components/schemas/Event'}
                labels: {$ref: '#/components/schemas/Labels'}
                login: {$ref: '#/components/schemas/Login'}
            Pet: {type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}, discriminator: {propertyName: kind, mapping: {feline: '#/components/schemas/Cat'}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {owner: {$ref: '#/components/schemas/Pet'}}}]}
            Message: {type: object, required: [type, version, text, role], properties: {type: {const: message}, version: {const: 2}, role: {type: string, enum: [user]}, text: {type: string}}}
            Base: {type: object, required: [id], properties: {id: {type: string}, detail: {type: object, properties: {x: {type: string}}}}}
            A: {type: object, required: [a], properties: {a: {type: string}}}
            B: {type: object, required: [b], properties: {b: {type: string}, detail: {type: object, properties: {y: {type: integer}}}}}
            Event:
              oneOf:
                - {type: object, title: Started, required: [type], properties: {type: {const: started}, at: {type: integer}}}
                - {type: object, title: Ended, required: [type], properties: {type: {const: ended}, at: {type: integer}}}
              discriminator: {propertyName: type}
            Labels:
              oneOf:
                - {type: object, title: Words, properties: {labels: {type: array, items: {type: string}}}}
                - {type: object, title: Objects, properties: {labels: {type: array, items: {type: object, properties: {name: {type: string}}}}}}
            Login: {type: object, required: [password, id], properties: {password: {type: string, writeOnly: true}, id: {type: string, readOnly: true}}}
        """;

    private static readonly GeneratorRun Run = GeneratedCode.Check([SpecDocument.OpenApi(Paths, Components)]);

    private static readonly GeneratedJson Json = new(Run);

    [Theory]
    [InlineData("day", "\"2024-02-29\"", "DateOnly")]
    [InlineData("key", "\"0e984725-c51c-4bf4-9960-e1c80e27aba0\"", "Guid")]
    [InlineData("raw", "\"AAEC/w==\"", "Byte[]")]
    [InlineData("coded", "\"\"", "Byte[]")]
    [InlineData("at", "\"2024-02-29T12:00:00.1234567+08:00\"", "DateTimeOffset")]
    [InlineData("big", "18446744073709551615", "UInt64")]
    [InlineData("exact", "12345678901234567890.50", "Decimal")]
    [InlineData("number", "0.1", "Double")]
    [InlineData("maybeDay", "null", "Optional`1")]
    [InlineData("maybeDay", "\"1999-12-31\"", "Optional`1")]
    [InlineData("maybeRaw", "null", "Optional`1")]
    [InlineData("maybeRaw", "\"AA==\"", "Optional`1")]
    [InlineData("keys", "[null,\"0e984725-c51c-4bf4-9960-e1c80e27aba0\"]", null)]
    [InlineData("level", "2", "HolderLevel")]
    [InlineData("level", "77", "HolderLevel")]
    [InlineData("maybeLevel", "null", "Optional`1")]
    [InlineData("maybeLevel", "2", "Optional`1")]
    [InlineData("mixed", "\"auto\"", "HolderMixed")]
    [InlineData("mixed", "\"new\"", "HolderMixed")]
    [InlineData("mixed", "2", "HolderMixed")]
    [InlineData("mixed", "true", "HolderMixed")]
    [InlineData("mixed", "[1]", "HolderMixed")]
    [InlineData("pair", "[\"a\",1]", null)]
    [InlineData("pair", "[1,\"a\",null]", null)]
    [InlineData("point", "[1.5,-2]", null)]
    [InlineData("headers", """{"a":"x","x-1":5}""", "HolderHeaders")]
    [InlineData("pet", """{"kind":"feline","name":"Tom","lives":9}""", "Pet")]
    [InlineData("pet", """{"kind":"parrot","name":"Polly","words":["hi"]}""", "Pet")]
    [InlineData("pets", """[{"kind":"Dog","owner":{"kind":"feline","lives":7}},{"kind":"Pet"}]""", null)]
    [InlineData("cat", """{"kind":"feline","name":"Tom","lives":9}""", "Cat")]
    [InlineData("message", """{"type":"message","version":2,"role":"user","text":"hi"}""", "Message")]
    [InlineData("message", """{"type":"other","version":3,"role":"assistant","text":"hi"}""", "Message")]
    [InlineData("both", """{"id":"i","detail":{"x":"1"},"a":"a"}""", "HolderBoth")]
    [InlineData("both", """{"id":"i","detail":{"x":"1","y":2},"b":"b"}""", "HolderBoth")]
    [InlineData("labels", """{"labels":["a"]}""", "Labels")]
    [InlineData("labels", """{"labels":[{"name":"a"}]}""", "Labels")]
    [InlineData("login", """{"id":"i"}""", "Login")]
    [InlineData("login", """{"password":"p"}""", "Login")]
    public void WhatIsReadIsWritten(string member, string value, string? type)
    {
        var json = $$"""{"{{member}}":{{value}}}""";
        var property = Json.Read("Holder", json).GetType().GetProperties().Single(p => string.Equals(p.Name, member, StringComparison.OrdinalIgnoreCase)).PropertyType;

        Assert.Equal(json, Json.RoundTrip("Holder", json));
        Assert.True(type is null || type == (Nullable.GetUnderlyingType(property) ?? property).Name, property.Name);
    }

    [Theory]
    [InlineData("day", "\"0000-00-00\"")]
    [InlineData("day", "\"soon\"")]
    [InlineData("day", "5")]
    [InlineData("key", "\"not one\"")]
    [InlineData("raw", "\"no base64!\"")]
    [InlineData("at", "\"0000-01-01T00:00:00Z\"")]
    [InlineData("big", "-1")]
    [InlineData("big", "1e30")]
    [InlineData("number", "1e400")]
    [InlineData("level", "\"x\"")]
    [InlineData("pet", "[]")]
    public void AValueThatIsNotOfItsFormatCostsNothingElse(string member, string value)
    {
        var written = Json.RoundTrip("Holder", $$"""{"{{member}}":{{value}},"later":1}""");

        Assert.Contains("\"later\":1", written);
    }

    [Theory]
    [InlineData("day", "\"2024-02-29T10:00:00Z\"", "\"2024-02-29\"")]
    [InlineData("key", "\"0E984725C51C4BF49960E1C80E27ABA0\"", "\"0e984725-c51c-4bf4-9960-e1c80e27aba0\"")]
    [InlineData("at", "\"2016-12-31T23:59:60Z\"", "\"2016-12-31T23:59:59Z\"")]
    [InlineData("at", "\"2024-02-29T12:00:00.1234567890Z\"", "\"2024-02-29T12:00:00.1234567Z\"")]
    [InlineData("big", "\"12\"", "12")]
    public void AValueThatIsWrittenInAnotherWayIsTakenOver(string member, string value, string written) =>
        Assert.Equal($$"""{"{{member}}":{{written}}}""", Json.RoundTrip("Holder", $$"""{"{{member}}":{{value}}}"""));

    [Fact]
    public void AFormThatNoMappingNamesIsNamedByItsOwnWord()
    {
        var holder = Json.Read("Holder", """{"event":{"type":"ended","at":5}}""");
        var ended = holder.GetType().GetProperty("Event")!.GetValue(holder)!;

        Assert.Equal(true, ended.GetType().GetMethod("TryGetEventEnded")!.Invoke(ended, [null]));
    }

    [Fact]
    public void NothingOfItIsRawJson() => Assert.DoesNotContain(Run.Problems, p => p.Id == "SPEC3010");

    [Fact]
    public void TheFormOfAParentIsToldByItsDiscriminatorAndConstantsAreThereWithoutBeingSet()
    {
        const string user = """
            using Sample;
            internal static class Use
            {
                internal static string Of(Pet pet) => pet.Match(cat => "cat " + cat.Lives, dog => "dog " + dog.Name, other => "other " + other.Kind, raw => raw.GetRawText());
                internal static string Made()
                {
                    Pet pet = new Cat { Lives = 9 };
                    var message = new Message { Text = "hi" };
                    var holder = new Holder { Level = HolderLevel.High, MaybeLevel = new HolderMaybeLevel(5) };
                    return Of(pet) + ", " + Of(new PetBase { Kind = "parrot" }) + ", " + message.Type + message.Version + message.Role + ", " + (holder.Level == 2) + holder.Level.Value.IsKnown + HolderLevel.None.Value;
                }
                internal static Cat Cat() => new() { Lives = 9 };
            }
            """;
        var run = new GeneratorSession([SpecDocument.OpenApi(Paths, Components)], [user]).Run();

        Assert.Empty(run.CompilerFindings());
        Assert.Equal("cat 9, other parrot, message2user, TrueTrue-3", run.Load().GetType("Use")!.GetMethod("Made", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.Invoke(null, null));
    }
}
