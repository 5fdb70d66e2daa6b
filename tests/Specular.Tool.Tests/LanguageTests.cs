using System.Globalization;
using System.Text.RegularExpressions;
using Specular.Testing;
using Specular.Tool.Languages;

namespace Specular.Tool.Tests;

public sealed partial class LanguageTests
{
    private const string Faulty = "openapi: 3.0.1\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      summary: [x]\n      responses: {'200': {description: ok}}\n";

    [Theory]
    [InlineData("--help")]
    [InlineData("mock", "--help")]
    [InlineData("generate", "--help")]
    [InlineData("import", "--help")]
    [InlineData("lint", "--help")]
    public async Task HelpIsChineseAllOfIt(params string[] args)
    {
        var (code, output, _) = await ToolRun.ToEndAsync([.. args, "--language", "zh-Hans"]);

        Assert.Equal(0, code);
        Assert.Contains("--help", output, StringComparison.Ordinal);
        AssertNoEnglish(output);
    }

    [Theory]
    [InlineData("未知选项 --prot。是否应为 --port？", "mock", "specs", "--prot", "3")]
    [InlineData("未知命令 mokc。是否应为 mock？", "mokc")]
    [InlineData("--port 应为 1 到 65535 的数字", "mock", "specs", "--port", "70000")]
    [InlineData("请参阅 specular mock --help。", "mock", "specs", "--speed", "0")]
    [InlineData("请参阅 specular mock --help。", "mock")]
    public async Task AWrongCommandLineIsExplainedInChinese(string expected, params string[] args)
    {
        var (code, _, error) = await ToolRun.ToEndAsync([.. args, "--language=zh-Hans"]);

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        AssertNoEnglish(error);
    }

    [Fact]
    public async Task ALanguageThatThereIsNotIsRefused()
    {
        var (code, _, error) = await ToolRun.ToEndAsync("mock", ToolRun.Kling, "--language", "klingon");

        Assert.Equal(2, code);
        Assert.Contains("zh-Hans", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheServersStartIsToldInChineseAndItsAnswersAreEnglish()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, "--port", "0", "--language", "zh-Hans");
        using var http = new HttpClient { BaseAddress = run.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "klingai/v1/videos/identify-face") { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", "sk-1");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains("路由", run.Output, StringComparison.Ordinal);
        Assert.Contains("诊断", run.Output, StringComparison.Ordinal);
        Assert.Contains("expected", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LintShowsPeopleChineseAndProgramsTheSameInEveryLanguage()
    {
        var (_, text, _) = await ToolRun.WithInputAsync(Faulty, "lint", "-", "--language", "zh-Hans", "--second-reader", "off");
        var (_, chinese, _) = await ToolRun.WithInputAsync(Faulty, "lint", "-", "--language", "zh-Hans", "--format", "json");
        var (_, english, _) = await ToolRun.WithInputAsync(Faulty, "lint", "-", "--language", "en", "--format", "json");

        Assert.Contains("warning SPEC1010: 应为字符串，实际为数组，已忽略", text, StringComparison.Ordinal);
        AssertNoEnglish(string.Join('\n', text.Split('\n').Where(line => !line.Contains('|', StringComparison.Ordinal))));
        Assert.Equal(english, chinese);
    }

    [Theory]
    [InlineData("zh-Hans", "DOTNET_CLI_UI_LANGUAGE=zh-CN", "LANG=en_US.UTF-8")]
    [InlineData("zh-Hans", "LANG=zh_CN.UTF-8")]
    [InlineData("zh-Hans", "LC_MESSAGES=zh_SG", "LANG=C")]
    [InlineData("", "LC_ALL=C", "LANG=zh_CN.UTF-8")]
    [InlineData("", "LANG=zh_TW.UTF-8")]
    [InlineData("", "LANG=de_DE.UTF-8")]
    [InlineData("", "LANG=no language, nor any name of one")]
    [InlineData("", "LANG=")]
    public void TheEnvironmentChoosesTheLanguage(string culture, params string[] variables)
    {
        var environment = variables.Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);

        Assert.Equal(culture, ToolLanguage.OfEnvironment(name => environment.GetValueOrDefault(name)).Name);
    }

    // Holes that a translation lacks would throw or say less; words that nobody prints any more are found by the sources.
    [Fact]
    public void EveryTranslationHasTheHolesAndTheWordsOfItsEnglish()
    {
        var sources = string.Join(' ', Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "mockserver", "Specular.Tool"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Select(line => line.Trim()));
        Assert.NotEmpty(ToolText.Chinese);
        Assert.All(ToolText.Chinese, entry =>
        {
            Assert.Equal(Holes(entry.Key), Holes(entry.Value));
            Assert.All(Words().Matches(Counts().Replace(entry.Key, "")).Select(m => m.Value), words => Assert.Contains(words, sources, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void WordsWithoutATranslationStayEnglish()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new CultureInfo("zh-Hans");
            Assert.Equal("nobody translated 3", ToolText.Format($"nobody translated {3}"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    // Three words in a row, outside of command lines, are a sentence that nobody translated.
    private static void AssertNoEnglish(string text) =>
        Assert.All(text.Split('\n').Where(line => !line.TrimStart().StartsWith("specular ", StringComparison.Ordinal) && !line.Contains("| specular", StringComparison.Ordinal)),
            line => Assert.DoesNotMatch("[a-z]{2,} [a-z]{2,} [a-z]{2,}", line));

    private static string[] Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Hole();

    [GeneratedRegex("[A-Za-z]+(?: [A-Za-z]+)+")]
    private static partial Regex Words();

    // Numbers with nouns, and the bases of behaviours, are put together.
    [GeneratedRegex(@"^(no|1|\{0\}) [a-z]+s?$|^Behaviours, [a-z]+$")]
    private static partial Regex Counts();
}
