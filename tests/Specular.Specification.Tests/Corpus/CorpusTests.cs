using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void RealOpenApiDocumentsAreReadWithAllTheirOperations()
    {
        var files = Files("openapi/dev").Where(f => IsOpenApi3(File.ReadLines(f).Take(3)));
        var count = 0;
        var operations = 0;
        foreach (var file in files)
        {
            var source = Source(file);
            var document = ContractReader.Bind(source);
            Assert.True(document.IsReadable, $"{file}: {string.Join(" ", document.Problems.Take(1).Select(p => p.Message))}");
            Assert.DoesNotContain(document.Problems, p => p.Descriptor.Severity == ProblemSeverity.Error);
            LocateAll(source, document);
            count++;
            operations += document.Operations.Count;
        }

        output.WriteLine($"{count} documents, {operations} operations");
        Assert.True(count >= 30, $"only {count} documents were found");
        Assert.True(operations >= 3_000, $"only {operations} operations were found");
    }

    [Fact]
    public void RealApifoxDocumentsAreRead()
    {
        foreach (var file in Files("apifox/openapi-yaml-extracted"))
        {
            var source = Source(file);
            var document = ContractReader.Bind(source);
            var isBad = file.Contains("BADYAML", StringComparison.Ordinal);
            Assert.True(document.IsReadable, $"{file}: {string.Join(" ", document.Problems.Take(1).Select(p => p.Message))}");
            Assert.Equal(isBad, document.Problems.Any(p => p.Descriptor.Id == "SPEC1041"));
            LocateAll(source, document);
        }
    }

    [Fact]
    public void RealApifoxPagesGiveTheContractOfTheirBlocks()
    {
        var count = 0;
        foreach (var file in Files("apifox/markdown-yaml"))
        {
            var page = new SourceDocument("page", File.ReadAllText(file));
            var block = new SourceDocument("page", File.ReadAllText(file.Replace("markdown-yaml", "openapi-yaml-extracted", StringComparison.Ordinal)[..^3] + ".yaml"));
            var (ofPage, ofBlock) = (ContractReader.Read("x", [page]), ContractReader.Read("x", [block]));
            Assert.Equal(ofBlock.Contract with { Documents = [] }, ofPage.Contract with { Documents = [] });

            // A page's heading is its title; the block alone has none.
            var problems = ofBlock.Problems.Where(p => p.Descriptor.Id != "SPEC2025").ToList();
            Assert.Equal(problems.Select(p => p with { Offset = null }), ofPage.Problems.Select(p => p with { Offset = null }));
            Assert.All(ofPage.Problems.Zip(problems), pair => Assert.Equal(LineAt(block, pair.Second), LineAt(page, pair.First)));
            Assert.Equal(ofBlock.Contract.Documents.Count, ofPage.Contract.Documents.Count(d => d.Dialect.StartsWith("Apifox page", StringComparison.Ordinal)));
            count++;
        }

        output.WriteLine($"{count} pages");
        Assert.True(count >= 50, $"only {count} pages were found");
    }

    [Fact]
    public void PagesOfOneFileGiveTheContractOfTheirFiles()
    {
        var files = Files("apifox/markdown-yaml").Where(f => !f.Contains("BADYAML", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var together = ContractReader.Read("x", [new("pages", string.Join('\n', files))]).Contract;
        var apart = ContractReader.Read("x", files.Select((text, index) => new SourceDocument($"page{index}", text))).Contract;
        Assert.Equal(apart.Operations.Select(o => o.Key), together.Operations.Select(o => o.Key));
        Assert.Equal(apart.Schemas.Count, together.Schemas.Count);
    }

    private static string LineAt(SourceDocument source, Problem problem)
    {
        var position = DocumentLocator.Locate(source, problem);
        return source.Text.Split('\n')[position.Line - 1].TrimEnd();
    }

    [Theory]
    [InlineData("apifox/project-json")]
    [InlineData("apifox/table-dump")]
    [InlineData("apifox/flattened-yaml")]
    public void ApifoxDocumentsAreRead(string folder)
    {
        Assert.SkipWhen(Repository.Corpus is null, "The corpus is not here.");
        foreach (var file in Files(folder))
        {
            var source = Source(file);
            var document = ContractReader.Bind(source);
            Assert.True(document.IsReadable, file);
            Assert.All(document.EachPage, p => Assert.NotEmpty(p.Operations));
            Assert.DoesNotContain(document.Problems, p => p.Descriptor.Severity == ProblemSeverity.Error);
            LocateAll(source, document);
        }
    }

    private static void LocateAll(SourceDocument source, BoundDocument document)
    {
        // A big document has thousands of Info problems, and counting lines for each takes the time of this test.
        foreach (var problem in document.Problems.Take(50))
        {
            Assert.InRange(DocumentLocator.Locate(source, problem).Line, 1, int.MaxValue);
        }
    }

    private static bool IsOpenApi3(IEnumerable<string> lines) =>
        lines.Any(l => l.Contains("openapi", StringComparison.Ordinal) && (l.Contains("3.0", StringComparison.Ordinal) || l.Contains("3.1", StringComparison.Ordinal)));

    private static SourceDocument Source(string file) => new(Path.GetFileName(file), File.ReadAllText(file));

    private static IEnumerable<string> Files(string folder)
    {
        Assert.SkipWhen(Repository.Corpus is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var path = Path.Combine(Repository.Corpus!, folder);
        Assert.SkipUnless(Directory.Exists(path), $"the corpus has no folder {folder}");
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".yaml" or ".yml" or ".json" or ".md" or ".txt").OrderBy(f => f, StringComparer.Ordinal);
    }
}
