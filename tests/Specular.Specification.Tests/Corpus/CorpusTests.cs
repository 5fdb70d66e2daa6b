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
            Assert.True(document.IsReadable != isBad, $"{file}: {string.Join(" ", document.Problems.Take(1).Select(p => p.Message))}");
            LocateAll(source, document);
        }
    }

    [Fact]
    public void BrokenAndHardDocumentsNeverThrow()
    {
        foreach (var file in Files("openapi/broken").Concat(Files("openapi/edge")))
        {
            var source = Source(file);
            var result = ContractReader.Read("x", [source]);
            foreach (var problem in result.Problems)
            {
                _ = DocumentLocator.Locate(source, problem);
                _ = problem.Message;
            }
        }
    }

    [Theory]
    [InlineData("apifox/markdown-yaml")]
    [InlineData("apifox/flattened-yaml")]
    public void DocumentsOfOtherKindsAreNamed(string folder)
    {
        foreach (var file in Files(folder))
        {
            var problem = Assert.Single(ContractReader.Bind(Source(file)).Problems);
            Assert.True(problem.Descriptor.Id == "SPEC1002", $"{file}: {problem.Message}");
        }
    }

    [Theory]
    [InlineData("apifox/project-json")]
    [InlineData("apifox/table-dump")]
    public void ApifoxDocumentsAreRead(string folder)
    {
        Assert.SkipWhen(Repository.Corpus is null, "The corpus is not here.");
        foreach (var file in Files(folder))
        {
            var source = Source(file);
            var document = ContractReader.Bind(source);
            Assert.True(document.IsReadable, file);
            Assert.NotEmpty(document.Operations);
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
