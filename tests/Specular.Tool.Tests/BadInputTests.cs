using System.Net;
using System.Net.Sockets;

namespace Specular.Tool.Tests;

/// <summary>What cannot be done or understood: a sentence, the place, the remedy, an exit code; never a stack.</summary>
public sealed class BadInputTests
{
    private const string Minimal = "openapi: 3.0.1\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      responses: {'200': {description: ok}}\n";

    [Theory]
    [InlineData("unknown option --prot. Did you mean --port?", "mock", "specs", "--prot", "3")]
    [InlineData("unknown option --virtualclock. Did you mean --virtual-clock?", "mock", "--virtualclock", "specs")]
    [InlineData("unknown option --zzzzzzzzz.", "mock", "specs", "--zzzzzzzzz")]
    [InlineData("unknown command mokc. Did you mean mock?", "mokc", "specs")]
    [InlineData("Required argument missing", "mock")]
    [InlineData("--port takes a number from 1 to 65535", "mock", "specs", "--port", "70000")]
    [InlineData("--port takes a number from 1 to 65535", "mock", "specs", "--port", "http")]
    [InlineData("--speed takes a number above 0", "mock", "specs", "--speed", "0")]
    [InlineData("choose one", "mock", "specs", "--speed", "2", "--virtual-clock")]
    [InlineData("documented", "mock", "specs", "--bodies", "other")]
    [InlineData("--balance takes an amount and its unit", "mock", "specs", "--balance", "1.5")]
    [InlineData("--resource-pack takes an amount and its unit", "mock", "specs", "--resource-pack", "PTC")]
    [InlineData("choose one", "mock", "specs", "--balance", "1PTC", "--resource-pack", "1PTC")]
    [InlineData("--seed-id takes a member, its id", "mock", "specs", "--seed-id", "audio_id")]
    [InlineData("--seed-id takes a member, its id", "mock", "specs", "--seed-id", "audio_id=1,age=old")]
    [InlineData("--seed-id takes a member, its id", "mock", "specs", "--seed-id", "audio_id=1,size=3d")]
    public async Task AWrongCommandLineIsExplained(string expected, params string[] args)
    {
        var (code, output, error) = await ToolRun.ToEndAsync(args);
        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpShowsExamplesAndExitCodes()
    {
        var (code, output, _) = await ToolRun.ToEndAsync("--help");
        Assert.Equal(0, code);
        Assert.Contains("specular mock specs/kling-302 specs/kling-relay --port 5005", output, StringComparison.Ordinal);
        Assert.Contains("Exit codes", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingPathIsNamed()
    {
        var (code, _, error) = await ToolRun.ToEndAsync("mock", "nowhere.yaml");
        Assert.Equal(1, code);
        Assert.StartsWith("specular: There is no file or folder nowhere.yaml.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATakenPortIsNamedWithTheRemedy()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var (code, _, error) = await ToolRun.ToEndAsync("mock", ToolRun.Kling, "--port", $"{port}");
        Assert.Equal(1, code);
        Assert.Contains($"Port {port} on 127.0.0.1 is taken", error, StringComparison.Ordinal);
        Assert.Contains("--port 0", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DocumentsWithErrorsAreRefusedAndServedOnRequest()
    {
        var folder = NewFolder("errors");
        File.WriteAllText(Path.Combine(folder, "a.yaml"), Minimal);
        File.WriteAllText(Path.Combine(folder, "b.yaml"), "openapi: 3.0.1\npaths: [\n");
        var (code, output, error) = await ToolRun.ToEndAsync("mock", folder, "--port", "0");
        Assert.Equal(1, code);
        Assert.Contains("error SPEC1001", output, StringComparison.Ordinal);
        Assert.Contains("--keep-going", error, StringComparison.Ordinal);

        await using var run = await ToolRun.ServingAsync("mock", folder, "--port", "0", "--keep-going");
        using var client = new HttpClient { BaseAddress = run.Address };
        using var answer = await client.GetAsync("a", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task AFolderOfFoldersNamesThem()
    {
        var (code, _, error) = await ToolRun.ToEndAsync("mock", Path.GetDirectoryName(ToolRun.Kling)!);
        Assert.Equal(1, code);
        Assert.Contains("kling-302", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSecondReadersOpinionIsPrintedAsTheirsAtItsLine()
    {
        var folder = NewFolder("second");
        File.WriteAllText(Path.Combine(folder, "a.yaml"), Minimal.Replace("description: ok", "summary: ok", StringComparison.Ordinal));
        await using var run = await ToolRun.ServingAsync("mock", folder, "--port", "0");
        Assert.Matches(@"a\.yaml:6:\d+: Microsoft\.OpenApi: error: .*description", run.Output);
    }

    [Fact]
    public async Task EscapeSequencesOfADocumentDoNotReachTheTerminal()
    {
        var folder = NewFolder("escapes");
        File.WriteAllText(
            Path.Combine(folder, "a.yaml"), Minimal.Replace("    get:\n", "    get:\n      summary: \"red \\u001b[31m \\u202e\"\n", StringComparison.Ordinal));
        await using var run = await ToolRun.ServingAsync("mock", folder, "--port", "0");
        Assert.Contains("red \\u001b[31m", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
    }

    private static string NewFolder(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "made", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    }
}
