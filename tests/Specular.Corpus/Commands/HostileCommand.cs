using System.CommandLine;
using System.Globalization;
using Specular.Corpus.Mutation;
using Specular.Corpus.Output;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>hostile</c>: texts made to take time or memory take neither.</summary>
internal static class HostileCommand
{
    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Description = "Only texts with one of these words in their names.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("hostile", "Read texts that are made to take much time or memory, and print what each takes: under a second and 200 MB.") { words };
        command.SetAction(parsed => Run(parsed.GetValue(words) ?? []));
        return command;
    }

    private static int Run(string[] words)
    {
        var table = new TextTable("text", "characters", "seconds", "MB", "");
        var isCheap = true;
        foreach (var (name, make) in HostileTexts.All.Where(t => words.Length == 0 || words.Any(w => t.Key.Contains(w, StringComparison.Ordinal))))
        {
            var text = make();
            var reading = HostileReading.Of(text);
            isCheap &= reading is { IsCheap: true, IsExplained: true };
            table.Add(
                name, text.Length.ToString("N0", CultureInfo.InvariantCulture), reading.Seconds.ToString("0.00", CultureInfo.InvariantCulture),
                (reading.Bytes / 1e6).ToString("0", CultureInfo.InvariantCulture), reading is { IsCheap: true, IsExplained: true } ? "" : "too much");
        }

        Console.Write(table);
        return isCheap ? 0 : 1;
    }
}
