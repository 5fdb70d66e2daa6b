using System.Net;

namespace Specular.Runtime.Tests;

public sealed class DownloadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFileIsReadAsItComes()
    {
        var body = new PiecewiseStream([1, 2, 3, 4, 5], 2);
        var handler = new StubHandler(() => Calls.Body(body, "image/png", h =>
        {
            h.ContentLength = 5;
            h.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"a.png\"");
        }));
        var response = await Calls.Over(handler, o => o.MaxResponseBytes = 1).SendForDownloadAsync(Calls.Fetch, new ApiRequest().Accept("image/png, image/jpeg"), Token);
        Assert.Equal(0, body.Position);
        Assert.Equal("image/png,image/jpeg", handler.Sent[0].Headers["Accept"]);
        Assert.Equal(("image/png", "a.png", 5L), (response.Body.ContentType, response.Body.FileName, response.Body.Length));

        using var copy = new MemoryStream();
        await response.Body.CopyToAsync(copy, Token);
        Assert.Equal([1, 2, 3, 4, 5], copy.ToArray());
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task ADownloadIsSavedWholeOrNotAtAll()
    {
        var folder = Directory.CreateTempSubdirectory("download-");
        try
        {
            var path = Path.Combine(folder.FullName, "file.bin");
            var broken = new StubHandler(() => Calls.Body(new PiecewiseStream([1, 2, 3], 2, new IOException("reset")), null), () => Calls.Body(new PiecewiseStream([1, 2, 3], 2), null));
            var transport = Calls.Over(broken);
            var first = await transport.SendForDownloadAsync(Calls.Fetch, new ApiRequest(), Token);
            var fault = await Assert.ThrowsAsync<ApiException>(() => first.Body.SaveAsync(path, Token));
            Assert.Contains("in the middle of the answer", fault.Message);
            Assert.Empty(folder.GetFiles());

            await File.WriteAllTextAsync(path, "old", Token);
            var second = await transport.SendForDownloadAsync(Calls.Fetch, new ApiRequest(), Token);
            await second.Body.SaveAsync(path, Token);
            Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(path, Token));
            Assert.Single(folder.GetFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task GivingUpIsNoFault()
    {
        var body = new PiecewiseStream([1], 1, isEndless: true);
        var response = await Calls.Over(new StubHandler(() => Calls.Body(body, null))).SendForDownloadAsync(Calls.Fetch, new ApiRequest(), Token);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        source.CancelAfter(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => response.Body.CopyToAsync(Stream.Null, source.Token));
        response.Body.Dispose();
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData("""{"error":{"code":"no_file","message":"no such file"}}""")]
    [InlineData("""{"error":"no such file","code":"no_file"}""")]
    public async Task AnErrorWhereAFileWasAskedForIsAnError(string json)
    {
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.NotFound })
        {
            var transport = Calls.Over(new StubHandler(() => StubHandler.Json(json, (int)status)));
            var fault = await Assert.ThrowsAsync<ApiException>(() => transport.SendForDownloadAsync(Calls.Fetch, new ApiRequest().Accept("*/*"), Token));
            Assert.Equal(("no_file", "no such file"), (fault.Code, fault.ServiceMessage));
        }
    }

    [Fact]
    public async Task AFileMayBeJson()
    {
        const string Json = """{"lines":[1,2],"error":null}""";
        var response = await Calls.Over(new StubHandler(() => StubHandler.Json(Json))).SendForDownloadAsync(Calls.Fetch, new ApiRequest(), Token);
        using var reader = new StreamReader(response.Body.Content);
        Assert.Equal(Json, await reader.ReadToEndAsync(Token));
    }

    [Fact]
    public async Task APageWhereAPictureShouldBeIsAnError()
    {
        var transport = Calls.Over(new StubHandler(() => StubHandler.Text("<html>log in</html>", "text/html")));
        var fault = await Assert.ThrowsAsync<ApiException>(() => transport.SendForDownloadAsync(Calls.Fetch, new ApiRequest().Accept("image/png"), Token));
        Assert.Contains("HTML", fault.Message);
        (await transport.SendForDownloadAsync(Calls.Fetch, new ApiRequest().Accept("text/html"), Token)).Body.Dispose();
    }

    [Fact]
    public async Task ARefusedDownloadIsSentAgain()
    {
        var handler = new StubHandler(() => StubHandler.Json("{}", 503), () => Calls.Body(new PiecewiseStream([7], 1), null));
        var response = await Calls.Over(handler).SendForDownloadAsync(Calls.Fetch, new ApiRequest(), Token);
        Assert.Equal(7, response.Body.Content.ReadByte());
        Assert.Equal(2, handler.Sent.Count);
    }

    [Theory]
    [InlineData("attachment; filename=plain.txt", "plain.txt")]
    [InlineData("attachment; filename=a b.txt; size=3", "a b.txt")]
    [InlineData("attachment; filename=\"a;b\\\"c.txt\"", "a;b\"c.txt")]
    [InlineData("attachment; filename=\"x.txt\"; filename*=UTF-8''%E6%96%87%20%E4%BB%B6.txt", "文 件.txt")]
    [InlineData("attachment; filename*=utf-8'zh'%E6%96%87.txt; filename=x", "文.txt")]
    [InlineData("attachment; filename*=ISO-8859-1''caf%E9.txt", "café.txt")]
    [InlineData("attachment; filename=\"\u00e6\u0096\u0087.txt\"", "文.txt")]
    [InlineData("attachment; filename=\"caf\u00e9.txt\"", "café.txt")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"C:\\\\temp\\\\x.exe\"", "x.exe")]
    [InlineData("attachment; filename*=UTF-8''..%2F..%2Fboot.ini", "boot.ini")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment; filename=\"\"", null)]
    [InlineData("inline", null)]
    [InlineData("; ; =; filename", null)]
    [InlineData("attachment; filename*=nothing", null)]
    public async Task TheNameOfAFileIsWhatTheServiceSays(string header, string? name)
    {
        var handler = new StubHandler(() => Calls.Body(new PiecewiseStream([], 1), null, h => h.TryAddWithoutValidation("Content-Disposition", header)));
        using var download = (await Calls.Over(handler).SendForDownloadAsync(Calls.Fetch, new ApiRequest(), Token)).Body;
        Assert.Equal(name, download.FileName);
    }
}
