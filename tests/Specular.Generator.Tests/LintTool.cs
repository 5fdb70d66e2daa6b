using System.Diagnostics;
using System.Text.Json.Nodes;
using Specular.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>The tool as a process, over a project's folder on disk.</summary>
internal static class LintTool
{
    private static string Configuration => typeof(LintTool).Assembly.Location.Contains("/release", StringComparison.OrdinalIgnoreCase) ? "release" : "debug";

    /// <summary>Runs <c>specular lint</c> and gives its findings.</summary>
    public static async Task<IReadOnlyList<JsonObject>> FindingsAsync(string folder, params string[] args)
    {
        var tool = RepositoryRoot.Combine("artifacts", "bin", "Specular.Tool", Configuration, "specular.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [tool, "lint", .. args, "--format", "json", "--fail-on", "none"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        return [.. JsonNode.Parse(output)!["findings"]!.AsArray().Select(f => f!.AsObject())];
    }
}
