using System.Collections;
using System.Globalization;
using System.Resources;
using Specular.Specification.Problems;

namespace Specular.Tool.Languages;

/// <summary>
/// The tool's own words in the language that <see cref="CultureInfo.CurrentUICulture"/> chooses, by the rule of <see cref="ProblemText"/>. English stands where it is
/// printed, and the translation is found by it; words that have none are printed as they are.
/// </summary>
internal static class ToolText
{
    private static readonly Lazy<Dictionary<string, string>> s_chinese = new(Read);

    /// <summary>All translations, by their English.</summary>
    public static IReadOnlyDictionary<string, string> Chinese => s_chinese.Value;

    /// <summary>Words without anything to fill in.</summary>
    public static string Of(string english) => Find(english);

    /// <summary>Words with something to fill in, written without regard to the culture.</summary>
    public static string Format(FormattableString english) => string.Format(CultureInfo.InvariantCulture, Find(english.Format), english.GetArguments());

    // The name of a resource has no line breaks: XML makes blanks of them.
    private static string Find(string english) =>
        ProblemText.IsChinese(CultureInfo.CurrentUICulture) && Chinese.TryGetValue(english.ReplaceLineEndings(" "), out var translated) ? translated : english;

    private static Dictionary<string, string> Read() =>
        new ResourceManager("Specular.Tool.ToolText.zh-Hans", typeof(ToolText).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
}
