using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Specular.Json;

namespace Specular.Runtime.Tests;

public sealed class StreamTests
{
    private const string Chat = "\uFEFF: welcome\r\n\r\ndata: {\"n\":1}\r\n\r\nevent: delta\rid: 7\rretry: 10\rdata: {\"n\":\rdata: 2}\r\r\nfuture: x\ndata:{\"n\":3}\n\n: ping\n\ndata\n\nevent: ping\n\ndata: [DONE]\n\ndata: {\"n\":9}\n\n";

    private static readonly JsonCodec<IReadOnlyDictionary<string, long>> Numbers = JsonCodecs.MapOf(JsonCodecs.Int64);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EventsAreReadWhereverTheyAreCut()
    {
        var bytes = Encoding.UTF8.GetBytes(Chat);
        for (var size = 1; size < bytes.Length; size++)
        {
            Assert.Equal([1, 2, 3], await ReadAsync(Chat, size: size));
        }
    }

    [Fact]
    public async Task TheStreamIsAskedFor()
    {
        var handler = new StubHandler(() => Calls.Body(new PiecewiseStream([], 1), "text/event-stream"));
        var request = new ApiRequest().JsonBody(Numbers, new Dictionary<string, long> { ["a"] = 1, ["stream"] = 0 }).Switch("stream").Accept("text/event-stream");
        await foreach (var item in Calls.Over(handler).StreamAsync(Calls.Fetch, request, Numbers, ApiStreamForm.Data, Token))
        {
            Assert.Fail("The stream is empty.");
        }

        Assert.Equal("text/event-stream", handler.Sent[0].Headers["Accept"]);
        Assert.Equal("""{"a":1,"stream":true}""", handler.Sent[0].Text);
    }

    [Theory]
    [InlineData("{}", """{"stream":true}""")]
    [InlineData("""{"stream":false,"b":{"stream":false}}""", """{"stream":true,"b":{"stream":false}}""")]
    [InlineData("""{"b":{"stream":false}}""", """{"b":{"stream":false},"stream":true}""")]
    [InlineData("[1]", "[1]")]
    public async Task AMemberIsSetInWhatIsSent(string json, string expected)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(expected, await SendAsync(JsonCodecs.Element, document.RootElement));
    }

    [Fact]
    public async Task MediaMovesWithTheText()
    {
        var media = MediaSource.FromBytes(new byte[] { 1, 2, 3 });
        var body = new Dictionary<string, MediaSource> { ["a"] = media, ["stream"] = MediaSource.FromUrl("https://x/no"), ["b"] = media };
        Assert.Equal("""{"a":"AQID","stream":true,"b":"AQID"}""", await SendAsync(JsonCodecs.MapOf(JsonCodecs.Media), body));
    }

    [Fact]
    public async Task RawEventsHaveNamesAndIds()
    {
        var events = await EventsAsync(Chat);
        Assert.Equal([null, "delta", null, null, null, null], events.Select(e => e.Name));
        Assert.Equal([null, "7", "7", "7", "7", "7"], events.Select(e => e.Id));
        Assert.Equal(["{\"n\":1}", "{\"n\":\n2}", "{\"n\":3}", "", "[DONE]", "{\"n\":9}"], events.Select(e => e.Data));
        Assert.Equal([true, true, true, false, false, true], events.Select(e => e.HasValue));
    }

    [Theory]
    [InlineData("data: {\"n\":1}")]
    [InlineData("data: {\"n\":1}\n")]
    [InlineData("data: {\"n\":1}\r")]
    public async Task TheLastEventNeedsNoBlankLine(string stream) => Assert.Equal([1], await ReadAsync(stream));

    [Fact]
    public async Task DataThatIsNoJsonIsPassedOverOrThrown()
    {
        const string Stream = "data: {\"n\":1}\n\ndata: {\"n\":\n\ndata: {\"n\":\"3\"}\n\n";
        Assert.Equal([1, 3], await ReadAsync(Stream));
        var events = await EventsAsync(Stream);
        Assert.False(events[1].HasValue);
        Assert.Single(events[1].Violations);
        Assert.Equal("/n", Assert.Single(events[2].Violations).Pointer);
        var fault = await Assert.ThrowsAsync<ContractViolationException>(() => ReadAsync(Stream, o => o.StrictReading = true));
        Assert.Contains("An item in the stream of Fetch", fault.Message);
    }

    [Theory]
    [InlineData("event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n", "overloaded_error", "Overloaded")]
    [InlineData("data: {\"error\":{\"code\":\"500\",\"message\":\"broke\"}}\n\n", "500", "broke")]
    [InlineData("event: error\ndata: out of memory\n\n", null, null)]
    public async Task AnErrorInTheMiddleIsThrown(string error, string? code, string? message)
    {
        var got = new List<long>();
        var fault = await Assert.ThrowsAsync<ApiException>(() => ReadAsync("data: {\"n\":1}\n\n" + error, got: got));
        Assert.Equal([1], got);
        Assert.Equal((code, message), (fault.Code, fault.ServiceMessage));
        Assert.Equal(3, (await EventsAsync("data: {\"n\":1}\n\n" + error + "data: {\"n\":2}\n\n")).Count);
    }

    [Theory]
    [InlineData("data: {\"error\":null,\"n\":1}\n\n")]
    [InlineData("data: {\"n\":1,\"x\":\"\\\"error\\\"\"}\n\n")]
    public async Task WhatOnlyMentionsAnErrorIsNone(string stream) => Assert.Equal([1], await ReadAsync(stream));

    [Fact]
    public async Task AnErrorThatTheContractKnowsIsAnItem()
    {
        var items = new List<IReadOnlyDictionary<string, System.Text.Json.JsonElement>>();
        var handler = new StubHandler(() => Calls.Body(new PiecewiseStream("event: error\ndata: {\"error\":{}}\n\n"u8.ToArray(), 5), "text/event-stream"));
        await foreach (var item in Calls.Over(handler).StreamAsync(Calls.Fetch, new ApiRequest(), JsonCodecs.MapOf(JsonCodecs.Element), ApiStreamForm.KnownErrors, Token))
        {
            items.Add(item);
        }

        Assert.Single(items);
    }

    [Fact]
    public async Task AnItemMayBeTheEventItself()
    {
        const string Stream = "event: thread.created\nid: 1\ndata: {\"id\":\"t\"}\n\nevent: done\ndata: bye\n\n";
        Assert.Equal(["""{"event":"thread.created","id":"1","data":{"id":"t"}}""", """{"event":"done","id":"1","data":"bye"}"""], await TextsAsync(Stream, ApiStreamForm.Event));
        Assert.Equal("""{"event":"thread.created","id":"1","data":"{\"id\":\"t\"}"}""", (await TextsAsync(Stream, ApiStreamForm.Event | ApiStreamForm.TextData))[0]);

        async Task<List<string>> TextsAsync(string stream, ApiStreamForm form)
        {
            var texts = new List<string>();
            var handler = new StubHandler(() => Calls.Body(new PiecewiseStream(Encoding.UTF8.GetBytes(stream), 3), "text/event-stream"));
            await foreach (var item in Calls.Over(handler).StreamAsync(Calls.Fetch, new ApiRequest(), JsonCodecs.Element, form, Token))
            {
                texts.Add(item.GetRawText().Replace("\\u0022", "\\\"", StringComparison.Ordinal));
            }

            return texts;
        }
    }

    [Fact]
    public async Task TextInEventsIsTextAndOnLinesJson()
    {
        Assert.Equal(["hello\n world", "\"x\""], await TextsAsync("data: hello\ndata:  world\n\ndata: \"x\"\n\ndata: [DONE]\n\n", "text/event-stream"));
        Assert.Equal(["hello", "x"], await TextsAsync("\"hello\"\n\"x\"", "application/x-ndjson"));

        async Task<List<string>> TextsAsync(string stream, string mediaType)
        {
            var texts = new List<string>();
            var handler = new StubHandler(() => Calls.Body(new PiecewiseStream(Encoding.UTF8.GetBytes(stream), 3), mediaType));
            await foreach (var text in Calls.Over(handler).StreamAsync(Calls.Fetch, new ApiRequest(), JsonCodecs.String, ApiStreamForm.Data, Token))
            {
                texts.Add(text);
            }

            return texts;
        }
    }

    [Theory]
    [InlineData("application/x-ndjson", "{\"n\":1}\r\n\r\n{\"n\":2}\n{\"n\":3}")]
    [InlineData("application/jsonl", "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n")]
    [InlineData("application/json-seq", "\u001e{\"n\":\n1}\n\u001e{\"n\":2}\n\u001e{\"n\":3}\n")]
    [InlineData("application/json", "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n")]
    public async Task LinesOfJsonAreAStreamToo(string mediaType, string stream)
    {
        for (var size = 1; size < 30; size++)
        {
            Assert.Equal([1, 2, 3], await ReadAsync(stream, mediaType: mediaType, accept: "application/x-ndjson", size: size));
        }
    }

    [Fact]
    public async Task AnItemIsBounded()
    {
        var stream = "data: {\"n\":1}\n\ndata: {\"n\":" + new string('1', 5000) + "}\n\n";
        var got = new List<long>();
        var fault = await Assert.ThrowsAsync<ApiException>(() => ReadAsync(stream, o => o.MaxResponseBytes = 1000, got: got));
        Assert.Contains("MaxResponseBytes", fault.Message);
        Assert.Equal([1], got);
        var many = string.Concat(Enumerable.Repeat("data: 1\n", 600));
        await Assert.ThrowsAsync<ApiException>(() => ReadAsync(many, o => o.MaxResponseBytes = 1000));
    }

    [Fact]
    public async Task NothingIsSentAgainOnceItemsCame()
    {
        var handler = new StubHandler(
            () => StubHandler.Json("{}", 503),
            () => Calls.Body(new PiecewiseStream("data: {\"n\":1}\n\n"u8.ToArray(), 4, new IOException("reset")), "text/event-stream"));
        var got = new List<long>();
        var fault = await Assert.ThrowsAsync<ApiException>(() => ReadAsync(handler, got));
        Assert.True(fault.IsTransient);
        Assert.Equal([1], got);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task AnAnswerThatIsNoStreamIsAnError()
    {
        foreach (var answer in new[] { StubHandler.Json("{\"id\":\"x\"}"), StubHandler.Text("<html>", "text/html"), StubHandler.Json("{\"error\":{\"message\":\"no\"}}") })
        {
            var handler = new StubHandler(() => answer);
            await Assert.ThrowsAsync<ApiException>(() => ReadAsync(handler, []));
        }
    }

    [Fact]
    public async Task LeavingEarlyGivesTheConnectionBackAndEndsTheActivity()
    {
        // A listener hears the whole process.
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == SpecularTelemetry.Name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded, ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var body = new PiecewiseStream("data: {\"n\":1}\n\n"u8.ToArray(), 64, isEndless: true);
        var handler = new StubHandler(() => Calls.Body(body, "text/event-stream"));
        var operation = new Descriptors.OperationDescriptor { Name = "Leave", Method = "GET", PathTemplate = "/leave-early", NeedsCredential = false };
        using var around = new Activity("around").Start();
        await foreach (var item in Calls.Over(handler).StreamAsync(operation, new ApiRequest(), Numbers, ApiStreamForm.Data, Token))
        {
            break;
        }

        Assert.True(body.IsDisposed);
        Assert.Single(stopped, a => a.OperationName == "GET /leave-early");
        Assert.Same(around, Activity.Current);
    }

    [Fact]
    public async Task CancellingEndsAStreamThatIsSilent()
    {
        var body = new PiecewiseStream("data: {\"n\":1}\n\n"u8.ToArray(), 64, isEndless: true);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var got = new List<long>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in Calls.Over(new StubHandler(() => Calls.Body(body, "text/event-stream"))).StreamAsync(Calls.Fetch, new ApiRequest(), Numbers, ApiStreamForm.Data, CancellationToken.None).WithCancellation(source.Token))
            {
                got.Add(item["n"]);
                source.CancelAfter(30);
            }
        });
        Assert.Equal([1], got);
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData("application/stream+json", "{\"n\":1}\n{\"n\":2}\n")]
    [InlineData("application/x-ndjson", "{\"n\":1}\n{\"n\":2}\n")]
    [InlineData("application/geo+json-seq", "\u001e{\"n\":1}\n\u001e{\"n\":2}\n\u001e")]
    public async Task ItemsAreGivenBeforeTheStreamEnds(string mediaType, string begin)
    {
        var handler = new StubHandler(() => Calls.Body(new PiecewiseStream(Encoding.UTF8.GetBytes(begin), 5, isEndless: true), mediaType));
        var transport = Calls.Over(handler, o =>
        {
            o.Timeout = TimeSpan.FromSeconds(60);
            o.Retry = new() { MaxRetries = 0 };
        });
        var got = new List<long>();
        await foreach (var item in transport.StreamAsync(Calls.Fetch, new ApiRequest().Accept(mediaType), Numbers, ApiStreamForm.Data, Token))
        {
            got.Add(item["n"]);
            if (got.Count == 2)
            {
                break;
            }
        }

        Assert.Equal([1, 2], got);
    }

    [Theory]
    [InlineData("application/stream+json")]
    [InlineData("application/x-ndjson")]
    public async Task ARefusalInPlaceOfTheFirstLineIsAnError(string mediaType)
    {
        var operation = new Descriptors.OperationDescriptor
        {
            Name = "Fetch", Method = "GET", PathTemplate = "/fetch", NeedsCredential = false, Envelope = new() { CodeMember = "code", SuccessCodes = ["0"], MessageMember = "message", DataMember = "data" },
        };
        var fault = await Assert.ThrowsAsync<ApiException>(() => FirstAsync("{\"code\":1102,\"message\":\"no balance\"}\n"));
        Assert.Equal(("1102", "no balance"), (fault.Code, fault.ServiceMessage));
        fault = await Assert.ThrowsAsync<ApiException>(() => FirstAsync("{\"error\":{\"code\":\"busy\",\"message\":\"later\"}}"));
        Assert.Equal(("busy", "later"), (fault.Code, fault.ServiceMessage));
        Assert.Equal("""{"code":0,"n":1}""", await FirstAsync("{\"code\":0,\"n\":1}\n"));

        async Task<string> FirstAsync(string stream)
        {
            var handler = new StubHandler(() => Calls.Body(new PiecewiseStream(Encoding.UTF8.GetBytes(stream), 7), mediaType));
            await foreach (var item in Calls.Over(handler).StreamAsync(operation, new ApiRequest().Accept(mediaType), JsonCodecs.Element, ApiStreamForm.Data, Token))
            {
                return item.GetRawText();
            }

            return "";
        }
    }

    [Fact]
    public async Task AStreamIsEnumeratedOnce()
    {
        var response = await Calls.Over(new StubHandler(() => Calls.Body(new PiecewiseStream([], 1), "text/event-stream"))).SendForStreamAsync(Calls.Fetch, new ApiRequest(), Numbers, ApiStreamForm.Data, Token);
        await foreach (var item in response.Body)
        {
            Assert.Fail("The stream is empty.");
        }

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await response.Body.GetAsyncEnumerator(Token).MoveNextAsync());
    }

    private static async Task<string> SendAsync<T>(JsonCodec<T> codec, T body)
    {
        var handler = new StubHandler(() => Calls.Body(new PiecewiseStream([], 1), "text/event-stream"));
        var response = await Calls.Over(handler).SendForStreamAsync(Calls.Fetch, new ApiRequest().JsonBody(codec, body).Switch("stream"), Numbers, ApiStreamForm.Data, Token);
        await response.Body.DisposeAsync();
        return handler.Sent[0].Text;
    }

    private static async Task<List<long>> ReadAsync(
        string stream, Action<ApiClientOptions>? configure = null, string mediaType = "text/event-stream", string accept = "text/event-stream", int size = 16, List<long>? got = null)
    {
        got ??= [];
        await ReadAsync(new StubHandler(() => Calls.Body(new PiecewiseStream(Encoding.UTF8.GetBytes(stream), size), mediaType)), got, configure, accept);
        return got;
    }

    private static async Task ReadAsync(StubHandler handler, List<long> got, Action<ApiClientOptions>? configure = null, string accept = "text/event-stream")
    {
        await foreach (var item in Calls.Over(handler, configure).StreamAsync(Calls.Fetch, new ApiRequest().Accept(accept), Numbers, ApiStreamForm.Data, Token))
        {
            got.Add(item["n"]);
        }
    }

    private static async Task<List<ApiStreamEvent<IReadOnlyDictionary<string, long>>>> EventsAsync(string stream)
    {
        var handler = new StubHandler(() => Calls.Body(new PiecewiseStream(Encoding.UTF8.GetBytes(stream), 7), "text/event-stream"));
        var response = await Calls.Over(handler).SendForStreamAsync(Calls.Fetch, new ApiRequest(), Numbers, ApiStreamForm.Data, Token);
        var events = new List<ApiStreamEvent<IReadOnlyDictionary<string, long>>>();
        await foreach (var item in response.Body.ReadEventsAsync(Token))
        {
            events.Add(item);
        }

        return events;
    }
}
