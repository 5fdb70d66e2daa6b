using System.Globalization;
using System.Runtime.InteropServices;

namespace Specular.Tool.Languages;

/// <summary>Which language the tool speaks. The culture of the process cannot tell: the tool runs without culture data, so that it needs no ICU.</summary>
internal static class ToolLanguage
{
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
                return new CultureInfo(value);
            }
        }

        return null;
    }

    /// <summary>The language of the user's surroundings: what the dotnet command is told, then the locale, then what Windows shows.</summary>
    public static CultureInfo OfEnvironment(Func<string, string?> variable)
    {
        // POSIX: the first that is set counts, whatever it says.
        var locale = new[] { "DOTNET_CLI_UI_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale is not null ? OfLocale(locale)
            : OperatingSystem.IsWindows() && GetUserDefaultUILanguage() is ChinesePrc or ChineseSingapore ? new CultureInfo(Chinese)
            : CultureInfo.InvariantCulture;
    }

    private const ushort ChinesePrc = 0x0804;
    private const ushort ChineseSingapore = 0x1004;

    // "zh_CN.UTF-8", "zh_CN@pinyin", "zh-Hans"; "C" and what is no name of a language is English.
    private static CultureInfo OfLocale(string locale)
    {
        try
        {
            return new CultureInfo(locale.Split('.', '@')[0].Replace('_', '-'));
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();
}
