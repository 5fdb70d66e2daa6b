using System.Reflection;
using System.Text.RegularExpressions;

namespace Specular.EndToEnd;

/// <summary>What the README says is so.</summary>
public sealed partial class ReadmeTests
{
    private static string Root { get; } = typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    private static string Readme { get; } = File.ReadAllText(Path.Combine(Root, "README.md"));

    [Fact]
    public void EveryLinkLeadsSomewhere()
    {
        var dead = Link().Matches(Readme).Select(m => m.Groups[1].Value)
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

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"--project (\S+)")]
    private static partial Regex ProjectPath();
}
