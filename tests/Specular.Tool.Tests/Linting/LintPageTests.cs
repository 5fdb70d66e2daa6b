using System.Text.RegularExpressions;
using Specular.Testing;

namespace Specular.Tool.Tests.Linting;

/// <summary>docs/lint.md and the README show what happens.</summary>
public sealed partial class LintPageTests
{
    private static string Page { get; } = File.ReadAllText(RepositoryRoot.Combine("docs", "lint.md"));

    // Documents are named from the folder that the tests were started in.
    private static string Here { get; } = Path.GetRelativePath(Directory.GetCurrentDirectory(), AppContext.BaseDirectory.TrimEnd('/', '\\')).Replace('\\', '/');

    [Fact]
    public async Task TheExampleIsWrittenAsThePageShows()
    {
        var folder = new MadeFolder("lint-page");
        folder.Write("videos.yaml", Blocks(Page, "yaml")[0]);
        var (code, output, error) = await ToolRun.ToEndAsync("lint", folder["videos.yaml"]);
        Assert.True(code == 0, error);
        Assert.Equal(Assert.Single(Blocks(Page, "text")), FromHere(output, "/made/lint-page/"));
    }

    [Fact]
    public async Task TheReadmeShowsARealFinding()
    {
        var shown = Assert.Single(Blocks(File.ReadAllText(RepositoryRoot.Combine("README.md")), "text"));
        var (_, output, _) = await ToolRun.ToEndAsync("lint", ToolRun.Kling, ToolRun.Relay);
        Assert.Contains("\n\n" + shown + "\n", "\n\n" + FromHere(output, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheBaselineOfThePageIsWhatIsWritten()
    {
        var baseline = Path.Combine(AppContext.BaseDirectory, "lint-page.baseline.json");
        await ToolRun.ToEndAsync("lint", ToolRun.Kling, "--write-baseline", baseline);
        var shown = Assert.Single(Blocks(Page, "json")).Split('\n');
        var written = await File.ReadAllTextAsync(baseline, TestContext.Current.CancellationToken);
        Assert.StartsWith(string.Join('\n', shown[..4]), written, StringComparison.Ordinal);
        Assert.Contains(string.Join('\n', shown[4..^4]), written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePageListsEveryOptionAndExitCode()
    {
        var (_, help, _) = await ToolRun.ToEndAsync("lint", "--help");
        var options = Option().Matches(help).Select(m => m.Value).Where(o => o is not "--help").Distinct().ToArray();
        Assert.NotEmpty(options);
        Assert.All(options, o => Assert.Contains($"`{o}`", Page, StringComparison.Ordinal));
        Assert.All(typeof(ExitCode).GetFields().Select(f => f.GetValue(null)), code =>
        {
            Assert.Contains($"| {code} |", Page, StringComparison.Ordinal);
            Assert.Matches($@"\b{code} ", help[help.IndexOf("Exit codes", StringComparison.Ordinal)..]);
        });
    }

    [Fact]
    public async Task EveryExampleOfTheHelpAndThePageIsUnderstood()
    {
        var (_, help, _) = await ToolRun.ToEndAsync("lint", "--help");
        var examples = Example().Matches(help + Page).Select(m => m.Groups["args"].Value.Trim()).Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(examples.Length > 6);
        foreach (var example in examples)
        {
            // What is not there cannot be read; what is misspelt would be 2.
            var args = example.Replace("specs/", "no-specs/", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a is "-" ? "nowhere" : a);
            Assert.Equal(66, (await ToolRun.ToEndAsync([.. args])).ExitCode);
        }
    }

    private static string FromHere(string output, string below)
    {
        var prefix = Here is "." ? below[1..] : Here + below;
        return prefix.Length == 0 ? output : output.Replace(prefix, "", StringComparison.Ordinal);
    }

    private static string[] Blocks(string page, string language) =>
        [.. Block().Matches(page).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value)];

    [GeneratedRegex(@"^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"specular (?<args>lint [^`\n]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
