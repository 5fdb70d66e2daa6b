using System.Globalization;
using Specular.Generator.Testing;
using Specular.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Whatever a real document says, what is written of it compiles without a warning, and nothing in us fails.</summary>
public sealed class CorpusTests
{
    // Larger ones take minutes to compile; the limit can be raised by hand.
    private static long MaxBytes => long.Parse(Environment.GetEnvironmentVariable("SPECULAR_CORPUS_MAX_BYTES") ?? "150000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("openapi/dev")]
    [InlineData("openapi/edge")]
    [InlineData("apifox/openapi-yaml-extracted")]
    [InlineData("apifox/openapi-export")]
    public void EveryDocumentOfTheCorpusCompiles(string folder)
    {
        if (Corpus.Folder is null)
        {
            Assert.Skip("The corpus is not beside the repository.");
        }

        var faults = new List<string>();
        foreach (var path in Corpus.OpenApiDocuments(folder, MaxBytes))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(Corpus.Folder, path);
            var run = new GeneratorSession([new SpecDocument(name, File.ReadAllText(path), "Corpus", "CorpusClient")]).Run();
            var findings = run.CompilerFindings().Concat(run.Problems.Where(p => p.Id == "SPEC9001").Select(p => p.ToString())).ToArray();
            if (findings.Length > 0)
            {
                faults.Add($"{name}: {findings.Length} findings, such as {string.Join("\n    ", findings.Take(3))}");
            }
        }

        Assert.True(faults.Count == 0, faults.Count + " documents\n" + string.Join("\n", faults));
    }
}
