using System.CommandLine;
using Specular.CodeGeneration.Client;
using Specular.Tool.Languages;
using Specular.Tool.Output;

namespace Specular.Tool.Commands;

/// <summary>The command line of <c>specular generate</c>.</summary>
internal sealed class GenerateCommand
{
    private readonly Argument<string[]> _paths = new("PATHS")
    {
        Description = ToolText.Of("The documents of one API, or the folder they lie in."),
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _namespace = new("--namespace") { Description = ToolText.Of("The namespace of everything written."), HelpName = "NAME", Required = true };

    private readonly Option<string> _client = new("--client") { Description = ToolText.Of("The client's class."), HelpName = "NAME", Required = true };

    private readonly Option<string> _folder = new("--output", "-o") { Description = ToolText.Of("The folder to write to; it is made where it is missing."), HelpName = "FOLDER", Required = true };

    private readonly Option<bool> _keepGoing = new("--keep-going") { Description = ToolText.Of("Write although documents have errors, without what is broken.") };

    public GenerateCommand(TextWriter output, TextWriter error, ToolTerminal terminal)
    {
        _paths.Validators.Add(result => UsageErrors.RefuseUnknownOptions(result, Command!));
        _namespace.Validators.Add(result =>
        {
            if (result.Tokens is [var name] && !ClientNames.IsNamespace(name.Value))
            {
                result.AddError(ToolText.Format($"--namespace {name.Value} is no C# namespace; {ClientNames.SuggestNamespace(name.Value)} is one."));
            }
        });
        _client.Validators.Add(result =>
        {
            if (result.Tokens is [var name] && !ClientNames.IsClient(name.Value))
            {
                result.AddError(ToolText.Format($"--client {name.Value} is no C# class name; {ClientNames.SuggestClient(name.Value)} is one."));
            }
        });
        Command = new Command("generate", ToolText.Of("Write the C# client that the source generator would make, to look at or to build without the generator."))
        {
            _paths, _namespace, _client, _folder, _keepGoing,
        };
        Command.SetAction((parsed, cancellationToken) => Task.FromResult(new GenerateSession(Read(parsed), output, error, terminal).Run(cancellationToken)));
    }

    /// <summary>The command.</summary>
    public Command Command { get; }

    private GenerateSettings Read(ParseResult parsed) => new()
    {
        Paths = parsed.GetRequiredValue(_paths),
        Namespace = parsed.GetRequiredValue(_namespace),
        Client = parsed.GetRequiredValue(_client),
        Folder = parsed.GetRequiredValue(_folder),
        KeepsGoing = parsed.GetValue(_keepGoing),
    };
}
