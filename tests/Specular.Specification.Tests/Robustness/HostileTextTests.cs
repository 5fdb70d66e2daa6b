using System.Text;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Robustness;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"a\":", 100_000)]
    [InlineData("- ", 2_000)]
    [InlineData("{a: ", 20_000)]
    [InlineData("? ", 2_000)]
    public void DeepNestingIsRefusedAtItsPlace(string opening, int times)
    {
        var document = Bound.Text(string.Concat(Enumerable.Repeat(opening, times)));
        var problem = Assert.Single(document.Problems);
        Assert.False(document.IsReadable);
        Assert.Equal("SPEC1003", problem.Descriptor.Id);
        Assert.NotNull(problem.Offset);
        Assert.Contains("256", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AliasBombsAreRefused()
    {
        var text = new StringBuilder("openapi: 3.0.1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        var problem = Assert.Single(Bound.Text(text.ToString()).Problems);
        Assert.Equal("SPEC1003", problem.Descriptor.Id);
        Assert.Contains("aliases", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AliasesCannotNestBeyondTheDepth()
    {
        // Each anchor holds the one before it: shallow in the text, deep in the tree.
        var text = new StringBuilder("openapi: 3.0.1\na0: &a0 [x]\n");
        for (var i = 1; i < 400; i++)
        {
            text.Append($"a{i}: &a{i} [*a{i - 1}]\n");
        }

        Assert.Equal("SPEC1003", Assert.Single(Bound.Text(text.ToString()).Problems).Descriptor.Id);
    }

    [Fact]
    public void AHugeScalarIsRead()
    {
        var huge = new string('字', 2_000_000);
        Assert.Equal(huge, Bound.OpenApi($"info: {{description: {huge}}}\npaths: {{}}\n").Document.Description);
    }

    [Fact]
    public void AHugeNumberStaysAText()
    {
        var digits = new string('9', 100_000);
        var schema = Bound.Schema($"type: number\nmaximum: {digits}\ndefault: {digits}");
        Assert.Null(schema.Maximum);
    }

    [Theory]
    [InlineData("a: \"\\U00110000\"\n")]
    [InlineData("%YAML 9.9\n---\na: 1\n")]
    [InlineData("\0\0\0\0")]
    [InlineData("a: \u0000b")]
    [InlineData("&a: *a")]
    [InlineData("--- !<tag:x> [")]
    [InlineData("%TAG ! \n---\n")]
    [InlineData("? - ? - :\n")]
    [InlineData("a: !!binary ====\n")]
    [InlineData("\ud800: \udfff")]
    [InlineData("<<: *a")]
    [InlineData("<<: 1")]
    public void OddYamlNeverThrows(string text)
    {
        var source = new SourceDocument("x.yaml", text);
        foreach (var problem in ContractReader.Bind(source).Problems)
        {
            _ = DocumentLocator.Locate(source, problem);
            _ = problem.Message;
        }
    }

    [Fact]
    public void SchemasMayReferToThemselvesAndToEachOther()
    {
        var document = Bound.SchemaDocument(
            "$ref: '#/components/schemas/A'", "3.0.3",
            "components:\n  schemas:\n    A:\n      type: object\n      properties:\n        b: {$ref: '#/components/schemas/B'}\n    B:\n      type: array\n      items: {$ref: '#/components/schemas/A'}\n");
        Assert.Equal(["#/components/schemas/A", "#/components/schemas/B"], document.Schemas.Select(s => s.Id));
        Assert.DoesNotContain("SPEC1022", document.Problems.Ids());
    }

    [Fact]
    public void ACircleOfBareReferencesIsReportedAndEnds()
    {
        var document = Bound.SchemaDocument(
            "$ref: '#/components/schemas/A'", "3.0.3",
            "components:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n");
        Assert.Contains("SPEC1022", document.Problems.Ids());
        var contract = ContractReader.Join("x", [document]).Contract;
        Assert.Null(contract.Resolve(contract.Operations[0].Body!.Json!.Schema!).Reference);
    }

    [Theory]
    [InlineData("parameters", "{in: query, name: a, $ref: '#/paths/~1x/post/parameters/0'}")]
    [InlineData("parameters", "{$ref: '#/paths/~1x/post/parameters/0'}")]
    public void CirclesOfOtherReferencesEnd(string member, string item) =>
        Assert.Contains("SPEC1022", Bound.OpenApi($"paths:\n  /x:\n    post:\n      {member}:\n        - {item}\n").Problems.Ids());

    [Theory]
    [InlineData("properties: {a: ", 120)]
    [InlineData("items: ", 240)]
    [InlineData("allOf: [", 120)]
    public void TheDeepestDocumentFitsASmallStack(string keyword, int times)
    {
        // Hosts run generators and servers on threads with a megabyte and more of their own frames on it.
        var schema = new StringBuilder();
        for (var i = 0; i < times; i++)
        {
            schema.Append('{').Append(keyword);
        }

        schema.Append("{}");
        for (var i = 0; i < times; i++)
        {
            schema.Append(keyword.Contains('[', StringComparison.Ordinal) ? "]}" : keyword.Contains('{', StringComparison.Ordinal) ? "}}" : "}");
        }

        var text = $"openapi: 3.1.0\npaths: {{/a: {{post: {{requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}}}}}}}\n";
        var digest = "";
        var thread = new Thread(
            () =>
            {
                var first = ContractReader.Read("x", [new SourceDocument("a.yaml", text)]);
                var second = ContractReader.Read("x", [new SourceDocument("a.yaml", text)]);
                Assert.Equal(first, second);
                Assert.Equal(first.GetHashCode(), second.GetHashCode());
                Assert.Single(first.Contract.Operations);
                digest = ContractReader.Digest(first.Contract);
            },
            maxStackSize: 768 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(64, digest.Length);
    }
}
