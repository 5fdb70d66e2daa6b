using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Values that have one of several forms, run on JSON.</summary>
public sealed class UnionTests
{
    private const string Components = """
        components:
          schemas:
            Holder:
              type: object
              properties:
                text_or_object: {oneOf: [{type: object, title: Detail, required: [a], properties: {a: {type: string}}}, {type: string}]}
                several: {type: [integer, string, boolean]}
                number: {anyOf: [{type: number}, {type: integer}]}
                word: {anyOf: [{type: string, enum: [auto, none]}, {type: string}]}
                pet: {$ref: '#/components/schemas/Pet'}
                shape: {anyOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]}
                lists: {oneOf: [{type: array, items: {$ref: '#/components/schemas/Circle'}}, {type: array, items: {$ref: '#/components/schemas/Square'}}, {type: array, items: {type: string}}]}
                keyed: {oneOf: [{type: object, properties: {id: {type: string}}}, {type: object, properties: {id: {type: integer}}}]}
                marked: {oneOf: [{type: object, properties: {type: {const: text}, text: {type: string}}}, {type: object, properties: {type: {const: image}, url: {type: string}}}]}
                framed: {type: object, required: [id], properties: {id: {type: string}}, oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]}
                maybe: {oneOf: [{type: string}, {type: integer}, {type: 'null'}]}
                tree: {$ref: '#/components/schemas/Tree'}
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}
            Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}}
            Circle: {type: object, required: [r], properties: {r: {type: number}}, additionalProperties: false}
            Square: {type: object, required: [side], properties: {side: {type: number}}}
            Tree: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Tree'}}]}
        """;

    private static readonly GeneratorRun Run = GeneratedCode.Check([SpecDocument.Holder(Components)]);

    private static readonly GeneratedJson Json = new(Run);

    [Theory]
    [InlineData("text_or_object", """{"a":"x","b":1}""", "HolderTextOrObjectDetail")]
    [InlineData("text_or_object", "\"文\"", "String")]
    [InlineData("several", "3000000000", "Integer")]
    [InlineData("several", "true", "Boolean")]
    [InlineData("several", "\"3\"", "String")]
    [InlineData("number", "2.5", "Number")]
    [InlineData("pet", """{"kind":"cat","lives":9}""", "Cat")]
    [InlineData("pet", """{"kind":"Dog","name":"x"}""", "Dog")]
    [InlineData("shape", """{"r":1}""", "Circle")]
    [InlineData("shape", """{"side":1,"more":{"x":[]}}""", "Square")]
    [InlineData("lists", """[{"side":1}]""", "SquareList")]
    [InlineData("lists", """["a"]""", "StringList")]
    [InlineData("keyed", """{"id":7}""", "HolderKeyedForm2")]
    [InlineData("marked", """{"type":"image","url":"u"}""", "HolderMarkedImage")]
    [InlineData("framed", """{"id":"i","side":2}""", "HolderFramedSquare")]
    [InlineData("maybe", "5", "Integer")]
    public void TheFormIsToldByTheValueAndNothingIsLost(string member, string value, string form)
    {
        var json = $$"""{"{{member}}":{{value}}}""";

        Assert.Equal(json, Json.RoundTrip("Holder", json));
        Assert.True(IsForm(Json.Read("Holder", json), member, form), "another form than " + form);
    }

    [Theory]
    [InlineData("""{"pet":{"kind":"parrot","words":["hi"]}}""")]
    [InlineData("""{"shape":{"r":"no circle","corners":9}}""")]
    [InlineData("""{"text_or_object":[1,2]}""")]
    public void AFormThatTheDocumentsDoNotHaveKeepsItsJson(string json) => Assert.Equal(json, Json.RoundTrip("Holder", json));

    [Fact]
    public void NullIsTheMembersOwn() => Assert.Equal("""{"maybe":null}""", Json.RoundTrip("Holder", """{"maybe":null}"""));

    [Fact]
    public void AFormMayHoldItsUnion() => Assert.Equal("""{"tree":["a",["b",[]]]}""", Json.RoundTrip("Holder", """{"tree":["a",["b",[]]]}"""));

    [Fact]
    public void WordsBesideAnyTextAreAnOpenEnum()
    {
        var word = Json.Read("Holder", """{"word":"other"}""").GetType().GetProperty("Word")!.PropertyType;

        Assert.Equal("HolderWord", Nullable.GetUnderlyingType(word)!.Name);
    }

    [Fact]
    public void NothingOfItIsRawJsonAnyMore() => Assert.DoesNotContain(Run.Problems, p => p.Id == "SPEC3010");

    [Fact]
    public void ItIsMadeFromAFormAndTakenApartByMatching()
    {
        const string user = """
            using Sample;
            internal static class Use
            {
                internal static string Of(Pet pet) => pet.Match(cat => "cat " + cat.Lives, dog => "dog " + dog.Name, other => other.GetRawText());
                internal static string Made() => Of(new Cat { Kind = "cat", Lives = 9 }) + ", " + Of(Pet.FromDog(new Dog { Kind = "Dog", Name = "Rex" }));
            }
            """;
        var run = new GeneratorSession([SpecDocument.Holder(Components)], [user]).Run();

        Assert.Empty(run.CompilerFindings());
        Assert.Equal("cat 9, dog Rex", run.Load().GetType("Use")!.GetMethod("Made", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.Invoke(null, null));
    }

    private static bool IsForm(object holder, string member, string form)
    {
        var property = holder.GetType().GetProperties().Single(p => string.Equals(p.Name, member.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        var value = property.GetValue(holder)!;
        value = value.GetType().GetProperty("ValueOrDefault")?.GetValue(value) ?? value;
        var method = value.GetType().GetMethod("TryGet" + form) ?? throw new InvalidOperationException(string.Join(", ", value.GetType().GetMethods().Select(m => m.Name)));
        return (bool)method.Invoke(value, [null])!;
    }
}
