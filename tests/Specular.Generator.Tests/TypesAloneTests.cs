using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Documents of types without operations, as those that others refer to are.</summary>
public sealed class TypesAloneTests
{
    private const string Components = """
        components:
          schemas:
            Link: {type: object, required: [id], properties: {id: {type: string}, state: {$ref: '#/components/schemas/State'}}}
            State: {type: string, enum: [pending, approved]}
        """;

    private const string Probe = """
        #pragma warning disable CS1591
        using System.Text.Json;
        using Sample;

        public static class Probe
        {
            public static string Copy(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<Link>(json), JsonSerializerOptions.Default);
        }
        """;

    [Fact]
    public void TheirTypesAreWrittenAndReadJson()
    {
        var run = new GeneratorSession([SpecDocument.OpenApi("paths: {}", Components)], [Probe]).Run();

        Assert.Empty(run.CompilerFindings());
        Assert.Equal("SPEC4022", Assert.Single(run.Problems).Id);
        const string json = """{"id":"a","state":"denied"}""";
        Assert.Equal(json, run.Load().GetType("Probe")!.GetMethod("Copy")!.Invoke(null, [json]));
    }

    [Fact]
    public void ADocumentThatCannotBeReadMakesNothing()
    {
        var run = new GeneratorSession([SpecDocument.OpenApi("paths: {]", Components)]).Run();

        Assert.Contains(run.Problems, p => p.Id == "SPEC1001");
        Assert.Empty(run.Files);
    }
}
