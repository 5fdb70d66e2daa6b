using System.Globalization;
using System.Text.RegularExpressions;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Specular.Testing;
using Xunit;

namespace Specular.Specification.Tests.Lints;

/// <summary>What is found in the repository's own documents, and what their README says of it.</summary>
public sealed partial class SurfaceLintTests
{
    public static TheoryData<string> Surfaces => ["kling-302", "kling-relay"];

    [Fact]
    public async Task EveryFindingHasItsLine() => await Verifier.Verify(string.Join("\n\n", Surfaces.Select(s => string.Join('\n', Lines(s.Data)))));

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void EveryDefectThatTheReadmeNamesANumberOfIsReported(string surface)
    {
        var documents = SurfaceDocuments.Of(surface);
        var all = ContractReader.Read("x", documents).Problems.Ids();
        var withoutProfile = ContractReader.Read("x", documents.Where(d => !d.Name.Contains("profile", StringComparison.Ordinal))).Problems.Ids();
        foreach (var row in Rows(surface))
        {
            var reported = row.Contains("where no profile", StringComparison.Ordinal) ? withoutProfile : all;
            Assert.All(Ids(row), id => Assert.Contains(id, reported));
        }
    }

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void EveryDefectThatIsReportedStandsInTheReadme(string surface) =>
        Assert.Empty(ContractReader.Read("x", SurfaceDocuments.Of(surface)).Problems.Ids().Where(id => id.StartsWith("SPEC2", StringComparison.Ordinal)).Distinct().Except(Rows(surface).SelectMany(Ids)));

    private static IEnumerable<string> Lines(string surface)
    {
        var documents = SurfaceDocuments.Of(surface);
        return from problem in ContractReader.Read("x", documents).Problems
               let document = documents.Single(d => d.Name == problem.Place.Document)
               let position = DocumentLocator.Locate(document, problem)
               orderby document.Name, position.Line, problem.Descriptor.Id
               select string.Create(CultureInfo.InvariantCulture, $"{document.Name}:{position.Line}: {problem.Descriptor.Id} {document.Text.Split('\n')[position.Line - 1].Trim()}");
    }

    private static IEnumerable<string> Rows(string surface) =>
        File.ReadLines(Path.Combine(Repository.Root, "specs", surface, "README.md")).SkipWhile(l => !l.StartsWith("## Defects", StringComparison.Ordinal)).Where(l => l.StartsWith('|'));

    private static IEnumerable<string> Ids(string row) => Number().Matches(row).Select(m => m.Value);

    [GeneratedRegex("SPEC[0-9]{4}")]
    private static partial Regex Number();
}
