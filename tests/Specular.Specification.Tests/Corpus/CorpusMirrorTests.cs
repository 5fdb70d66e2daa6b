using System.Diagnostics;
using Specular.Corpus.Documents;
using Specular.Testing;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

/// <summary>A sample of what <c>tests/Specular.Corpus mirror</c> does with every document: what a generated client sends, the simulator takes, and what that answers, the client reads strictly.</summary>
public sealed class CorpusMirrorTests(ITestOutputHelper output)
{
    private const long LargestBytes = 30_000;

    private const int Step = 4;

    private const int Most = 10;

    private static string Configuration => typeof(CorpusMirrorTests).Assembly.Location.Contains("release", StringComparison.OrdinalIgnoreCase) ? "release" : "debug";

    [Theory]
    [InlineData("openapi/dev")]
    [InlineData("openapi/edge")]
    public async Task ClientAndSimulatorAgree(string folder)
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var paths = CorpusDocuments.Below(folder).Where(d => d.IsSound && new FileInfo(d.Path).Length < LargestBytes).Where((_, i) => i % Step == 1).Take(Most).Select(d => d.Path).ToList();
        Assert.NotEmpty(paths);

        // A program of its own, since it compiles against the runtime's assemblies.
        var program = RepositoryRoot.Combine("artifacts", "bin", "Specular.Corpus", Configuration, "Specular.Corpus.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "mirror", .. paths, "--operations", "40"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var found = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        output.WriteLine(found);
        Assert.True(process.ExitCode == 0, found + await error);
    }
}
