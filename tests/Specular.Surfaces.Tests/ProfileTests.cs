using System.Text;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Specular.Surfaces;

/// <summary>A profile says on what each entry rests; what it quotes from a document must stand there.</summary>
public sealed class ProfileTests
{
    public static TheoryData<string> Surfaces => ["kling-302", "kling-relay"];

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void EveryBasisIsKnownAndHasASource(string surface)
    {
        var entries = Profile(surface).Walk().Select(n => n.Node).OfType<YamlMappingNode>().Where(n => n.Text("basis") is not null || n.Text("source") is not null).ToArray();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry =>
        {
            Assert.True(entry.Text("basis") is "documented" or "captured" or "assumed", $"basis: {entry.Text("basis")}");
            Assert.False(string.IsNullOrWhiteSpace(entry.Text("source")), $"no source at line {entry.Start.Line}");
        });
    }

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void ChineseQuotationsStandInTheSurfacesSource(string surface)
    {
        var source = string.Concat(Directory.GetFiles(Repository.Locate($"specs/{surface}/sources")).Select(file => File.ReadAllText(file, Encoding.UTF8)));
        var quotations = Profile(surface).Walk().Select(n => n.Node).OfType<YamlMappingNode>().Select(n => n.Text("source"))
            .OfType<string>().Where(text => text.Any(IsHan)).ToArray();
        Assert.NotEmpty(quotations);
        Assert.All(quotations, quotation => Assert.Contains(quotation, source, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void OperationsItNamesAreInTheDocuments(string surface)
    {
        var operations = Directory.GetFiles(Repository.Locate($"specs/{surface}"), "*.yaml").Select(file => YamlTree.Load($"specs/{surface}/{Path.GetFileName(file)}"))
            .Where(document => document.Children.ContainsKey("paths"))
            .SelectMany(document => ((YamlMappingNode)document["paths"]).Children)
            .SelectMany(path => ((YamlMappingNode)path.Value).Children.Select(method => $"{method.Key.ToString().ToUpperInvariant()} {path.Key}"))
            .ToHashSet(StringComparer.Ordinal);
        var named = Profile(surface).Walk().Where(n => n.Path.Split('/')[^1] is "operation" or "create" or "query" or "issuer")
            .Select(n => n.Node).OfType<YamlScalarNode>().Select(n => n.Value!).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, operations));
    }

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void ATriggerBelongsToOneRowOfTheErrorTable(string surface)
    {
        var triggers = ((YamlSequenceNode)Profile(surface)["errors"]).Cast<YamlMappingNode>().Where(row => row.Children.ContainsKey("when"))
            .SelectMany(row => (YamlSequenceNode)row["when"]).Select(trigger => trigger.ToString()).ToArray();
        Assert.NotEmpty(triggers);
        Assert.Equal(triggers.Distinct(StringComparer.Ordinal), triggers);
    }

    private static YamlMappingNode Profile(string surface) => YamlTree.Load($"specs/{surface}/kling.profile.yaml");

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
