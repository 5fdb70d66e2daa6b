using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Specular.Tool.Tests;

/// <summary>The tool as a process of its own.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData("lip-sync.flattened.txt", "/klingai/v1/videos/identify-face", "/klingai/v1/videos/advanced-lip-sync", "/klingai/v1/videos/advanced-lip-sync/{id}")]
    [InlineData("avatar-image2video.apifox-dump.txt", "/kling/v1/videos/avatar/image2video")]
    public async Task ACopyOfAPageIsWrittenAsValidOpenApi(string source, params string[] paths)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "sources", source);
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "specular.dll"), "import", file, "--format", "json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var text = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.True(tool.ExitCode == 0, await error);

        // Their rules are what most other tools hold a document to.
        Assert.Contains("no remarks by the second reader", await error, StringComparison.Ordinal);
        Assert.Equal(paths, JsonNode.Parse(text)!["paths"]!.AsObject().Select(p => p.Key));
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task ASignalStopsTheServerWithExitCodeZero(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals to send.");
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "specular.dll"), "mock", ToolRun.Kling, "--port", "0", "--quiet"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            string? line;
            do
            {
                line = await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
                Assert.NotNull(line);
            }
            while (!line.StartsWith("Listening on ", StringComparison.Ordinal));

            using var client = new HttpClient { BaseAddress = new Uri(line["Listening on ".Length..]) };
            Assert.NotEmpty(await client.GetStringAsync("__specular/clock", TestContext.Current.CancellationToken));

            using var kill = Process.Start("kill", [$"-{signal}", $"{tool.Id}"]);
            await tool.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            Assert.Equal(0, tool.ExitCode);
            Assert.Equal("", await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            if (!tool.HasExited)
            {
                tool.Kill();
            }
        }
    }
}
