using System.CommandLine;
using System.CommandLine.Help;
using Specular.Tool.Languages;
using Specular.Tool.Output;

namespace Specular.Tool.Commands;

/// <summary>The root of the command line.</summary>
internal static class ToolCommand
{
    private const string Description =
        """
        Mirrors of API documents: a local server that behaves as the documented API does, a typed C# client, a clean OpenAPI document, and what is wrong with
        them, at its line.

        Examples:
          specular mock specs/kling-302 specs/kling-relay --port 5005
          specular mock openapi.yaml --speed 60
          specular mock specs/kling-302 --port 0 --virtual-clock --quiet
          specular mock specs/kling-302 --balance 1.5PTC --media films/
          specular mock specs/kling-relay --seed-id audio_id=825455158141661278,age=3d,duration=12s
          specular generate specs/kling-302 --namespace Kling --client KlingClient -o Generated
          specular import page.md -o openapi.yaml
          specular import openapi.json --openapi 3.1 --format yaml
          specular lint specs/kling-302 --fail-on warning
          specular lint specs/kling-302 --format sarif --output specular.sarif

        Exit codes: 0 done, 1 it cannot be done (the message says why) or, of lint, there are findings, 2 the command line is not understood, 70 a fault of ours. lint has more:
        see specular lint --help.
        """;

    /// <summary>Makes it.</summary>
    public static RootCommand Create(Func<Stream> input, TextWriter output, TextWriter error, ToolTerminal terminal)
    {
        var root = new RootCommand(ToolText.Of(Description))
        {
            Language(),
            new MockCommand(output, error, terminal).Command,
            new GenerateCommand(output, error, terminal).Command,
            new ImportCommand(input, output, error).Command,
            new LintCommand(input, output, error, terminal).Command,
        };

        // The one text that the library has not translated.
        root.Options.OfType<HelpOption>().Single().Description = ToolText.Of("Show help and usage information");
        return root;
    }

    // It counts before the command line is parsed; here it is listed, and refused when there is no such language.
    private static Option<string> Language()
    {
        var language = new Option<string>(ToolLanguage.Option) { Description = ToolText.Of("The language of messages; without it that of the environment."), Recursive = true };
        language.AcceptOnlyFromAmong(ToolLanguage.English, ToolLanguage.Chinese);
        return language;
    }
}
