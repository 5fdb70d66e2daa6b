using Specular.Corpus.Documents;
using Specular.Corpus.Reading;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

/// <summary>A sample of what <c>tests/Specular.Corpus read</c> does with every document.</summary>
public sealed class CorpusReadingTests
{
    // The large ones have tests of their own; of the others every third.
    private const long LargestBytes = 1_000_000;
    private const int Step = 3;

    [Theory]
    [InlineData("apifox")]
    [InlineData("openapi/dev")]
    [InlineData("openapi/edge")]
    [InlineData("openapi/broken")]
    public void EveryDocumentIsReadOrRefusedAtAPlaceOfItsText(string folder)
    {
        var readings = Sample(folder).Select(CorpusReader.Read).ToList();
        Assert.NotEmpty(readings);
        Assert.All(readings, r => Assert.False(r.IsFault, $"{r.Document.Name}: {r.Outcome} {r.Exception}"));
        Assert.All(readings.SelectMany(r => r.Problems), p => Assert.True(p.IsInText && p.Message.Length > 0, p.ToString()));
    }

    private static IEnumerable<CorpusDocument> Sample(string folder)
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        return CorpusDocuments.Below(folder).Where((d, i) => i % Step == 0 && new FileInfo(d.Path).Length < LargestBytes);
    }
}
