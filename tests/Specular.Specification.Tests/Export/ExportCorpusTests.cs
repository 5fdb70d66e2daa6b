using System.Diagnostics;
using Specular.Corpus.Documents;
using Specular.Specification.Documents;
using Specular.Specification.Export;
using Specular.Specification.Problems;
using Xunit;

namespace Specular.Specification.Tests.Export;

/// <summary>Real documents are written so that they read as they did.</summary>
public sealed class ExportCorpusTests(ITestOutputHelper output)
{
    // Larger ones take seconds each; SPECULAR_CORPUS_ALL reads them too.
    private static readonly bool s_all = Environment.GetEnvironmentVariable("SPECULAR_CORPUS_ALL") is { Length: > 0 };
    private const long LargestBytes = 150_000;
    private const int Step = 4;

    [Theory]
    [InlineData("apifox")]
    [InlineData("openapi/dev")]
    [InlineData("openapi/edge")]
    [InlineData("openapi/broken")]
    public void ADocumentIsWrittenAsItIsUnderstood(string folder)
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var faults = new List<string>();
        var (written, refused) = (0, 0);
        foreach (var document in CorpusDocuments.Below(folder).Where((d, i) => s_all || (i % Step == 0 && new FileInfo(d.Path).Length < LargestBytes)))
        {
            var watch = Stopwatch.StartNew();
            var sources = document.Load();
            var result = OpenApiExport.Export("api", sources, new());
            faults.AddRange(result.Problems.Where(p => ReferenceEquals(p.Descriptor, ProblemCatalog.OutputDiffers)).Select(p => $"{document.Name}: {p.Place.Pointer}: {p.Message}"));
            if (result.Tree is not { } tree)
            {
                refused++;
                continue;
            }

            written++;
            foreach (var format in new[] { ExportFormat.Yaml, ExportFormat.Json })
            {
                if (!OpenApiExport.IsReadAs(OpenApiExport.Write(tree, format), tree))
                {
                    faults.Add($"{document.Name}: the {format} text reads otherwise");
                }
            }

            // What is clean stays as it is.
            var again = OpenApiExport.Export("api", [new SourceDocument("clean.json", tree.ToJson())], new());
            if (again.Tree is null || !again.Tree.Equals(tree))
            {
                faults.Add($"{document.Name}: written a second time it is another: {string.Join("; ", again.Problems.Where(p => p.Descriptor.Id.StartsWith("SPEC406", StringComparison.Ordinal)).Take(3).Select(p => p.Place.Pointer + " " + p.Message))}");
            }

            if (watch.ElapsedMilliseconds > 5_000)
            {
                output.WriteLine($"{document.Name}: {watch.ElapsedMilliseconds} ms");
            }
        }

        output.WriteLine($"{written} written, {refused} refused");
        Assert.True(faults.Count == 0, $"{faults.Count} faults\n" + string.Join('\n', faults.Take(60)));
        Assert.NotEqual(0, written);
    }
}
