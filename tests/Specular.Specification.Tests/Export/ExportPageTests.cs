using System.Text.RegularExpressions;
using Specular.Specification.Documents;
using Specular.Specification.Export;
using Specular.Specification.Problems;
using Xunit;

namespace Specular.Specification.Tests.Export;

/// <summary>The pages of the diagnostics about the output show a document that has it and one that has not.</summary>
public sealed partial class ExportPageTests
{
    private const string Beginning = "\n`specular import` of this says it:\n";

    public static TheoryData<string> Ids => [.. ProblemCatalog.All.Select(d => d.Id).Where(id => PageOf(id).Contains(Beginning, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExampleOfAPageShowsWhatItSays(string id)
    {
        var blocks = Block().Matches(PageOf(id)).Select(m => m.Groups["text"].Value).ToList();
        Assert.Equal(2, blocks.Count);
        Assert.Contains(id, Report(blocks[0]));
        Assert.DoesNotContain(id, Report(blocks[1]));
    }

    private static string PageOf(string id) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics", id + ".md"));

    private static IEnumerable<string> Report(string block)
    {
        var parts = Name().Split(block);
        var documents = parts.Length == 1 ? [new("example.yaml", block)] : Enumerable.Range(0, parts.Length / 2).Select(i => new SourceDocument(parts[(2 * i) + 1], parts[(2 * i) + 2]));
        return OpenApiExport.Export("example", documents, new()).Problems.Select(p => p.Descriptor.Id);
    }

    [GeneratedRegex(@"```yaml\n(?<text>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"^# (?<name>\S+\.yaml)\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
