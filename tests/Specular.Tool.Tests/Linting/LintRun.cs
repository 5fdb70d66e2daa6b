using System.Text.Json.Nodes;

namespace Specular.Tool.Tests.Linting;

/// <summary>A run of <c>specular lint</c> to its end, its findings as JSON.</summary>
internal sealed record LintRun(int ExitCode, JsonObject Report, string Error)
{
    public IReadOnlyList<JsonObject> Findings => [.. Report["findings"]!.AsArray().Select(f => f!.AsObject())];

    /// <summary>The findings that no baseline accepts, as "SPEC2004 7:7".</summary>
    public IReadOnlyList<string> Remaining =>
        [.. Findings.Where(f => !(bool)f["accepted"]!).Select(f => $"{f["id"]} {f["start"]?["line"]}:{f["start"]?["column"]}")];

    public static async Task<LintRun> OfAsync(params string[] args)
    {
        var (code, output, error) = await ToolRun.ToEndAsync(["lint", .. args, "--format", "json"]);
        Assert.True(output.Length > 0, error);
        return new LintRun(code, JsonNode.Parse(output)!.AsObject(), error);
    }
}
