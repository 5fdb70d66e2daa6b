using Specular.Mocking;
using Wire;

namespace Specular.EndToEnd;

/// <summary>
/// What a generated client sends in every style and body, the simulator reads as what was given: its document lets nothing else pass, so a value that was misread is refused.
/// </summary>
public sealed class WireMirrorTests
{
    private static readonly string[] s_words = ["a b", "中"];

    // The last four characters are no comma.
    private static readonly string[] s_odd = ["a,b;c=d &+%2C", "中"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task ThePathIsReadAsItWasGiven() => BothAsync(
        (wire, color) => wire.SendPathAsync(s_words, s_words, s_words, color, 7, color, Stop),
        wire => wire.SendPathAsync(s_words, s_words, s_words, Color(1), 10, Color(1), Stop),
        wire => wire.SendPathAsync(s_words, ["a b"], s_words, Color(1), 7, Color(1), Stop),
        wire => wire.SendPathAsync(s_words, s_words, ["a b", "x"], Color(1), 7, Color(1), Stop),
        wire => wire.SendPathAsync(s_words, s_words, s_words, Color(0), 7, Color(1), Stop),
        wire => wire.SendPathAsync(s_words, s_words, s_words, Color(1), 7, Color(0), Stop));

    [Fact]
    public Task TheQueryIsReadAsItWasGiven() => BothAsync(
        (wire, color) => wire.SendQueryAsync(s_words, s_words, ["中", "中"], Deep(1, 2), color, color, "a/b?c=1&d#中", Stop),
        wire => wire.SendQueryAsync(["a b"], s_words, ["中", "中"], Deep(1, 2), Color(1), Color(1), "a/b?c=1&d#中", Stop),
        wire => wire.SendQueryAsync(s_words, ["x", "中"], ["中", "中"], Deep(1, 2), Color(1), Color(1), "a/b?c=1&d#中", Stop),
        wire => wire.SendQueryAsync(s_words, s_words, ["中", "x"], Deep(1, 2), Color(1), Color(1), "a/b?c=1&d#中", Stop),
        wire => wire.SendQueryAsync(s_words, s_words, ["中", "中"], Deep(1), Color(1), Color(1), "a/b?c=1&d#中", Stop),
        wire => wire.SendQueryAsync(s_words, s_words, ["中", "中"], Deep(1, 2), Color(0), Color(1), "a/b?c=1&d#中", Stop),
        wire => wire.SendQueryAsync(s_words, s_words, ["中", "中"], Deep(1, 2), Color(1), Color(0), "a/b?c=1&d#中", Stop),
        wire => wire.SendQueryAsync(s_words, s_words, ["中", "中"], Deep(1, 2), Color(1), Color(1), "a/b", Stop));

    [Fact]
    public Task HeadersAndCookiesAreReadAsTheyWereGiven() => BothAsync(
        (wire, color) => wire.SendHeadersAsync(["a b", "a b"], color, s_words, color, Stop),
        wire => wire.SendHeadersAsync(["a b"], Color(1), s_words, Color(1), Stop),
        wire => wire.SendHeadersAsync(["a b", "a b"], Color(0), s_words, Color(1), Stop),
        wire => wire.SendHeadersAsync(["a b", "a b"], Color(1), ["x", "中"], Color(1), Stop),
        wire => wire.SendHeadersAsync(["a b", "a b"], Color(1), s_words, Color(0), Stop));

    [Fact]
    public Task ASeparatorWithinAValueIsPartOfIt() => BothAsync(
        (wire, _) => SendOddAsync(wire, s_odd),
        wire => SendOddAsync(wire, ["中", "a"]),
        wire => SendOddAsync(wire, ["中"]));

    [Fact]
    public Task AndInAFormToo() => BothAsync(
        (wire, color) => wire.SendOddFormAsync(new() { Joined = s_odd, Spread = color, Json = "a\"b", None = [] }, Stop),
        wire => wire.SendOddFormAsync(new() { Joined = ["a", "中"], Spread = Color(1), None = [] }, Stop),
        wire => wire.SendOddFormAsync(new() { Joined = s_odd, Spread = Color(0), None = [] }, Stop),
        wire => wire.SendOddFormAsync(new() { Joined = s_odd, Spread = Color(1), Json = "ab", None = [] }, Stop));

    [Fact]
    public async Task APathWithAQueryLeadsToItsOwnOperation()
    {
        await using var server = await MockServer.StartAsync(WireClient.Contract, new MockServerOptions(), Stop);
        using var http = new HttpClient();
        var wire = new WireClient(new WireClientOptions { ApiKey = "k", BaseAddress = server.BaseAddress, StrictReading = true, RequestChecks = RequestChecks.Off }, http);

        Assert.Equal("words", (await wire.FindWordsAsync(Stop)).Found);
        Assert.Equal("pictures", (await wire.FindPicturesAsync(9, Stop)).Found);
        Assert.Equal(400, (await Assert.ThrowsAsync<ApiException>(() => wire.FindPicturesAsync(10, Stop))).StatusCode);
    }

    [Fact]
    public Task AFormIsReadAsItWasGiven() => BothAsync(
        (wire, color) => wire.SendFormAsync(new() { Words = s_words, Joined = s_words, Deep = Deep(1, 2), Meta = color }, Stop),
        wire => wire.SendFormAsync(new() { Words = ["x", "中"], Joined = s_words, Deep = Deep(1, 2), Meta = Color(1) }, Stop),
        wire => wire.SendFormAsync(new() { Words = s_words, Joined = ["x", "中"], Deep = Deep(1, 2), Meta = Color(1) }, Stop),
        wire => wire.SendFormAsync(new() { Words = s_words, Joined = s_words, Deep = Deep(1), Meta = Color(1) }, Stop),
        wire => wire.SendFormAsync(new() { Words = s_words, Joined = s_words, Deep = Deep(1, 2), Meta = Color(0) }, Stop));

    [Fact]
    public Task PartsAreReadAsTheyWereGiven()
    {
        var file = MediaSource.FromBytes(new byte[] { 1, 2, 3 });
        return BothAsync(
            (wire, color) => wire.SendPartsAsync(new() { Words = s_words, Joined = s_words, Deep = Deep(1, 2), Meta = color, File = file }, Stop),
            wire => wire.SendPartsAsync(new() { Words = s_words, Joined = s_words, Deep = Deep(1, 2), Meta = Color(1), File = MediaSource.None }, Stop),
            wire => wire.SendPartsAsync(new() { Words = s_words, Joined = ["x", "中"], Deep = Deep(1, 2), Meta = Color(1), File = file }, Stop),
            wire => wire.SendPartsAsync(new() { Words = s_words, Joined = s_words, Deep = Deep(1), Meta = Color(1), File = file }, Stop),
            wire => wire.SendPartsAsync(new() { Words = s_words, Joined = s_words, Deep = Deep(1, 2), Meta = Color(0), File = file }, Stop));
    }

    [Fact]
    public async Task ATaskThatIsStartedByPartsIsATask()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        await using var server = await MockServer.StartAsync(WireClient.Contract, new MockServerOptions { Clock = clock }, Stop);
        using var http = new HttpClient();
        var wire = new WireClient(new WireClientOptions { ApiKey = "k", BaseAddress = server.BaseAddress, TimeProvider = clock }, http);

        var task = await wire.StartVideoAsync(new() { Prompt = "p", ExternalTaskId = "e-1", InputReference = MediaSource.FromBytes(new byte[] { 1, 2 }) }, Stop);
        var done = await task.WaitForCompletionAsync(cancellationToken: Stop);

        Assert.Equal(VideoTaskStatus.Succeed, done.TaskStatus);
        Assert.Equal("e-1", task.ExternalId);
    }

    private static Task SendOddAsync(WireClient wire, IReadOnlyList<string> odd) =>
        wire.SendOddAsync(odd, odd, odd, odd, odd, odd, ["+", ","], odd, SendOddEither.FromBooleanList([true, false]), odd, Stop);

    private static Color Color(int red) => new() { R = red, On = true, G = "g&=" };

    private static Deep Deep(params long[] list) => new() { A = 1, Inner = new() { B = false, List = list } };

    // Sent unchecked: it is the simulator that is to refuse.
    private static async Task BothAsync(Func<WireClient, Color, Task> right, params Func<WireClient, Task>[] wrong)
    {
        await using var server = await MockServer.StartAsync(WireClient.Contract, new MockServerOptions(), Stop);
        using var http = new HttpClient();
        var wire = new WireClient(new WireClientOptions { ApiKey = "k", BaseAddress = server.BaseAddress, RequestChecks = RequestChecks.Off }, http);
        await right(wire, Color(100));
        for (var i = 0; i < wrong.Length; i++)
        {
            var refused = await Record.ExceptionAsync(() => wrong[i](wire));
            Assert.True(refused is ApiException { StatusCode: >= 400 and < 500 }, $"The wrong value {i} was answered with {refused?.Message ?? "success"}.");
        }
    }
}
