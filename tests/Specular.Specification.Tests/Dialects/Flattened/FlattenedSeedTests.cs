using Specular.Specification.Dialects;
using Specular.Specification.Dialects.Flattened;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Flattened;

/// <summary>The three pages of 302.AI as they reached us, against the documents that were restored from them by hand.</summary>
public sealed class FlattenedSeedTests
{
    private const string Folder = "specs/kling-302";
    private static readonly string[] s_names = ["identify-face.yaml", "advanced-lip-sync.create.yaml", "advanced-lip-sync.query.yaml"];

    private static string Text { get; } = Read("sources/lip-sync.flattened.txt");

    [Fact]
    public void ThePagesAreTheDocumentsRestoredByHand()
    {
        var tree = DialectDetector.Read(new DocumentContent(new("pages.txt", Text)))!;
        Assert.Equal(s_names.Select(n => Flattening.Tree(Read(n)).ToJsonValue()), tree.Pages.Select(p => p.ToJsonValue()));
        Assert.DoesNotContain(tree.Findings, f => f.Descriptor.Severity == ProblemSeverity.Error);
    }

    [Fact]
    public void TheirContractIsThatOfTheDocuments()
    {
        var pages = PageCutter.Cut(Text).Select((p, i) => new SourceDocument(s_names[i], Text[p.Start..p.End]));
        var profile = new SourceDocument("kling.profile.yaml", Read("kling.profile.yaml"));
        Assert.Equal(Digest([.. s_names.Select(n => new SourceDocument(n, Read(n))), profile]), Digest([.. pages, profile]));
    }

    [Fact]
    public void NodesLieWhereTheyStandInTheText()
    {
        var page = FlattenedPageReader.Read(Text).Pages[1];
        var path = ((Specular.Specification.Nodes.ObjectNode)page.Find("paths")!).Members[0];
        Assert.Equal(path.Name, Text.Substring(path.KeyOffset, path.KeyLength));
        Assert.Equal(Text.IndexOf("/klingai/v1/videos/advanced-lip-sync:", StringComparison.Ordinal), path.KeyOffset);
    }

    private static string Digest(SourceDocument[] documents) =>
        ContractReader.Digest(ContractReader.Join("kling-302", documents.Select(ContractReader.Bind).Select(d => d with { Document = d.Document with { Dialect = "any" } })).Contract);

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Root, Folder, name));
}
