using System.Globalization;
using System.Text.RegularExpressions;
using Specular.Specification.Baselines;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Xunit;

namespace Specular.Specification.Tests.Problems;

public sealed partial class DiagnosticPageTests
{
    private static string Folder => Path.Combine(Repository.Root, "docs", "diagnostics");

    public static TheoryData<string> Ids => [.. ProblemCatalog.All.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryDiagnosticHasItsPage(string id)
    {
        var descriptor = ProblemCatalog.All.Single(d => d.Id == id);
        var page = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        foreach (var section in new[] { "What you see", "Why", "How to fix it", "How to silence it" })
        {
            Assert.Contains($"\n## {section}\n", page, StringComparison.Ordinal);
        }

        Assert.Contains($"| [{id}]({id}.md) | {descriptor.Title} | {descriptor.Severity.ToString().ToLowerInvariant()} |", File.ReadAllText(Path.Combine(Folder, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryPageHasItsDiagnostic() =>
        Assert.Equal(
            ProblemCatalog.All.Select(d => d.Id),
            Directory.EnumerateFiles(Folder, "SPEC*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Fact]
    public void IdsAreUniqueAndGrouped()
    {
        Assert.Distinct(ProblemCatalog.All.Select(d => d.Id));
        Assert.All(ProblemCatalog.All, d => Assert.Matches("^SPEC[12349][0-9]{3}$", d.Id));
    }

    [Fact]
    public void AVendorsOwnMistakesAreInformation() =>
        Assert.All(
            ProblemCatalog.All.Where(d => d.Id.StartsWith("SPEC200", StringComparison.Ordinal)),
            d => Assert.Equal(ProblemSeverity.Info, d.Severity));

    // What the generator reports has no example that reading alone shows; everything a document itself can show has one.
    public static TheoryData<string> IdsWithExample =>
        [.. ProblemCatalog.All.Select(d => d.Id).Where(id => id is not "SPEC4021" && (id[4] is '1' or '2' || id[4..6] == "40" && id[6] is not ('5' or '6' or '9') || Blocks(id).Count > 0))];

    [Theory]
    [MemberData(nameof(IdsWithExample))]
    public void TheExampleOfAPageShowsWhatItSays(string id)
    {
        var blocks = Blocks(id);
        Assert.Equal(2, blocks.Count);
        Assert.Contains(id, Report(blocks[0]));
        Assert.DoesNotContain(id, Report(blocks[1]));
    }

    // Three words of English in a row are a sentence of ours that nobody translated; what stands in quotes is the document's.
    [Theory]
    [MemberData(nameof(IdsWithExample))]
    public void TheExampleOfAPageHasNoEnglishInItsChineseMessages(string id)
    {
        var messages = ContractReader.Read("example", Documents(Blocks(id)[0])).Problems.Select(p => p.MessageIn(new CultureInfo("zh-Hans")));
        Assert.All(messages, message => Assert.DoesNotMatch("[a-z]{2,} [a-z]{2,} [a-z]{2,}", Quoted().Replace(message, "")));
    }

    // A document that is reported, and the closest one that is not.
    private static List<string> Blocks(string id)
    {
        var page = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        return page.Contains("\nReported:\n", StringComparison.Ordinal) ? [.. Block().Matches(page).Select(m => m.Groups["text"].Value)] : [];
    }

    private static List<string> Report(string block)
    {
        var documents = Documents(block).ToList();
        var problems = BaselineReader.Recognises(documents[0]) ? BaselineReader.Read(documents[0]).Problems : ContractReader.Read("example", documents).Problems;
        return [.. problems.Select(p => p.Descriptor.Id)];
    }

    // A block of several documents has the name of each before it, as a comment.
    private static IEnumerable<SourceDocument> Documents(string block)
    {
        var parts = Name().Split(block);
        return parts.Length == 1 ? [new("example.yaml", block)] : Enumerable.Range(0, parts.Length / 2).Select(i => new SourceDocument(parts[(2 * i) + 1], parts[(2 * i) + 2]));
    }

    [GeneratedRegex(@"^(?<fence>`{3,})(yaml|json|markdown)\n(?<text>.*?)\n\k<fence>$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^# (?<name>\S+\.yaml)\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
