using System.CommandLine;
using System.Globalization;
using Specular.Mocking;
using Specular.Tool.Commands;
using Specular.Tool.Languages;
using Specular.Tool.Output;

namespace Specular.Tool;

/// <summary>The specular command, with the writers it is given.</summary>
public static class ToolProgram
{
    /// <summary>Runs a command line; the output has no colour.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">Takes what was asked for.</param>
    /// <param name="error">Takes what went wrong.</param>
    /// <param name="cancellationToken">Stops a server cleanly, as Ctrl+C does.</param>
    /// <returns>0 done, 1 it cannot be done or, of lint, there are findings; 2 the command line is not understood, 66, 73 and 130 of lint: something cannot be read, cannot be written, or it was stopped; 70 a fault of ours.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default) =>
        RunAsync(args, Console.OpenStandardInput, output, error, ToolTerminal.Plain, cancellationToken);

    internal static async Task<int> RunAsync(
        IReadOnlyList<string> args, Func<Stream> input, TextWriter output, TextWriter error, ToolTerminal terminal, CancellationToken cancellationToken)
    {
        // For this run alone: what an asynchronous method sets is gone when it returns.
        CultureInfo.CurrentUICulture = ToolLanguage.Stated(args) ?? CultureInfo.CurrentUICulture;
        var errors = new Screen(error, ToolTerminal.Plain);
        try
        {
            var root = ToolCommand.Create(input, output, error, terminal);
            var parsed = root.Parse(args);
            if (UsageErrors.Report(parsed, errors))
            {
                return ExitCode.Usage;
            }

            // Its own exception handler prints stacks, its own signal handler ends the process: both are ours to do.
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (MockServerException e)
        {
            errors.Refusal(e);
            return ExitCode.Failure;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
#pragma warning disable CA1031 // Whatever it is, the user gets a sentence and not a stack.
        catch (Exception e)
#pragma warning restore CA1031
        {
            errors.Line("specular: " + ToolText.Format($"SPEC9001: a fault in Specular: {e.GetType().Name}: {e.Message}"));
            errors.Line(ToolText.Of("Please report it with the command line and, if you can, the documents."));
            return ExitCode.Fault;
        }
    }
}
