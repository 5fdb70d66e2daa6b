using System.Globalization;
using System.Runtime.InteropServices;
using Specular.Specification.Problems;

namespace Specular.Tool.Languages;

/// <summary>Which language the tool speaks. The culture of the process cannot tell: the tool runs without culture data, so that it needs no ICU.</summary>
internal static class ToolLanguage
{
    // As POSIX has it: the first that is set counts, whatever it says.
    private static readonly string[] s_variables = ["DOTNET_CLI_UI_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

    private const ushort ChinesePrc = 0x0804;
    private const ushort ChineseSingapore = 0x1004;

    /// <summary>The option that states it.</summary>
    public const string Option = "--language";

    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>Chinese in simplified characters.</summary>
    public const string Chinese = "zh-Hans";

    /// <summary>The language that a command line states; null when it states none that there is. Looked up before it is parsed, for its own help and errors are in it.</summary>
    public static CultureInfo? Stated(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var value = string.Equals(args[i], Option, StringComparison.Ordinal) && i + 1 < args.Count ? args[i + 1]
                : args[i].StartsWith(Option + "=", StringComparison.Ordinal) || args[i].StartsWith(Option + ":", StringComparison.Ordinal) ? args[i][(Option.Length + 1)..]
                : null;
            if (value is English or Chinese)
            {
                return CultureOf(value is Chinese);
            }
        }

        return null;
    }

    /// <summary>The language of the user's surroundings: what the dotnet command is told, then the locale, then what Windows shows.</summary>
    public static CultureInfo OfEnvironment(Func<string, string?> variable)
    {
        var locale = s_variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        var isChinese = locale is not null ? IsChinese(locale) : OperatingSystem.IsWindows() && GetUserDefaultUILanguage() is ChinesePrc or ChineseSingapore;
        return CultureOf(isChinese);
    }

    private static CultureInfo CultureOf(bool isChinese) => isChinese ? new SimplifiedChinese() : CultureInfo.InvariantCulture;

    // "zh_CN.UTF-8", "zh_CN@pinyin", "zh-Hans"; "C" and what is no name of a language is English.
    private static bool IsChinese(string locale)
    {
        try
        {
            return ProblemText.IsChinese(new CultureInfo(locale.Split('.', '@')[0].Replace('_', '-')));
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();

    // The name by which libraries keep their resources. Without culture data zh-CN does not lead to zh-Hans, and zh-Hans itself is called zh-HANS.
    private sealed class SimplifiedChinese() : CultureInfo(Chinese)
    {
        public override string Name => Chinese;
    }
}
