using System.Text.Json;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Generated readers and writers, run on JSON.</summary>
public sealed class RoundTripTests
{
    private const string Paths = """
        paths:
          /things:
            post:
              operationId: createThing
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
        """;

    private const string Components = """
        components:
          schemas:
            Thing:
              type: object
              required: [id, size, state, inner, tags, note]
              properties:
                id: {type: string}
                size: {type: integer}
                small: {type: integer, format: int32}
                ratio: {type: number}
                price: {type: number, format: decimal}
                on: {type: boolean}
                at: {type: string, format: date-time}
                state: {type: string, enum: [new, in-use, '']}
                inner: {$ref: '#/components/schemas/Inner'}
                parent: {$ref: '#/components/schemas/Thing'}
                tags: {type: array, items: {type: string}}
                rows: {type: array, items: {type: array, items: {type: [integer, 'null']}}}
                labels: {type: object, additionalProperties: {type: integer}}
                note: {type: [string, 'null']}
                maybe: {type: [string, 'null']}
                maybeList: {type: [array, 'null'], items: {type: string}}
                any: {}
                either: {oneOf: [{type: string}, {type: integer}]}
                视频: {type: string}
            Inner:
              allOf:
                - {type: object, required: [a], properties: {a: {type: string}}}
                - {type: object, properties: {b: {type: integer}}}
            Closed: {type: object, properties: {a: {type: string}}, additionalProperties: false}
            Typed: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}
            Node: {type: object, required: [next], properties: {next: {$ref: '#/components/schemas/Node'}}}
            Wide:
              type: object
              required: [closed, typed, node]
              properties:
                closed: {$ref: '#/components/schemas/Closed'}
                typed: {$ref: '#/components/schemas/Typed'}
                node: {$ref: '#/components/schemas/Node'}
        """;

    private static readonly GeneratedJson Json = new(GeneratedCode.Check([SpecDocument.OpenApi(Paths.Replace("'#/components/schemas/Thing'}}}}}", "'#/components/schemas/Thing'}}}}, '202': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}", StringComparison.Ordinal)
        + "\n  /wide:\n    get:\n      operationId: getWide\n      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Wide'}}}}}", Components)]));

    [Theory]
    [InlineData("""{"id":"a","size":1,"state":"new","inner":{"a":"x","b":2},"tags":["t"],"note":null}""")]
    [InlineData("""{"id":"a","size":9223372036854775807,"small":-1,"ratio":0.5,"price":0.10,"on":true,"state":"in-use","inner":{"a":""},"tags":[],"note":"n"}""")]
    [InlineData("""{"id":"a","size":1,"state":"","inner":{"a":"x"},"tags":[],"note":null,"maybe":null,"maybeList":null}""")]
    [InlineData("""{"id":"a","size":1,"state":"new","inner":{"a":"x"},"tags":[],"note":null,"maybe":"m","maybeList":["x"]}""")]
    [InlineData("""{"id":"a","size":1,"state":"new","inner":{"a":"x"},"parent":{"id":"b","size":2,"state":"new","inner":{"a":"y"},"tags":[],"note":null},"tags":[],"note":null}""")]
    [InlineData("""{"id":"a","size":1,"state":"new","inner":{"a":"x"},"tags":[],"rows":[[1,null],[]],"labels":{"x":1},"note":null,"any":{"deep":[1]},"either":3,"视频":"片"}""")]
    public void WhatIsReadIsWritten(string json)
    {
        Assert.Equal(json, Json.RoundTrip("Thing", json));
        Assert.Equal(json, Json.RoundTripByAttribute("Thing", json));
    }

    [Fact]
    public void AnUnknownWordOfAnOpenEnumSurvives()
    {
        const string Text = """{"id":"a","size":1,"state":"retired","inner":{"a":"x"},"tags":[],"note":null}""";
        var thing = Json.Read("Thing", Text);
        var state = thing.GetType().GetProperty("State")!.GetValue(thing)!;

        Assert.Equal("retired", state.ToString());
        Assert.Equal(false, state.GetType().GetProperty("IsKnown")!.GetValue(state));
        Assert.Equal(Text, Json.Write(thing));
    }

    [Fact]
    public void MembersTheSchemaDoesNotNameAreKept()
    {
        const string Text = """{"id":"a","size":1,"state":"new","inner":{"a":"x","更多":[1,{"z":null}]},"tags":[],"note":null,"later":"v2"}""";

        Assert.Equal(Text, Json.RoundTrip("Thing", Text));
    }

    [Fact]
    public void WhereTheSchemaForbidsOthersTheyAreDropped() =>
        Assert.Equal("""{"a":"x"}""", Json.RoundTrip("Closed", """{"b":{"deep":[1,2]},"a":"x"}"""));

    [Fact]
    public void OthersOfADeclaredTypeAreReadAsIt() =>
        Assert.Equal("""{"a":"x","n":5}""", Json.RoundTrip("Typed", """{"n":5,"a":"x"}"""));

    [Fact]
    public void ARequiredMemberThatIsMissingBecomesTheEmptyValueOfItsType() =>
        Assert.Equal("""{"id":"","size":0,"state":"","inner":{"a":""},"tags":[],"note":null}""", Json.RoundTrip("Thing", "{}"));

    [Fact]
    public void AnObjectThatMustHoldItsOwnKindEndsAllTheSame() =>
        Assert.Equal("""{"closed":{},"typed":{},"node":{}}""", Json.RoundTrip("Wide", "{}"));

    [Fact]
    public void AbsentNullAndValueAreThreeThings()
    {
        var absent = Maybe("""{}""");
        var nothing = Maybe("""{"maybe":null}""");

        Assert.Equal((false, null), absent);
        Assert.Equal((true, null), nothing);
        Assert.Equal((true, "m"), Maybe("""{"maybe":"m"}"""));
    }

    [Fact]
    public void ARequestOfTheUsersDocumentsIsWrittenAsTheVendorShowsIt()
    {
        var json = new GeneratedJson(new GeneratorSession(SpecDocument.Surface("kling-302")).Run(), "Kling", "KlingJson");
        const string Example = """{"session_id":"s","face_choose":[{"face_id":"0","sound_file":"https://example.com/a.mp3","sound_start_time":0,"sound_end_time":3000,"sound_insert_time":0}]}""";

        var written = json.RoundTrip("CreateAdvancedLipSyncRequest", Example);

        Assert.Equal(JsonElement.Parse(Example).ToString().Length, written.Length);
        Assert.Contains("\"sound_file\":\"https://example.com/a.mp3\"", written);
    }

    private static (bool IsPresent, object? Value) Maybe(string json)
    {
        var thing = Json.Read("Thing", json);
        var maybe = thing.GetType().GetProperty("Maybe")!.GetValue(thing)!;
        var isPresent = (bool)maybe.GetType().GetProperty("IsPresent")!.GetValue(maybe)!;
        return (isPresent, maybe.GetType().GetProperty("ValueOrDefault")!.GetValue(maybe));
    }
}
