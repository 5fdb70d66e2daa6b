using System.CommandLine;
using System.CommandLine.Parsing;
using Specular.Specification.Export;
using Specular.Tool.Languages;

namespace Specular.Tool.Commands;

/// <summary>The command line of <c>specular import</c>.</summary>
internal sealed class ImportCommand
{
    private const string Yaml = "yaml";
    private const string Json = "json";

    private const string Description =
        """
        Write documents of any kind that Specular reads as one clean OpenAPI document.

        The document goes to standard output, or to the file of -o; what is wrong with the documents, and what the output has otherwise than they, goes to standard error. What
        is written says the same as the documents: it is read again and compared before.

        Examples:
          specular import page.md
          specular import specs/kling-302 -o openapi.yaml
          specular import a.yaml b.yaml --openapi 3.1 --format json
          curl -s https://example.com/openapi.json | specular import - -o openapi.yaml

        Exit codes: 0 written, 1 it cannot be done (the message says why, nothing is written), 2 the command line is not understood, 70 a fault of ours.
        """;

    private readonly Argument<string[]> _paths = new("FILES")
    {
        Description = ToolText.Of("Documents of one API, and folders of them; - is standard input. A profile among them is not written."),
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _file = new("--output", "-o") { Description = ToolText.Of("The file to write; without it the document goes to standard output."), HelpName = "FILE" };

    private readonly Option<string?> _version = new("--openapi")
    {
        Description = ToolText.Of("The version of OpenAPI to convert to; without it the highest one that the documents need, 3.0 or 3.1."),
    };

    private readonly Option<string?> _format = new("--format") { Description = ToolText.Of("How to write it; without it the ending of -o's file decides, else YAML.") };

    private readonly Option<bool> _noExtensions = new("--no-extensions") { Description = ToolText.Of("Leave out all members that begin with x-, such as x-apifox-*.") };

    private readonly Option<bool> _keepGoing = new("--keep-going") { Description = ToolText.Of("Write although documents have errors, without what is broken.") };

    public ImportCommand(Func<Stream> input, TextWriter output, TextWriter error)
    {
        _version.AcceptOnlyFromAmong("3.0", "3.1");
        _format.AcceptOnlyFromAmong(Yaml, Json);
        _paths.Validators.Add(result => CheckPaths(result, Command!));
        Command = new Command("import", ToolText.Of(Description)) { _paths, _file, _version, _format, _noExtensions, _keepGoing };
        Command.SetAction((parsed, cancellationToken) => Task.FromResult(new ImportSession(Read(parsed), input, output, error).Run(cancellationToken)));
    }

    /// <summary>The command.</summary>
    public Command Command { get; }

    /// <summary>Refuses options among the paths, and standard input twice.</summary>
    public static void CheckPaths(ArgumentResult paths, Command command)
    {
        UsageErrors.RefuseUnknownOptions(paths, command, ImportSettings.StandardInput);
        if (paths.Tokens.Count(t => t.Value is ImportSettings.StandardInput) > 1)
        {
            paths.AddError(ToolText.Of("- is standard input, which can be read once."));
        }
    }

    private ImportSettings Read(ParseResult parsed) => new()
    {
        Paths = parsed.GetRequiredValue(_paths),
        File = parsed.GetValue(_file),
        Version = parsed.GetValue(_version),
        Format = IsJson(parsed.GetValue(_format), parsed.GetValue(_file)) ? ExportFormat.Json : ExportFormat.Yaml,
        KeepsExtensions = !parsed.GetValue(_noExtensions),
        KeepsGoing = parsed.GetValue(_keepGoing),
    };

    private static bool IsJson(string? format, string? file) =>
        format is null ? string.Equals(Path.GetExtension(file), ".json", StringComparison.OrdinalIgnoreCase) : string.Equals(format, Json, StringComparison.Ordinal);
}
