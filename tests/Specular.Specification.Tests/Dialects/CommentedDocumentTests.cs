using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Xunit;

namespace Specular.Specification.Tests.Dialects;

/// <summary>A comment at the beginning of YAML looks like a heading of Markdown.</summary>
public sealed class CommentedDocumentTests
{
    private const string Profile = "specular: profile\ntitle: Videos\nerrors:\n  - code: 7\n    status: 400\n    meaning: refused\n    basis: assumed\n    source: here\n";

    [Theory]
    [InlineData(Profile + "a: [\n")]
    [InlineData(Profile + "x: *nope\n")]
    [InlineData(Profile + "x: {path: /a/{id}, b: 1}\n")]
    [InlineData("specular: profile\ntitle: Videos\nerrors:\n  - code: 7\n   status: 400\n")]
    public void AMistakeIsReportedAsWithoutTheComment(string text)
    {
        var bare = new SourceDocument("x.yaml", text);
        var commented = new SourceDocument("x.yaml", "# What the page says\n\n" + text);
        var expected = Assert.Single(ContractReader.Bind(bare).Problems);
        var actual = Assert.Single(ContractReader.Bind(commented).Problems);
        Assert.Equal(("SPEC1001", ProblemSeverity.Error), (actual.Descriptor.Id, actual.Descriptor.Severity));
        Assert.Equal(DocumentLocator.Locate(bare, expected).Line + 2, DocumentLocator.Locate(commented, actual).Line);
    }

    [Fact]
    public void AFileOfCommentsIsNoPage() =>
        Assert.Equal("SPEC1002", Assert.Single(ContractReader.Bind(new("x.yaml", "# one\n\n# two: [\n")).Problems).Descriptor.Id);

    [Theory]
    [InlineData("# Title\n\nSome words: [and more\n")]
    [InlineData("# Title\n\nA profile:\n\n```yaml\nspecular: profile\na: [\n```\n")]
    public void APageStaysAPage(string text) => Assert.Equal("SPEC1007", Assert.Single(ContractReader.Bind(new("x.md", text)).Problems).Descriptor.Id);
}
