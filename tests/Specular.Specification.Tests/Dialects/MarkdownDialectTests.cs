using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects;

public sealed class MarkdownDialectTests
{
    private const string Block = """
        openapi: 3.0.1
        info:
          title: ''
        paths:
          /videos:
            post:
              summary: s
              description: |
                Send it:

                ```bash
                curl
                ```

                ~~~
                more
                ~~~
              requestBody:
                content:
                  application/json:
                    schema: {type: object, properties: {prompt: {type: strin}}}
              responses: {}
        """;

    [Theory]
    [InlineData("```yaml", "```")]
    [InlineData("```", "```")]
    [InlineData("```yml title=\"api\"", "```  ")]
    [InlineData("````YAML", "````")]
    [InlineData("```yaml", "````")]
    [InlineData("~~~yaml", "~~~")]
    [InlineData("```{.yaml}", "```")]
    public void ABlockIsReadBetweenItsFences(string opening, string closing)
    {
        var document = Bound.Text($"# A page\n\n## OpenAPI Specification\n\n{opening}\n{Block}\n{closing}\n\nMore text: here.\n", "page.md");
        Assert.Equal("A page", document.Document.Title);
        Assert.Equal("Send it:\n\n```bash\ncurl\n```\n\n~~~\nmore\n~~~\n", Assert.Single(document.Operations).Description);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void ProblemsLieOnThePagesOwnLines(string lineBreak)
    {
        var text = ("\uFEFF# 视频\n\n```yaml\n" + Block + "\n```\n").ReplaceLineEndings(lineBreak);
        var source = new SourceDocument("page.md", text);
        var problem = ContractReader.Bind(source).Problems.Only("SPEC1011");
        var position = DocumentLocator.Locate(source, problem);
        Assert.Equal("strin", text.Substring(position.Offset, position.Length));
        Assert.Equal(24, position.Line);
    }

    [Theory]
    [InlineData("1. Read this:\n\n   ```yaml\n", 3, "   ```\n")]
    [InlineData("- Read this:\n    ```yaml\n", 4, "    ```\n")]
    [InlineData("- ```yaml\n", 2, "  ```\n")]
    public void ABlockInsideAListIsRead(string before, int indentation, string after)
    {
        var document = Bound.Text(before + Bound.Indent(Block, indentation) + "\n" + after, "page.md");
        Assert.Equal("POST /videos", Assert.Single(document.Operations).Key);
        Assert.DoesNotContain("SPEC1050", document.Problems.Ids());
    }

    [Fact]
    public void JsonIsReadToo()
    {
        const string Text = "# A page\n```json\n{\n  \"openapi\": \"3.0.1\",\n  \"paths\": {\"/a\": {\"get\": {\"deprecated\": 1, \"responses\": {}}}},\n}\n```\n";
        var source = new SourceDocument("page.md", Text);
        var document = ContractReader.Bind(source);
        Assert.Equal("GET /a", Assert.Single(document.Operations).Key);
        Assert.Equal(5, DocumentLocator.Locate(source, document.Problems.Only("SPEC1010")).Line);
        Assert.Equal(2, document.Problems.Only("SPEC1005").Place.Pointer.Length + 2);
    }

    [Fact]
    public void EveryPageOfAFileIsReadWithItsOwnTitle()
    {
        var document = Bound.Text(
            $"# First\n```yaml\n{Block}\n```\n\n# Shell\n```bash\n# no heading\nopenapi: 3\n```\n\n# Second\n```yaml\n{Block.Replace("/videos", "/images", StringComparison.Ordinal)}\n```\n");
        Assert.Equal(["First", "Second"], document.Pages.Select(p => p.Document.Title));
        Assert.Equal(["POST /videos", "POST /images"], document.Pages.SelectMany(p => p.Operations).Select(o => o.Key));
        Assert.Equal("/1/paths/~1images/post", document.Pages[1].Operations[0].Source.Pointer);
    }

    [Fact]
    public void ATitleOfTheDocumentsOwnStays() =>
        Assert.Equal("Mine", Bound.Text("# Page\n```yaml\nopenapi: 3.0.1\ninfo: {title: Mine}\npaths: {}\n```\n").Document.Title);

    [Fact]
    public void ABrokenBlockAmongGoodOnesIsReportedAtItsLine()
    {
        var text = $"# First\n```yaml\n{Block}\n```\n# Second\n```yaml\nopenapi: 3.0.1\ninfo:\n  license: a: b\n```\n# Third\n```yaml\n{Block.Replace("/videos", "/images", StringComparison.Ordinal)}\n```\n";
        var source = new SourceDocument("page.md", text);
        var document = ContractReader.Bind(source);
        Assert.Equal(["First", "Third"], document.Pages.Select(p => p.Document.Title));
        var line = DocumentLocator.Locate(source, document.Problems.Only("SPEC1001")).Line;
        Assert.Equal("  license: a: b", text.Split('\n')[line - 1]);
    }

    [Fact]
    public void ABrokenBlockAloneIsRefusedAtItsLine()
    {
        var source = new SourceDocument("page.md", "# First\n```yaml\nopenapi: 3.0.1\ninfo:\n    x:\n\ttitle: x\n```\n");
        var document = ContractReader.Bind(source);
        Assert.False(document.IsReadable);
        Assert.Equal(6, DocumentLocator.Locate(source, document.Problems.Only("SPEC1001")).Line);
    }

    [Fact]
    public void ABlockThatIsNeverClosedIsReadAndReported()
    {
        var source = new SourceDocument("page.md", $"# First\n```yaml\n{Block}\n\n# Second\n\n## OpenAPI Specification\n\n```yaml\n{Block.Replace("/videos", "/images", StringComparison.Ordinal)}\n");
        var document = ContractReader.Bind(source);
        Assert.Equal(["First", "Second"], document.Pages.Select(p => p.Document.Title));
        Assert.Equal([2, 30], document.Problems.Where(p => p.Descriptor.Id == "SPEC1050").Select(p => DocumentLocator.Locate(source, p).Line));
    }

    [Fact]
    public void OtherBlocksAreNoPages()
    {
        var document = Bound.Text($"# Page\n```bash\ncurl -d '{{\"openapi\": \"3.0.1\"}}'\n```\n```json\n{{\"code\": 0}}\n```\n```yaml\n{Block}\n```\n```yaml\ngo: on\n```\n");
        Assert.Single(document.Operations);
        Assert.Empty(document.Pages);
    }

    [Fact]
    public void AnOpenApiDocumentWithABlockInADescriptionIsNoPage()
    {
        var document = Bound.Text("openapi: 3.0.1\ninfo:\n  license: a: b\n  description: |\n    ```yaml\n    openapi: 3.0.1\n    paths: {}\n    ```\n");
        Assert.False(document.IsReadable);
        Assert.Equal("unknown", document.Document.Dialect);
    }

    [Fact]
    public void AliasesOfManyBlocksTogetherAreBounded()
    {
        var lines = Enumerable.Range(1, 4).Select(i => $"x{i}: &x{i} [{string.Join(", ", Enumerable.Repeat($"*x{i - 1}", 10))}]");
        var block = "```yaml\nopenapi: 3.0.1\nx0: &x0 [a, a, a, a, a, a, a, a, a, a]\n" + string.Join("\n", lines) + "\npaths: {}\n```\n";
        var document = Bound.Text(string.Concat(Enumerable.Repeat(block, 100)), "page.md");
        Assert.Contains("SPEC1003", document.Problems.Ids());
        Assert.InRange(document.Pages.Count, 1, 99);
    }

    [Fact]
    public void ThousandsOfFencesCostLittle()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"# T{i}\n```yaml\nopenapi: 3.0.1\npaths: {{/p{i}: {{get: {{responses: {{}}}}}}}}\n```\n"));
        Assert.Equal(20_000, ContractReader.Read("x", [new("page.md", text)]).Contract.Operations.Count);
    }
}
