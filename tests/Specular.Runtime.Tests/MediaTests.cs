using System.Text;
using System.Text.Json;
using Specular.Testing.Media;

namespace Specular.Runtime.Tests;

public sealed class MediaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(48 * 1024)]
    [InlineData((48 * 1024) + 1)]
    [InlineData(200_000)]
    public async Task StreamedMediaIsTheSameAsBase64InOnePiece(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        var inOnePiece = size == 0 ? "" : Convert.ToBase64String(bytes);
        foreach (var source in new[] { MediaSource.FromBytes(bytes), MediaSource.FromStream(new MemoryStream(bytes)), MediaSource.FromStream(new Trickle(bytes)) })
        {
            var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
            await Unchecked(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(source), Token);
            var sent = handler.Sent[0];
            using var json = JsonDocument.Parse(sent.Body!);
            Assert.Equal(inOnePiece, json.RootElement.GetProperty("face_choose")[0].GetProperty("sound_file").GetString());
            if (source.Length is not null)
            {
                Assert.Equal(sent.Body!.Length, sent.ContentLength);
            }
        }
    }

    [Fact]
    public async Task SeveralMediaGoWhereTheyBelong()
    {
        var request = Answers.LipSync(MediaSource.FromBytes(new byte[] { 1, 2, 3 }));
        var second = Answers.LipSync(MediaSource.FromBytes(new byte[] { 4, 5, 6, 7 }));
        var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        await Unchecked(handler).CreateAdvancedLipSyncAsync(new() { SessionId = "会", FaceChoose = [request.FaceChoose[0], second.FaceChoose[0]] }, Token);
        using var json = JsonDocument.Parse(handler.Sent[0].Body!);
        Assert.Equal(["AQID", "BAUGBw=="], json.RootElement.GetProperty("face_choose").EnumerateArray().Select(f => f.GetProperty("sound_file").GetString()));
        Assert.Equal("会", json.RootElement.GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task AnAddressIsWrittenAsItIs()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        await Answers.Client(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(MediaSource.FromUrl("https://x/a.mp3?k=1&v=2")), Token);
        Assert.Contains("\"sound_file\":\"https://x/a.mp3?k=1&v=2\"", handler.Sent[0].Text);
    }

    [Fact]
    public async Task AFileIsReadWhenTheRequestIsSent()
    {
        var path = Path.Combine(Path.GetTempPath(), "specular-" + Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, [1, 2, 3], Token);
        try
        {
            var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
            await Unchecked(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(MediaSource.FromFile(path)), Token);
            Assert.Contains("\"AQID\"", handler.Sent[0].Text);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Contains(path, Assert.Throws<FileNotFoundException>(() => MediaSource.FromFile(path)).Message);
    }

    [Fact]
    public async Task MediaThatIsTooLargeIsNotSent()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        var bytes = Sound(5242881);
        foreach (var source in new[] { MediaSource.FromBytes(bytes), MediaSource.FromBase64(Convert.ToBase64String(bytes)) })
        {
            var exception = await Assert.ThrowsAsync<ContractViolationException>(() => Answers.Client(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(source), Token));
            var violation = Assert.Single(exception.Violations);
            Assert.Equal(("/face_choose/0/sound_file", "at most 5 MB (5,242,880 bytes)", "5,242,881 bytes"), (violation.Pointer, violation.Expected, violation.Actual));
            Assert.Equal("CreateAdvancedLipSync", exception.Operation!.Name);
        }

        Assert.Empty(handler.Sent);
        await Answers.Client(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(MediaSource.FromBytes(Sound(5242880))), Token);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task AStreamOfUnknownLengthThatTurnsOutTooLargeIsStopped()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        await Assert.ThrowsAsync<ContractViolationException>(() => Answers.Client(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(MediaSource.FromStream(new Trickle(new byte[5242881], 100_000))), Token));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task AStreamThatFailsIsNotALostConnection()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answers.Client(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(MediaSource.FromStream(new Broken())), Token));
        Assert.Contains("could not be read", exception.Message);
        Assert.IsType<IOException>(exception.InnerException);
    }

    [Theory]
    [InlineData("data:audio/mp3;base64,AQID")]
    [InlineData("not base64!")]
    [InlineData("AQI")]
    public void TextThatIsNotBareBase64IsRefused(string text) => Assert.Throws<ArgumentException>(() => MediaSource.FromBase64(text));

    [Theory]
    [InlineData("data:audio/mp3;base64,AQID", "FromBase64")]
    [InlineData("speech.mp3", "FromFile")]
    [InlineData("file:///etc/passwd", "FromFile")]
    public void TextThatIsNoAddressIsRefused(string text, string remedy) => Assert.Contains(remedy, Assert.Throws<ArgumentException>(() => MediaSource.FromUrl(text)).Message);

    [Fact]
    public void MediaIsToldWithoutItsContent()
    {
        Assert.Equal("https://x/a.mp3", MediaSource.FromUrl("https://x/a.mp3?token=secret").ToString());
        Assert.Equal("base64 of 3 bytes", MediaSource.FromBase64("AQID").ToString());
        Assert.Equal("3 bytes", MediaSource.FromBytes(new byte[3]).ToString());
        Assert.Equal(MediaSource.FromBase64("AQID"), MediaSource.FromBase64("AQID"));
        Assert.NotEqual(MediaSource.FromBase64("AQID"), MediaSource.FromBase64("AQIE"));
        Assert.True(MediaSource.None.IsEmpty);
    }

    [Fact]
    public void PlainSystemTextJsonInlinesMedia()
    {
        var json = JsonSerializer.Serialize(Answers.LipSync(MediaSource.FromBytes(new byte[] { 1, 2, 3 })));
        Assert.Contains("\"sound_file\":\"AQID\"", json);
        var back = JsonSerializer.Deserialize<Kling.CreateAdvancedLipSyncRequest>(json)!;
        Assert.Equal(MediaSource.FromBase64("AQID"), back.FaceChoose[0].SoundFile);
    }

    [Fact]
    public async Task FormsQueriesAndHeadersAreWritten()
    {
        var handler = new StubHandler(() => StubHandler.Json("[1]"), () => StubHandler.Text("ID3", "audio/mpeg"));
        var transport = Plain(handler);
        var texts = Json.JsonCodecs.ListOf(Json.JsonCodecs.String);
        var request = new ApiRequest().Query("pageNum", (int?)2).Query("q", "a&b=c 中").Query("none", (string?)null).Query("tag", ["x", "y"], texts).Query("ids", ["1", "2"], texts, explode: false)
            .Query("on", (bool?)true).Header("X-Trace", "7").FormBody(Json.JsonCodecs.MapOf(Json.JsonCodecs.String), new Dictionary<string, string> { ["a"] = "1 2" });
        var response = await transport.SendAsync(new() { Name = "Find", Method = "POST", PathTemplate = "/find" }, request, Json.JsonCodecs.ListOf(Json.JsonCodecs.Int64), Token);
        Assert.Equal([1L], response.Body);
        Assert.Equal("?pageNum=2&q=a%26b%3Dc%20%E4%B8%AD&tag=x&tag=y&ids=1,2&on=true", handler.Sent[0].Url.Query);
        Assert.Equal("7", handler.Sent[0].Headers["X-Trace"]);
        Assert.Equal("a=1+2", handler.Sent[0].Text);
        Assert.Equal("application/x-www-form-urlencoded", handler.Sent[0].ContentType);
        var file = await transport.SendForDownloadAsync(new() { Name = "Fetch", Method = "GET", PathTemplate = "/media/{n}" }, new ApiRequest().Path("n", 5L), Token);
        using var bytes = new MemoryStream();
        await file.Body.CopyToAsync(bytes, Token);
        Assert.Equal("ID3", Encoding.ASCII.GetString(bytes.ToArray()));
        Assert.Equal("/media/5", handler.Sent[1].Url.AbsolutePath);
    }

    private static Kling.KlingClient Unchecked(StubHandler handler) => Answers.Client(handler, o => o.RequestChecks = RequestChecks.Off);

    // Ten seconds of sound in a file of that size.
    private static byte[] Sound(int size)
    {
        var sound = SampleFilms.M4a(10);
        return [.. sound, .. SampleFilms.Box("free", new byte[size - sound.Length - 8])];
    }

    private static ApiTransport Plain(StubHandler handler) =>
        new(new Descriptors.ContractDescriptor { Name = "Plain.Client", Digest = "" }, new ApiClientOptions { BaseAddress = new Uri("https://h/") }, new HttpClient(handler));

    // Gives a few bytes at a time, and does not know its length.
    private sealed class Trickle(byte[] bytes, int atOnce = 1000) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atOnce)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atOnce));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(buffer.Length, atOnce)], cancellationToken);
    }

    private sealed class Broken : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("the disk is gone");
    }
}
