using Specular.Corpus.Documents;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

/// <summary>A sample of what <c>tests/Specular.Corpus mirror</c> does with every document: what a generated client sends, the simulator takes, and what that answers, the client reads strictly.</summary>
public sealed class CorpusMirrorTests(ITestOutputHelper output)
{
    private const long LargestBytes = 30_000;

    private const int Step = 4;

    private const int Most = 10;

    [Theory]
    [InlineData("openapi/dev")]
    [InlineData("openapi/edge")]
    public async Task ClientAndSimulatorAgree(string folder)
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var paths = CorpusDocuments.Below(folder).Where(d => d.IsSound && new FileInfo(d.Path).Length < LargestBytes).Where((_, i) => i % Step == 1).Take(Most).Select(d => d.Path).ToList();
        Assert.NotEmpty(paths);

        var (exitCode, found, said) = await CorpusProgram.RunAsync(["mirror", .. paths, "--operations", "40"]);

        output.WriteLine(found);
        Assert.True(exitCode == 0, said);
    }
}
