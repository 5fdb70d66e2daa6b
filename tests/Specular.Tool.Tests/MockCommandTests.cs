using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Specular.Testing.Media;
using Specular.Tool.Output;

namespace Specular.Tool.Tests;

/// <summary><c>specular mock</c>, in process.</summary>
public sealed class MockCommandTests
{
    private const string Identify = "klingai/v1/videos/identify-face";

    [Fact]
    public async Task ItServesBothSurfacesAndStopsCleanly()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, ToolRun.Relay, "--port", "0");
        using var client = new HttpClient { BaseAddress = run.Address };
        using var answer = await IdentifyAsync(client);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await run.LineAsync($"POST /{Identify} 200");
        Assert.Equal(0, await run.StopAsync());
        Assert.Contains("Stopped.", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task ItPrintsRoutesProtocolsEvidenceAndWhatBehavioursRestOn()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, ToolRun.Relay, "--port", "0");
        Assert.All(
            [
                "kling-302/identify-face.yaml (OpenAPI 3.0.1 (YAML))",
                "supplement",
                "GET  /klingai/v1/videos/advanced-lip-sync/{id}",
                "Task: POST /klingai/v1/videos/advanced-lip-sync",
                "submitted (submitted) -> processing (processing) -> succeed (succeeded) | failed (failed)",
                "moderation (\"Failure to pass the risk control system\")",
                "Behaviours, documented",
                "Behaviours, captured",
                "Behaviours, assumed",
            ],
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DiagnosticsAndEvidenceStandAtTheirLines()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, "--port", "0");
        var lines = File.ReadAllLines(Path.Combine(ToolRun.Kling, "identify-face.yaml"));
        var line = Array.FindIndex(lines, l => l.Contains("type: apikey", StringComparison.Ordinal)) + 1;
        Assert.Contains($"identify-face.yaml:{line}:", run.Output, StringComparison.Ordinal);
        Assert.Contains("SPEC2001", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"starts a task: .*advanced-lip-sync\.create\.yaml:\d+:\d+\]", run.Output);
    }

    [Fact]
    public async Task RequestLinesCarryTheTaskAndNoKey()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Relay, "--port", "0");
        using var client = new HttpClient { BaseAddress = run.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "sk-secret");
        using var content = new StringContent(
            """{"image":"https://example.com/a.png","sound_file":"https://example.com/a.mp3","prompt":"x","mode":"std","callback_url":"","external_task_id":""}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("kling/v1/videos/avatar/image2video?api_key=sk-secret", content, TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var id = (string?)body["data"]?["task_id"];
        Assert.True(id is not null, body.ToJsonString());
        await run.LineAsync($"POST /kling/v1/videos/avatar/image2video 200 {id} (");
        Assert.DoesNotContain("sk-secret", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuietPrintsTheAddressOnly()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, "--port", "0", "--quiet");
        using var client = new HttpClient { BaseAddress = run.Address };
        using var answer = await IdentifyAsync(client);
        await run.StopAsync();
        Assert.Equal($"Listening on {run.Address.AbsoluteUri.TrimEnd('/')}", run.Output.Trim());
    }

    [Theory]
    [InlineData("0.0.0.0", true)]
    [InlineData("127.0.0.1", false)]
    public async Task WhatEveryNetworkReachesIsSaid(string host, bool isSaid)
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, "--port", "0", "--host", host, "--quiet");
        await run.StopAsync();
        Assert.Equal(isSaid, run.Output.Contains("Every network of this machine reaches it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OnlyTheGivenKeysAreAccepted()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, "--port", "0", "--keys", "sk-one,sk-two", "sk-three");
        using var client = new HttpClient { BaseAddress = run.Address };
        using var good = await IdentifyAsync(client, "sk-three");
        using var bad = await IdentifyAsync(client, "sk-four");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (good.StatusCode, bad.StatusCode));
    }

    [Fact]
    public async Task ABalanceIsSpent()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, "--port", "0", "--resource-pack", "0.01PTC");
        using var client = new HttpClient { BaseAddress = run.Address };
        using var paid = await IdentifyAsync(client);
        using var refused = await IdentifyAsync(client);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (paid.StatusCode, refused.StatusCode));
        Assert.Contains("1102", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesAreServedFromAFolderAndOneThatIsMissingIsNamed()
    {
        var folder = Directory.CreateTempSubdirectory("specular");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "talking.mp4"), SampleFilms.Mp4(1280, 720, 10), TestContext.Current.CancellationToken);
            await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, "--port", "0", "--media", folder.FullName);
            await run.LineAsync($"Serving {run.Address}media/talking.mp4");
            using var client = new HttpClient { BaseAddress = run.Address };
            using var film = await client.GetAsync("media/talking.mp4", TestContext.Current.CancellationToken);
            Assert.Equal("video/mp4", film.Content.Headers.ContentType!.MediaType);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var (code, _, error) = await ToolRun.ToEndAsync("mock", ToolRun.Kling, "--port", "0", "--media", "nowhere.mp4");
        Assert.Equal(1, code);
        Assert.Contains("There is no file nowhere.mp4", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnIdIsSeededForAMemberThatARuleIsAbout()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Relay, "--port", "0", "--seed-id", "audio_id=825455158141661278,age=3d,duration=12s");
        await run.StopAsync();
        var (code, _, error) = await ToolRun.ToEndAsync("mock", ToolRun.Relay, "--port", "0", "--seed-id", "prompt=1");
        Assert.Equal(1, code);
        Assert.Contains("No rule says that prompt is issued", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVirtualClockIsAdvancedOverTheAdminApi()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, "--port", "0", "--virtual-clock", "--admin-token", "secret");
        using var client = new HttpClient { BaseAddress = run.Address };
        using var content = new StringContent("""{"by": "1h"}""", Encoding.UTF8, "application/json");
        using var refused = await client.PostAsync("__specular/clock/advance", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "secret");
        using var advanced = await client.PostAsync(
            "__specular/clock/advance", new StringContent("""{"by": "1h"}""", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, advanced.StatusCode);
    }

    [Fact]
    public async Task SpeedLetsTheClockRunFaster()
    {
        await using var run = await ToolRun.ServingAsync("mock", ToolRun.Kling, "--port", "0", "--speed", "1000000");
        using var client = new HttpClient { BaseAddress = run.Address };
        var first = await NowAsync(client);
        await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(await NowAsync(client) - first > TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task ColourIsForTerminalsThatHaveIt()
    {
        await using (var coloured = await ToolRun.ServingAsync(new ToolTerminal(HasColour: true, Width: 100), "mock", ToolRun.Kling, "--port", "0"))
        {
            Assert.Contains("\u001b[", coloured.Output, StringComparison.Ordinal);
        }

        await using var plain = await ToolRun.ServingAsync(new ToolTerminal(HasColour: true, Width: 100), "mock", ToolRun.Kling, "--port", "0", "--no-color");
        Assert.DoesNotContain("\u001b", plain.Output, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> IdentifyAsync(HttpClient client, string key = "sk-any")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Identify)
        {
            Content = new StringContent("""{"video_url":"https://example.com/a.mp4"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", key);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<DateTimeOffset> NowAsync(HttpClient client) =>
        (DateTimeOffset)JsonNode.Parse(await client.GetStringAsync("__specular/clock", TestContext.Current.CancellationToken))!["utcNow"]!;
}
