using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Shapes that no type of C# has as they are.</summary>
public sealed class OddShapeTests
{
    private const string Components = """
        components:
          schemas:
            Table: {type: array, items: {$ref: '#/components/schemas/Table'}}
            Index: {type: object, additionalProperties: {$ref: '#/components/schemas/Index'}}
            Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string, enum: [dog]}}}
            Pet: {type: object, required: [kind], oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            Key: {oneOf: [{type: string, format: uuid}, {type: string}, {type: integer}]}
            All: {type: object, properties: {table: {$ref: '#/components/schemas/Table'}, index: {$ref: '#/components/schemas/Index'}, key: {$ref: '#/components/schemas/Key'}, pet: {$ref: '#/components/schemas/Pet'}}}
        """;

    private const string Probe = """
        #pragma warning disable CS1591
        using System.Text.Json;
        using Sample;

        public static class Probe
        {
            public static string Copy(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<All>(json), JsonSerializerOptions.Default);
        }
        """;

    private readonly GeneratorRun _run = new GeneratorSession([SpecDocument.OpenApi("paths: {}", Components)], [Probe]).Run();

    [Theory]
    [InlineData("""{"table":[[],[[[]]]]}""")]
    [InlineData("""{"index":{"a":{"b":{}},"c":{}}}""")]
    [InlineData("""{"key":"5b3c9a9e-0000-4000-8000-00000000000a"}""")]
    [InlineData("""{"key":"no UUID"}""")]
    [InlineData("""{"key":7}""")]
    public void TheyAreKept(string json)
    {
        Assert.Empty(_run.CompilerFindings());
        Assert.Equal(json, _run.Load().GetType("Probe")!.GetMethod("Copy")!.Invoke(null, [json]));
    }

    [Fact]
    public void ComponentsStayTheFormsWhereNothingIsAddedToThem() => Assert.Contains("public static Pet FromCat(global::Sample.Cat value)", _run.AllText, StringComparison.Ordinal);

    [Fact]
    public void AListOfItselfIsATypeThatHoldsOne()
    {
        Assert.Contains("public static Table FromTableList(global::System.Collections.Generic.IReadOnlyList<global::Sample.Table> value)", _run.AllText, StringComparison.Ordinal);
        Assert.Contains("public static SampleIndex FromMap(global::System.Collections.Generic.IReadOnlyDictionary<string, global::Sample.SampleIndex> value)", _run.AllText, StringComparison.Ordinal);
    }
}
