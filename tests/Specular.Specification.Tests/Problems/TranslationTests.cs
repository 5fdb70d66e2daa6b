using System.Globalization;
using System.Text.RegularExpressions;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Problems.Translations;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Problems;

public sealed partial class TranslationTests
{
    private static readonly CultureInfo s_chinese = new("zh-Hans");

    public static TheoryData<string> Ids => [.. ProblemCatalog.All.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryDiagnosticHasItsChineseTitleAndMessage(string id)
    {
        var descriptor = ProblemCatalog.All.Single(d => d.Id == id);
        var title = ProblemText.Title(descriptor, s_chinese);
        var message = ProblemText.MessageFormat(descriptor, s_chinese);
        Assert.Matches(Ideograph(), title);
        Assert.NotEqual(descriptor.MessageFormat, message);
        Assert.Empty(Holes(title));
        Assert.Equal(Holes(descriptor.MessageFormat), Holes(message));
    }

    [Fact]
    public void NoTranslationOutlivesItsDiagnostic() =>
        Assert.Equal(
            ProblemCatalog.All.SelectMany(d => new[] { d.Id + ".Message", d.Id + ".Title" }).Order(StringComparer.Ordinal),
            Translation.Chinese.Messages.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void APhraseHasTheSameHolesInBothLanguages() =>
        Assert.All(Translation.Chinese.Phrases.Entries, entry =>
        {
            Assert.NotEqual("", entry.Value.Trim());
            Assert.Equal(Holes(entry.Key), Holes(entry.Value));
        });

    // A phrase that nobody says any more is found by its words: every run of two or more stands in the sources.
    [Fact]
    public void NoPhraseOutlivesItsEnglish()
    {
        var sources = string.Join('\n', new[] { "Specular.Specification", "Specular.CodeGeneration", "Specular.Generator" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator", project), "*.cs", SearchOption.AllDirectories))
            .SelectMany(File.ReadLines).Where(line => line.Contains('"', StringComparison.Ordinal)));
        var gone = Translation.Chinese.Phrases.Entries
            .SelectMany(entry => Words().Matches(entry.Key).Select(words => words.Value).Where(words => !sources.Contains(words, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(string.Join('\n', gone));
    }

    [Theory]
    [InlineData("zh", true)]
    [InlineData("zh-Hans", true)]
    [InlineData("zh-CN", true)]
    [InlineData("zh-SG", true)]
    [InlineData("zh-Hans-HK", false)]
    [InlineData("zh-Hant", false)]
    [InlineData("zh-TW", false)]
    [InlineData("zh-MO", false)]
    [InlineData("en", false)]
    [InlineData("ja-JP", false)]
    [InlineData("", false)]
    public void TheCultureChoosesTheLanguage(string culture, bool isChinese)
    {
        var problem = new Problem(ProblemCatalog.BadProfileValue, new("a.yaml", ""), ["a whole number from 0 on", "the string \"two\"", ""]);

        Assert.Equal(isChinese ? "应为不小于 0 的整数，实际为字符串 \"two\"" : problem.Message, problem.MessageIn(new CultureInfo(culture)));
    }

    [Fact]
    public void NeitherTheContractNorAPlainMessageDependsOnTheCultureOfTheProcess()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            var english = ContractReader.Read("x", SurfaceDocuments.Of("kling-302"));
            CultureInfo.CurrentUICulture = s_chinese;
            var chinese = ContractReader.Read("x", SurfaceDocuments.Of("kling-302"));

            Assert.Equal(english.Contract, chinese.Contract);
            Assert.Equal(ContractReader.Digest(english.Contract), ContractReader.Digest(chinese.Contract));
            Assert.Equal(english.Problems.Select(p => p.Message), chinese.Problems.Select(p => p.Message));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("an integer or null", "整数 或 null")]
    [InlineData("at most 3 characters (there are 5)", "最多 3 个字符（现有 5 个）")]
    [InlineData("/a: expected a string, found the number 0; body: expected an array of at least 1 item, found an empty array",
        "/a：应为字符串，实际为数字 0；正文：应为至少含 1 个元素的数组，实际为空数组")]
    [InlineData("; did you mean 'face_id'?", "（是否应为“face_id”？）")]
    [InlineData("The discriminator", "判别器")]
    [InlineData("duration", "duration")]
    [InlineData("face_id, or whatever", "face_id, or whatever")]
    [InlineData("the fields are a string of the document's", "the fields are a string of the document's")]
    [InlineData("", "")]
    public void WordsOfOursAreTranslatedAndTheDocumentsAreNot(string english, string chinese) =>
        Assert.Equal(chinese, string.Format(s_chinese, "{0}", new ProblemArgument(english)));

    // "page" is a word of ours in one message, and in most others the name of a parameter.
    [Fact]
    public void ASingleWordIsTranslatedOnlyWhereItCanBeNothingElse()
    {
        Assert.Equal("页面", string.Format(s_chinese, "{0:word}", new ProblemArgument("page")));
        Assert.Equal("page", string.Format(s_chinese, "{0:quoted}", new ProblemArgument("page")));
        Assert.Equal(
            "“rule”为必填，但没有在 properties 中声明", new Problem(ProblemCatalog.RequiredMemberUndeclared, new("a.yaml", ""), ["rule"]).MessageIn(s_chinese));
        Assert.Equal(
            "此规则需要键“duration”；缺少它时该条目不起作用", new Problem(ProblemCatalog.MissingProfileKey, new("a.yaml", ""), ["rule", "duration"]).MessageIn(s_chinese));
    }

    [Fact]
    public void WhatStandsInQuotesIsTheDocumentsAndEachOfARowHasItsOwn() =>
        Assert.Equal(
            "此处要求同时提供“a string”、“b”，但行为配置说只应发送其中一个；以行为配置为准",
            new Problem(ProblemCatalog.ExclusiveMembersRequired, new("a.yaml", ""), ["a string', 'b"]).MessageIn(s_chinese));

    [Fact]
    public void ALongRowOfWordsTakesNoTime() =>
        Assert.StartsWith("a string or", string.Format(s_chinese, "{0}", new ProblemArgument(string.Join(" or ", Enumerable.Repeat("a string", 190)) + " or x")), StringComparison.Ordinal);

    private static string[] Holes(string text) => [.. Hole().Matches(text.Replace("{{{", "{", StringComparison.Ordinal)).Select(m => m.Groups["number"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Ideograph();

    [GeneratedRegex(@"\{(?<number>[0-9])(:word|:quoted)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();

    [GeneratedRegex("[A-Za-z]+(?: [A-Za-z]+)+")]
    private static partial Regex Words();
}
