using System.Globalization;
using Specular.Generator.Testing;
using Specular.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Documents of shapes that real ones have seldom and all at once. That their types lose nothing is a matter of the corpus tool, which looks at this folder too.</summary>
public sealed class ShapeDocumentTests
{
    [Theory]
    [InlineData("combined.yaml")]
    [InlineData("told.yaml")]
    [InlineData("odd.yaml")]
    [InlineData("nullable.yaml")]
    public void ItsTypesCompile(string document) => GeneratedCode.Check([new SpecDocument("specs/" + document, Read(document), "Sample", "SampleClient")]);

    [Fact]
    public void HundredsOfMembersCompileAndAreKept()
    {
        string[] types = ["string", "integer", "boolean", "number"];
        string[] values = ["\"a\"", "7", "true", "0.5"];
        var members = string.Join(", ", Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"m{i}: {{type: {types[i % 4]}}}")));
        var required = string.Join(", ", Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"m{i * 2}")));
        var components = $$"""
            components:
              schemas:
                Wide: {type: object, required: [{{required}}], properties: { {{members}} } }
                Either: {oneOf: [{$ref: '#/components/schemas/Wide'}, {type: object, required: [z], properties: {z: {type: string}, {{members}} } } ]}
            """;
        var json = new GeneratedJson(GeneratedCode.Check([SpecDocument.OpenApi("paths: {}", components)]));
        var value = "{" + string.Join(",", Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"m{i}\":{values[i % 4]}"))) + "}";

        Assert.Equal(value, json.RoundTrip("Wide", value));
        Assert.Equal(value, json.RoundTrip("Either", value));
    }

    private static string Read(string document) => File.ReadAllText(RepositoryRoot.Combine("tests", "Specular.Generator.Tests", "Shapes", document));
}
