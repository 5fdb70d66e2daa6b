using System.Text.RegularExpressions;
using Specular.Testing;

namespace Specular.Tool.Tests;

/// <summary>docs/import.md shows what happens.</summary>
public sealed partial class ImportPageTests
{
    [Fact]
    public async Task TheExampleIsWrittenAsThePageShows()
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.Combine("docs", "import.md"), TestContext.Current.CancellationToken);
        var blocks = Block().Matches(page).Select(m => m.Groups["text"].Value).ToArray();
        Assert.Equal(2, blocks.Length);
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "made", "import-page")).FullName, "videos.yaml");
        await File.WriteAllTextAsync(file, blocks[0], TestContext.Current.CancellationToken);
        var (code, output, error) = await ToolRun.ToEndAsync("import", file);
        Assert.True(code == 0, error);
        Assert.Equal(blocks[1], output);
    }

    [Fact]
    public async Task ThePageListsEveryOption()
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.Combine("docs", "import.md"), TestContext.Current.CancellationToken);
        var (_, help, _) = await ToolRun.ToEndAsync("import", "--help");
        var options = Option().Matches(help).Select(m => m.Value).Where(o => o is not "--help").Distinct().ToArray();
        Assert.NotEmpty(options);
        Assert.All(options, o => Assert.Contains($"`{o}`", page, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"```yaml\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();
}
