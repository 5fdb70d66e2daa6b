using System.Diagnostics;
using System.Reflection;

namespace Specular.EndToEnd;

/// <summary>The README's first command, and the sample's own manners.</summary>
public sealed class SampleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheSampleRunsAllThreeParts()
    {
        var (exitCode, output, error) = await RunAsync();

        Assert.True(exitCode == 0, output + error);
        foreach (var expected in new[] { "submitted", "processing", "succeed", "downloaded: ", "failed: Failure to pass the risk control system", "avatar: http" })
        {
            Assert.Contains(expected, output);
        }
    }

    [Theory]
    [InlineData("--base-url", "https://api.302.ai", "--api-key", "sk", "--video", "https://example.com/v.mp4")]
    [InlineData("--nonsense")]
    [InlineData("--sound", "nowhere.mp3")]
    public async Task ACommandLineThatCannotBeFollowedIsExplained(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("Usage:", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task MoneyIsNotSpentWithoutYes()
    {
        var sound = Path.Combine(AppContext.BaseDirectory, "xunit.v3.assert.dll");

        var (exitCode, _, error) = await RunAsync(
            "--base-url", "https://api.302.ai", "--api-key", "sk", "--video", "https://example.com/v.mp4", "--sound", sound);

        Assert.Equal(2, exitCode);
        Assert.Contains("--yes", error);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var program = typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "SampleProgram").Value!;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(Stop);
        var error = process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromMinutes(2), Stop);
        return (process.ExitCode, await output, await error);
    }
}
