using System.CommandLine;
using System.Globalization;
using Specular.Corpus.Output;
using Specular.Corpus.Tasks;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>tasks</c>: every task protocol that is concluded, for somebody to judge by reading the document.</summary>
internal static class TasksCommand
{
    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var command = new Command("tasks", "List every task protocol that is found, with the evidence for it. Pages of one Apifox project are read together.") { paths };
        command.SetAction(parsed => Run(CorpusSurface.Group(DocumentArguments.Read(parsed, paths))));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusSurface> surfaces)
    {
        var count = 0;
        using var progress = new Progress(surfaces.Count);
        foreach (var surface in surfaces)
        {
            progress.Next(surface.Name);
            foreach (var protocol in surface.Read().TaskProtocols)
            {
                count++;
                Console.WriteLine($"{surface.Name}: {TaskLines.Summary(protocol)}");
                foreach (var line in TaskLines.Evidence(protocol))
                {
                    Console.WriteLine("    " + line);
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} task protocols in {surfaces.Count} APIs"));
        return 0;
    }
}
