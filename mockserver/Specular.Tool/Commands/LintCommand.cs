using System.CommandLine;
using Specular.Specification.Problems;
using Specular.Tool.Languages;
using Specular.Tool.Linting;
using Specular.Tool.Output;

namespace Specular.Tool.Commands;

/// <summary>The command line of <c>specular lint</c>.</summary>
internal sealed class LintCommand
{
    private const string Description =
        """
        Say what is wrong with documents of any kind that Specular reads, at its line and column.

        The findings, their numbers and their places are those of a build. A vendor's own mistakes (SPEC2xxx), which are information in a build, are warnings here. The
        validation rules of Microsoft.OpenApi run as well; what they find bears their name and is information, unless --second-reader lets it be more.

        Examples:
          specular lint specs/kling-302 specs/kling-relay
          specular lint openapi.yaml --fail-on warning
          specular lint specs/kling-302 --write-baseline specular.baseline.json
          specular lint specs/kling-302 --baseline specular.baseline.json --fail-on info
          specular lint specs/kling-302 --format sarif --output specular.sarif --fail-on none
          curl -s https://example.com/openapi.json | specular lint -

        Exit codes: 0 nothing as bad as --fail-on says, 1 findings, 2 the command line is not understood, 66 something cannot be read, 73 something cannot be written,
        130 stopped before the end, 70 a fault of ours.
        """;

    private const string Off = "off";
    private const string None = "none";

    private static readonly Dictionary<string, ProblemSeverity> Severities = new(StringComparer.Ordinal)
    {
        ["error"] = ProblemSeverity.Error,
        ["warning"] = ProblemSeverity.Warning,
        ["info"] = ProblemSeverity.Info,
    };

    private readonly Argument<string[]> _paths = new("FILES")
    {
        Description = ToolText.Of("Documents and folders of them; a folder is one API, and so are files of one folder. - is standard input."),
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--format") { Description = ToolText.Of("How to write the findings."), DefaultValueFactory = _ => "text" };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = ToolText.Of("The least severity that ends the run with exit code 1."),
        DefaultValueFactory = _ => "error",
    };

    private readonly Option<string?> _baseline = new("--baseline") { Description = ToolText.Of("A file of findings that were accepted; they are neither shown nor counted."), HelpName = "FILE" };

    private readonly Option<string?> _newBaseline = new("--write-baseline") { Description = ToolText.Of("Write that file, so that it accepts all findings of this run but errors."), HelpName = "FILE" };

    private readonly Option<string?> _file = new("--output", "-o") { Description = ToolText.Of("The file to write the findings to; without it they go to standard output."), HelpName = "FILE" };

    private readonly Option<string> _secondReader = new("--second-reader")
    {
        Description = ToolText.Of("The most that a finding of Microsoft.OpenApi's may be; off does not ask it."),
        DefaultValueFactory = _ => "info",
    };

    private readonly Option<bool> _noColour = new("--no-color") { Description = ToolText.Of("No colour; the variable NO_COLOR does the same.") };

    public LintCommand(Func<Stream> input, TextWriter output, TextWriter error, ToolTerminal terminal)
    {
        _format.AcceptOnlyFromAmong("text", "json", "sarif");
        _failOn.AcceptOnlyFromAmong([.. Severities.Keys, None]);
        _secondReader.AcceptOnlyFromAmong([.. Severities.Keys, Off]);
        _paths.Validators.Add(result => ImportCommand.CheckPaths(result, Command!));
        Command = new Command("lint", ToolText.Of(Description)) { _paths, _format, _failOn, _baseline, _newBaseline, _file, _secondReader, _noColour };
        Command.SetAction((parsed, cancellationToken) => Task.FromResult(new LintSession(Read(parsed), input, output, error, terminal).Run(cancellationToken)));
    }

    /// <summary>The command.</summary>
    public Command Command { get; }

    private LintSettings Read(ParseResult parsed) => new()
    {
        Paths = parsed.GetRequiredValue(_paths),
        Format = Enum.Parse<ReportFormat>(parsed.GetRequiredValue(_format), ignoreCase: true),
        FailsOn = SeverityOf(parsed.GetRequiredValue(_failOn)),
        Baseline = parsed.GetValue(_baseline),
        NewBaseline = parsed.GetValue(_newBaseline),
        File = parsed.GetValue(_file),
        SecondReader = SeverityOf(parsed.GetRequiredValue(_secondReader)),
        HasNoColour = parsed.GetValue(_noColour),
    };

    private static ProblemSeverity? SeverityOf(string word) => Severities.TryGetValue(word, out var severity) ? severity : null;
}
