using Specular.Corpus.Comparison;
using Specular.Corpus.Documents;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

/// <summary>
/// A sample of what <c>tests/Specular.Corpus compare</c> does with every document: our reading is Microsoft.OpenApi's, but for the differences that <see cref="KnownDifferences"/> explains.
/// </summary>
public sealed class CorpusComparisonTests(ITestOutputHelper output)
{
    private const long LargestBytes = 500_000;
    private const int Step = 4;

    [Theory]
    [InlineData("apifox")]
    [InlineData("openapi/dev")]
    [InlineData("openapi/edge")]
    [InlineData("openapi/broken")]
    public void WeReadWhatMicrosoftReads(string folder)
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var comparisons = CorpusDocuments.Below(folder).Where((d, i) => i % Step == 0 && new FileInfo(d.Path).Length < LargestBytes)
            .Select(DocumentComparison.Of).Where(c => c.IsCompared).ToList();
        Assert.NotEmpty(comparisons);
        output.WriteLine($"{comparisons.Count} documents, {comparisons.Count(c => c.Known.Count == 0)} without a difference");
        Assert.All(comparisons, c => Assert.True(c.Unknown.Count == 0, $"{c.Document.Name}: {string.Join("\n", c.Unknown)}"));
    }

    [Fact]
    public void EveryDifferenceIsSeen()
    {
        var ours = new OperationView("GET /a", "/paths/~1a/get", [new("query", "q", IsRequired: true, Schema: null)], Body: null, [new("200", [])]);
        var theirs = ours with { Parameters = [new("query", "q", IsRequired: false, Schema: null)], Body = new(IsRequired: false, []), Responses = [] };
        var differences = OperationComparer.Compare([ours], [theirs]);
        Assert.Equal(["required", "body", "answer"], differences.Select(d => d.Aspect));
    }
}
