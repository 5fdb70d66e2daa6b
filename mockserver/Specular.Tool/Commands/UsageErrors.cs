using System.CommandLine;
using System.CommandLine.Parsing;
using Specular.Tool.Languages;
using Specular.Tool.Output;

namespace Specular.Tool.Commands;

/// <summary>Says what is wrong with a command line, with the nearest thing that would be right.</summary>
internal static class UsageErrors
{
    /// <summary>Writes the errors; false when there are none.</summary>
    public static bool Report(ParseResult parsed, Screen errors)
    {
        if (parsed.Errors.Count == 0)
        {
            return false;
        }

        var command = parsed.CommandResult.Command;

        // After a command that is not known, everything is unknown; only the command is worth a word.
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            errors.Line("specular: " + (token.StartsWith('-') ? UnknownOption(token, command) : ToolText.Format($"unknown command {token}.") + DidYouMean(token, command)));
        }
        else
        {
            foreach (var error in parsed.Errors)
            {
                errors.Line("specular: " + error.Message);
            }
        }

        errors.Line(command is RootCommand ? ToolText.Of("See specular --help.") : ToolText.Format($"See specular {command.Name} --help."));
        return true;
    }

    /// <summary>Refuses options among paths: the parser takes an unknown option for one more path.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="command">The command, whose options are proposed.</param>
    /// <param name="allowed">A word that begins with a dash and is a path all the same.</param>
    public static void RefuseUnknownOptions(ArgumentResult paths, Command command, string? allowed = null)
    {
        foreach (var token in paths.Tokens.Select(t => t.Value).Where(v => v.StartsWith('-') && !string.Equals(v, allowed, StringComparison.Ordinal) && !File.Exists(v) && !Directory.Exists(v)))
        {
            paths.AddError(UnknownOption(token, command));
        }
    }

    private static string UnknownOption(string token, Command command) => ToolText.Format($"unknown option {token}.") + DidYouMean(token, command);

    private static string DidYouMean(string token, Command command)
    {
        var names = token.StartsWith('-')
            ? command.Options.Where(o => !o.Hidden).SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal))
            : command.Subcommands.Select(c => c.Name);
        var word = token.Split('=', ':')[0];
        var nearest = names.Select(n => (Name: n, Distance: EditDistance.Between(n, word))).OrderBy(n => n.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(2, word.Length / 3) ? ToolText.Format($" Did you mean {nearest.Name}?") : "";
    }
}
