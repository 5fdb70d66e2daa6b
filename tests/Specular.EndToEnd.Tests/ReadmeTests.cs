using System.Reflection;
using System.Text.RegularExpressions;

namespace Specular.EndToEnd;

/// <summary>What the README says is so.</summary>
public sealed partial class ReadmeTests
{
    private static string Root { get; } = typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    private static string Readme { get; } = File.ReadAllText(Path.Combine(Root, "README.md"));

    private static string Chinese { get; } = File.ReadAllText(Path.Combine(Root, "README.zh-CN.md"));

    [Fact]
    public void EveryLinkLeadsSomewhere()
    {
        var dead = Link().Matches(Readme + Chinese).Select(m => m.Groups[1].Value)
            .Where(l => !l.StartsWith("http", StringComparison.Ordinal) && !l.StartsWith('#'))
            .Where(l => !Path.Exists(Path.Combine(Root, l.Split('#')[0]))).ToArray();

        Assert.Empty(dead);
    }

    [Fact]
    public void EveryLineOfCSharpIsALineOfASampleOrATest()
    {
        var sources = new[] { "samples", "tests" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.cs", SearchOption.AllDirectories))
            .SelectMany(File.ReadLines).Select(l => l.Trim()).ToHashSet(StringComparer.Ordinal);
        var blocks = CSharp().Matches(Readme);

        Assert.NotEmpty(blocks);
        var strangers = blocks.SelectMany(b => b.Groups[1].Value.Split('\n')).Select(l => l.Trim())
            .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal) && !sources.Contains(l));
        Assert.Empty(strangers);
    }

    [Fact]
    public void EveryProjectItNamesIsThere()
    {
        var missing = ProjectPath().Matches(Readme).Select(m => m.Groups[1].Value).Where(p => !Path.Exists(Path.Combine(Root, p)));

        Assert.Empty(missing);
    }

    // Prose is for people to compare; everything that is the same in both languages is compared here.
    [Fact]
    public void TheChineseReadmeHasTheSameParts()
    {
        Assert.Contains("(README.zh-CN.md)", Readme, StringComparison.Ordinal);
        Assert.Contains("(README.md)", Chinese, StringComparison.Ordinal);
        Assert.Equal(Parts(Block(), Readme), Parts(Block(), Chinese));
        Assert.Equal(Outline(Readme), Outline(Chinese));
        foreach (var same in new[] { Link(), Code(), Id() })
        {
            Assert.Equal(Words(same, Readme), Words(same, Chinese));
        }
    }

    // The levels of the headings, the lines of lists and tables, in their order.
    private static string[] Outline(string readme) => Parts(Structure(), Block().Replace(readme, ""));

    private static string[] Parts(Regex kind, string readme) => [.. kind.Matches(readme).Select(m => m.Value)];

    // A sentence has another order in another language.
    private static string[] Words(Regex kind, string readme) => [.. kind.Matches(Block().Replace(readme, ""))
        .Select(m => m.Value).Where(w => !w.Contains("(README.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(#+|-|\d\.|\|)(?= )", RegexOptions.Multiline)]
    private static partial Regex Structure();

    [GeneratedRegex(@"`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"SPEC\d{4}")]
    private static partial Regex Id();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"--project (\S+)")]
    private static partial Regex ProjectPath();
}
