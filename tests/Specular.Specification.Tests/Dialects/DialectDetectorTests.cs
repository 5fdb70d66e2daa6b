using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects;

public sealed class DialectDetectorTests
{
    [Theory]
    [InlineData("openapi: 3.0.1\npaths: {}\n", "OpenAPI 3.0.1 (YAML)")]
    [InlineData("openapi: 3.0\npaths: {}\n", "OpenAPI 3.0 (YAML)")]
    [InlineData("{\"openapi\": \"3.1.0\", \"paths\": {}}", "OpenAPI 3.1.0 (JSON)")]
    [InlineData("# c\n---\nopenapi: '3.1.1'\npaths: {}\n", "OpenAPI 3.1.1 (YAML)")]
    [InlineData("\uFEFFopenapi: 3.0.1\npaths: {}\n", "OpenAPI 3.0.1 (YAML)")]
    [InlineData("openapi: 3.2.0\npaths: {}\n", "OpenAPI 3.2.0 (YAML)")]
    [InlineData("swagger: '2.0'\npaths: {}\n", "Swagger 2.0 (YAML)")]
    [InlineData("{\"swagger\": 2.0, \"paths\": {}}", "Swagger 2.0 (JSON)")]
    [InlineData("# 标题\n\n```yaml\nopenapi: 3.0.1\npaths: {}\nx-apifox-orders: []\n```\n", "Apifox page (Markdown)")]
    [InlineData("---\ntitle: x\n---\nText.\n```json\n{\"openapi\": \"3.1.0\", \"paths\": {}}\n```\n", "OpenAPI 3.1.0 in Markdown")]
    [InlineData("openapi: 3.0.1\ninfo:\ntitle: ''\npaths:\n/a:\npost:\nsummary: x\n", "OpenAPI 3.0.1 page without indentation")]
    [InlineData("specular: profile\n", "Specular profile (YAML)")]
    [InlineData("{\"specular\": \"profile\"}", "Specular profile (JSON)")]
    [InlineData("{\"apifoxProject\": \"1.0.0\"}", "Apifox project 1.0.0")]
    [InlineData("{\"apiCollection\": [{\"name\": \"Root\", \"items\": []}]}", "Apifox project")]
    [InlineData("任务\nGET /tasks\n概览\n| Method | GET |\n|---|---|\n| Path | /tasks |\n", "Apifox page dump")]
    [InlineData("Tasks\n\nGET /tasks\n\nOverview\n\nMethodGET\nPath/tasks\n", "Apifox page dump")]
    public void DialectsAreKnownByTheirContent(string text, string dialect)
    {
        var document = Bound.Text(text, "any.bin");
        Assert.Equal(dialect, document.Document.Dialect);
        Assert.True(document.IsReadable);
    }

    [Theory]
    [InlineData("swagger: '1.2'\npaths: {}\n", "Swagger 1.2", "convert it to OpenAPI 3.0", 1, 10)]
    [InlineData("openapi: 4.0.0\npaths: {}\n", "OpenAPI 4.0.0", "change the version to 3.2.0", 1, 10)]
    [InlineData("<!DOCTYPE html><html></html>", "HTML", "'.md'", 1, 1)]
    [InlineData("数字人\n概览\n请求体\n响应\n", "text of an Apifox page", "OpenAPI 3.0", 1, 1)]
    [InlineData("{\"a\": 1, \"b\": 2}", "'a', 'b'", "openapi: 3.0.1", 1, 1)]
    [InlineData("", "an empty file", "openapi: 3.0.1", 1, 1)]
    [InlineData("just words", "plain text", "openapi: 3.0.1", 1, 1)]
    [InlineData("paths: {}\n", "without its version", "openapi: 3.0.3", 1, 1)]
    [InlineData("type: object\nproperties: {}\n", "a schema", "together with it", 1, 1)]
    [InlineData("get: {responses: {}}\n", "a path", "together with it", 1, 1)]
    [InlineData("{\"components\": {}}", "shared components", "together with it", 1, 1)]
    [InlineData("o\0p\0e\0n\0a\0p\0i\0:\0", "UTF-16", "UTF-8", 1, 1)]
    [InlineData("specular: scenario\n", "of the kind scenario", "profile", 1, 11)]
    public void OtherKindsAreNamedWithARemedyAtTheirPlace(string text, string what, string remedy, int line, int column)
    {
        var source = new SourceDocument("x.yaml", text);
        var document = ContractReader.Bind(source);
        var problem = Assert.Single(document.Problems);
        Assert.False(document.IsReadable);
        Assert.Equal("SPEC1002", problem.Descriptor.Id);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Message, StringComparison.Ordinal);
        var position = DocumentLocator.Locate(source, problem);
        Assert.Equal((line, column), (position.Line, position.Column));
    }

    [Fact]
    public void AnArticleAmongThePagesIsNoError()
    {
        var article = ContractReader.Bind(new("prices.md", "# 标题\n\n```yaml\nname: x\n```\n"));
        Assert.Equal("SPEC1007", Assert.Single(article.Problems).Descriptor.Id);
        Assert.Equal(["SPEC1007", "SPEC4022"], ContractReader.Join("x", [article]).Problems.Select(p => p.Descriptor.Id));
        var page = ContractReader.Bind(new("videos.md", "# Videos\n```yaml\nopenapi: 3.0.3\nservers: [{url: 'https://api.test'}]\npaths: {/v: {get: {responses: {'200': {description: ok}, '400': {description: no}}}}}\n```\n"));
        Assert.DoesNotContain(ContractReader.Join("x", [article, page]).Problems, p => p.Descriptor.Severity > ProblemSeverity.Info);
    }

    [Fact]
    public void BrokenYamlIsReportedWhereItBreaks()
    {
        var source = new SourceDocument("x.yaml", "openapi: 3.0.1\ninfo:\n  license: a: b\n");
        var problem = Assert.Single(ContractReader.Bind(source).Problems);
        Assert.Equal("SPEC1001", problem.Descriptor.Id);
        Assert.Equal(3, DocumentLocator.Locate(source, problem).Line);
    }
}
