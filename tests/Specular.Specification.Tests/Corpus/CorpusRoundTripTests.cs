using Specular.Corpus.Documents;
using Specular.Testing;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

/// <summary>A sample of what <c>tests/Specular.Corpus roundtrip</c> does with every document: generated code loses nothing of values that the documents' schemas allow.</summary>
public sealed class CorpusRoundTripTests(ITestOutputHelper output)
{
    private const long LargestBytes = 40_000;

    private const int Step = 3;

    private const int Most = 12;

    [Theory]
    [InlineData("openapi/dev")]
    [InlineData("openapi/edge")]
    public async Task NothingIsLost(string folder)
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var paths = CorpusDocuments.Below(folder).Where(d => d.IsSound && new FileInfo(d.Path).Length < LargestBytes).Where((_, i) => i % Step == 0).Take(Most).Select(d => d.Path).ToList();
        Assert.NotEmpty(paths);
        await RoundTripAsync(paths);
    }

    [Fact]
    public Task NothingIsLostOfOddShapes() => RoundTripAsync([RepositoryRoot.Combine("tests", "Specular.Generator.Tests", "Shapes")]);

    private async Task RoundTripAsync(IEnumerable<string> paths)
    {
        var (exitCode, found, said) = await CorpusProgram.RunAsync(["roundtrip", .. paths, "--seed", "7"]);

        output.WriteLine(found);
        Assert.True(exitCode == 0, said);
    }
}
