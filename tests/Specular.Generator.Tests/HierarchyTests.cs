using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Children, and children of children, that a parent's discriminator tells.</summary>
public sealed class HierarchyTests
{
    private const string Components = """
        components:
          schemas:
            Holder:
              type: object
              properties:
                animal: {$ref: '#/components/schemas/Animal'}
                dog: {$ref: '#/components/schemas/Dog'}
                again: {$ref: '#/components/schemas/Again'}
            Animal:
              type: object
              required: [kind]
              properties: {kind: {type: string}, name: {type: string}}
              discriminator: {propertyName: kind, mapping: {d: '#/components/schemas/Dog', puppy: '#/components/schemas/Puppy', cat: '#/components/schemas/Cat'}}
            Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {bark: {type: string}}}]}
            Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, properties: {age: {type: integer}}}]}
            Whelp: {allOf: [{allOf: [{$ref: '#/components/schemas/Puppy'}]}, {type: object, properties: {days: {type: integer}}}]}
            Cat: {type: object, allOf: [{$ref: '#/components/schemas/Animal'}]}
            Again: {description: no child but another name, allOf: [{$ref: '#/components/schemas/Animal'}]}
        """;

    private static readonly GeneratorRun Run = GeneratedCode.Check([SpecDocument.Holder(Components)]);

    private static readonly GeneratedJson Json = new(Run);

    [Theory]
    [InlineData("Animal", """{"kind":"d","name":"a","bark":"b"}""", "Dog", "Dog")]
    [InlineData("Animal", """{"kind":"puppy","bark":"b","age":1}""", "Puppy", "Puppy")]
    [InlineData("Animal", """{"kind":"Whelp","bark":"b","age":1,"days":2}""", "Whelp", "Whelp")]
    [InlineData("Animal", """{"kind":"cat","name":"c"}""", "Cat", "Cat")]
    [InlineData("Animal", """{"kind":"fish","fins":2}""", "AnimalBase", "AnimalBase")]
    [InlineData("Dog", """{"kind":"d","bark":"b"}""", "DogBase", "DogBase")]
    [InlineData("Dog", """{"kind":"puppy","bark":"b","age":1}""", "Puppy", "Puppy")]
    [InlineData("Dog", """{"kind":"Whelp","bark":"b","age":1,"days":2}""", "Whelp", "Whelp")]
    [InlineData("Dog", """{"kind":"wolf","howl":true}""", "DogBase", "DogBase")]
    public void AValueIsTheChildThatItsWordNames(string place, string value, string form, string type)
    {
        var member = place == "Animal" ? "animal" : "dog";
        var json = $$"""{"{{member}}":{{value}}}""";
        var union = Json.Read(place, value);

        Assert.Equal(json, Json.RoundTrip("Holder", json));
        object?[] found = [null];
        Assert.True((bool)union.GetType().GetMethod("TryGet" + form)!.Invoke(union, found)!);
        Assert.Equal(type, found[0]!.GetType().Name);
    }

    [Theory]
    [InlineData("DogBase", "d")]
    [InlineData("PuppyBase", "puppy")]
    [InlineData("Whelp", "Whelp")]
    [InlineData("Cat", "cat")]
    public void AChildHasItsWordWithoutBeingSet(string type, string word) => Assert.Contains($"\"kind\":\"{word}\"", Json.Write(Activator.CreateInstance(Json.Type(type))!), StringComparison.Ordinal);

    [Fact]
    public void WhatIsNamedByNoMappingAndAddsNothingIsTheParent() => Assert.Contains("global::Sample.Animal? Again", Run.AllText, StringComparison.Ordinal);
}
