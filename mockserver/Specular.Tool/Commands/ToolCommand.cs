using System.CommandLine;
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
          specular generate specs/kling-302 --namespace Kling --client KlingClient -o Generated
          specular import page.md -o openapi.yaml
          specular import openapi.json --openapi 3.1 --format yaml
          specular lint specs/kling-302 --fail-on warning
          specular lint specs/kling-302 --format sarif --output specular.sarif

        Exit codes: 0 done, 1 it cannot be done (the message says why) or, of lint, there are findings, 2 the command line is not understood, 70 a fault of ours. lint has more:
        see specular lint --help.
        """;

    /// <summary>Makes it.</summary>
    public static RootCommand Create(Func<Stream> input, TextWriter output, TextWriter error, ToolTerminal terminal) => new(Description)
    {
        new MockCommand(output, error, terminal).Command,
        new GenerateCommand(output, error, terminal).Command,
        new ImportCommand(input, output, error).Command,
        new LintCommand(input, output, error, terminal).Command,
    };
}
