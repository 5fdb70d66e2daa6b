using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Specular.Testing.Media;

namespace Specular.Mocking.Tests;

/// <summary>Files that a server is given to serve: in process, over the admin API, from disk.</summary>
public sealed class MediaAdminTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFileIsServedWithTheTypeOfItsContent()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: Stop);
        using var client = server.CreateHttpClient();
        var film = SampleFilms.Mov(1280, 720, 10);
        var address = server.AddMedia("a film.bin", film);
        using var answer = await client.GetAsync(address, Stop);
        Assert.Equal((HttpStatusCode.OK, "video/quicktime"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(film, await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task AFilePutOverTheAdminApiIsMeasuredServedListedAndTakenAway()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: Stop);
        using var client = server.CreateHttpClient();
        var put = await PutAsync(client, "good.mp4", SampleFilms.Mp4(1280, 720, 10));
        Assert.Equal(("video/mp4", 1280, "10s"), ((string)put["contentType"]!, (int)put["width"]!, (string)put["duration"]!));
        var bad = await PutAsync(client, "bad.mp4", SampleFilms.Mp4(640, 360, 10));

        using var kling = KlingCalls.On(server);
        Assert.Equal(HttpStatusCode.OK, (await kling.SendIdentifyFaceAsync((string)put["address"]!)).StatusCode);
        var refused = await kling.SendIdentifyFaceAsync((string)bad["address"]!);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("640 x 360 px", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        Assert.Equal(["bad.mp4", "good.mp4"], (await client.GetAdminAsync("media"))["media"]!.AsArray().Select(m => (string)m!["name"]!));
        using var deleted = await client.DeleteAsync("__specular/media?name=good.mp4", Stop);
        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await kling.SendIdentifyFaceAsync((string)put["address"]!)).StatusCode);
        using var again = await client.DeleteAsync("__specular/media?name=good.mp4", Stop);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task AnotherNameOfThisMachineIsThisServerToo()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: Stop);
        server.AddMedia("bad.mp4", SampleFilms.Mp4(640, 360, 10));
        using var kling = KlingCalls.On(server);
        var refused = await kling.SendIdentifyFaceAsync($"http://localhost:{server.BaseAddress.Port}/media/bad.mp4");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await kling.SendIdentifyFaceAsync("http://localhost:1/media/bad.mp4")).StatusCode);
    }

    [Fact]
    public async Task AFileFromDiskIsServedUnderItsNameAndOneThatIsMissingIsSaid()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: Stop);
        using var client = server.CreateHttpClient();
        var path = Path.Combine(TestSurfaces.NewFolder(), "talking.mp4");
        await File.WriteAllBytesAsync(path, SampleFilms.Mp4(1280, 720, 10), Stop);
        Assert.Equal("/media/talking.mp4", server.AddMedia(path).AbsolutePath);
        var missing = Assert.Throws<MockServerException>(() => server.AddMedia(path + "x"));
        Assert.Contains("There is no file", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatDoesNotFitIsRefused()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, new MockServerOptions { Simulation = new() { MediaBytes = 100 } }, Stop);
        using var client = server.CreateHttpClient();
        server.AddMedia("a", new byte[60]);
        Assert.Throws<ArgumentException>(() => server.AddMedia("b", new byte[60]));
        server.AddMedia("a", new byte[100]);
        Assert.Throws<ArgumentException>(() => server.AddMedia("../b", ReadOnlyMemory<byte>.Empty));
        using var tooLarge = await client.PutAsync("__specular/media?name=c", new ByteArrayContent(new byte[101]), Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        using var full = await client.PutAsync("__specular/media?name=c", new ByteArrayContent(new byte[50]), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, full.StatusCode);
        using var nameless = await client.PutAsync("__specular/media", new ByteArrayContent(new byte[50]), Stop);
        Assert.Contains("?name=", await nameless.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutTheTokenNoFileIsTaken()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, new MockServerOptions { AdminToken = "t" }, Stop);
        using var client = server.CreateHttpClient();
        using var refused = await client.PutAsync("__specular/media?name=c", new ByteArrayContent(new byte[50]), Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "t");
        using var taken = await client.PutAsync("__specular/media?name=c", new ByteArrayContent(new byte[50]), Stop);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    private static async Task<JsonObject> PutAsync(HttpClient client, string name, byte[] bytes)
    {
        using var answer = await client.PutAsync("__specular/media?name=" + name, new ByteArrayContent(bytes), Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!.AsObject();
    }
}
