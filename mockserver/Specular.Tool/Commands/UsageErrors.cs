using System.CommandLine;
using System.CommandLine.Parsing;
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
        var unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens : [];
        var reported = false;
        foreach (var token in unknown)
        {
            var kind = token.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
            errors.Line($"specular: unknown {kind} {token}.{DidYouMean(token, command)}");
            reported = true;
        }

        // The library's own words for unknown tokens would say the same again; the other errors name their option.
        foreach (var error in parsed.Errors.Where(e => !reported || e.SymbolResult is OptionResult or ArgumentResult { Argument.Name.Length: > 0 }))
        {
            if (!unknown.Any(t => error.Message.Contains($"'{t}'", StringComparison.Ordinal)))
            {
                errors.Line("specular: " + error.Message);
            }
        }

        errors.Line(command is RootCommand ? "See specular --help." : $"See specular {command.Name} --help.");
        return true;
    }

    private static string DidYouMean(string token, Command command)
    {
        var names = token.StartsWith('-')
            ? command.Options.Where(o => !o.Hidden).SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal))
            : command.Subcommands.Select(c => c.Name);
        var word = token.Split('=', ':')[0];
        var nearest = names.Select(n => (Name: n, Distance: EditDistance.Between(n, word))).OrderBy(n => n.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(2, word.Length / 3) ? $" Did you mean {nearest.Name}?" : "";
    }
}
