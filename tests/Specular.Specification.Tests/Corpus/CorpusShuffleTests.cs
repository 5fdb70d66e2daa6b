using Specular.Corpus.Documents;
using Specular.Testing;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

/// <summary>A sample of what <c>tests/Specular.Corpus shuffle</c> does with every document: one in another order gives the same client.</summary>
public sealed class CorpusShuffleTests(ITestOutputHelper output)
{
    private const long LargestBytes = 100_000;

    private const int Step = 5;

    private const int Most = 40;

    [Fact]
    public Task OurOwnDocumentsGiveTheSameClient() => ShuffleAsync(
        [RepositoryRoot.Combine("specs"), RepositoryRoot.Combine("tests", "Specular.Generator.Tests", "Shapes"), RepositoryRoot.Combine("tests", "Specular.EndToEnd.Tests", "Documents"), RepositoryRoot.Combine("tests", "Specular.Benchmarks", "Json")]);

    [Theory]
    [InlineData("openapi/dev")]
    [InlineData("openapi/edge")]
    public Task DocumentsOfOthersGiveTheSameClient(string folder)
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var paths = CorpusDocuments.Below(folder).Where(d => new FileInfo(d.Path).Length < LargestBytes).Where((_, i) => i % Step == 2).Take(Most).Select(d => d.Path).ToList();
        Assert.NotEmpty(paths);
        return ShuffleAsync(paths);
    }

    private async Task ShuffleAsync(IEnumerable<string> paths)
    {
        var (exitCode, found, said) = await CorpusProgram.RunAsync(["shuffle", .. paths, "--seed", "7"]);

        output.WriteLine(found);
        Assert.True(exitCode == 0, said);
        Assert.DoesNotMatch("^0 lines of", found);
    }
}
