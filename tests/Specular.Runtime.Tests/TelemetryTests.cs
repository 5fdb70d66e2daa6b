using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Specular.Runtime.Tests;

/// <summary>Listeners hear the whole process, so each test tells its own calls by an address of its own.</summary>
public sealed class TelemetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ActivitiesFollowTheConventionsAndHoldNoSecret()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SpecularTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var handler = new StubHandler(() => StubHandler.Json(Answers.Error(5000, "sk-secret oops"), 500), () => StubHandler.Json(Answers.Task("succeed", videos: "[{\"url\":\"http://body\"}]")));
        await Answers.Client(handler, o => o.BaseAddress = new Uri("https://traced.test:8443")).GetAdvancedLipSyncAsync("t-1", Token);

        var mine = activities.Where(a => (string?)a.GetTagItem("server.address") == "traced.test").ToArray();
        Assert.Equal(2, mine.Length);
        Assert.All(mine, a => Assert.Equal("GET /klingai/v1/videos/advanced-lip-sync/{id}", a.DisplayName));
        Assert.All(mine, a => Assert.Equal(ActivityKind.Client, a.Kind));
        Assert.Equal("GET", mine[0].GetTagItem("http.request.method"));
        Assert.Equal("/klingai/v1/videos/advanced-lip-sync/{id}", mine[0].GetTagItem("url.template"));
        Assert.Equal(8443, mine[0].GetTagItem("server.port"));
        Assert.Equal(500, mine[0].GetTagItem("http.response.status_code"));
        Assert.Equal("500", mine[0].GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, mine[0].Status);
        Assert.Equal(200, mine[1].GetTagItem("http.response.status_code"));
        Assert.Equal(1, mine[1].GetTagItem("http.request.resend_count"));
        Assert.Null(mine[1].GetTagItem("error.type"));
        var told = string.Join('\n', mine.SelectMany(a => a.TagObjects).Select(t => t.Key + "=" + t.Value));
        Assert.DoesNotContain("sk-secret", told);
        Assert.DoesNotContain("http://body", told);
    }

    [Fact]
    public async Task DurationCostAndViolationsAreMeasured()
    {
        var measured = new ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == SpecularTelemetry.Name)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((i, v, tags, _) => measured.Enqueue((i.Name, v, tags.ToArray().ToDictionary())));
        listener.SetMeasurementEventCallback<long>((i, v, tags, _) => measured.Enqueue((i.Name, v, tags.ToArray().ToDictionary())));
        listener.Start();

        var handler = new StubHandler(
            () => StubHandler.Json(Answers.Error(1201, "no"), 400),
            () => StubHandler.Json(Answers.Faces.Replace("\"face_data\":", "\"faces\":")));
        var client = Answers.Client(handler, o => o.BaseAddress = new Uri("https://measured.test"));
        await Assert.ThrowsAsync<ApiException>(() => client.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token));
        var costBefore = Cost();
        await client.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token);

        var durations = measured.Where(m => m.Name == "http.client.request.duration" && (string?)m.Tags["server.address"] == "measured.test").ToArray();
        Assert.Equal(2, durations.Length);
        Assert.Equal("400", durations[0].Tags["error.type"]);
        Assert.Equal(200, durations[1].Tags["http.response.status_code"]);
        Assert.All(durations, d => Assert.InRange(d.Value, 0, 10));
        Assert.Contains(measured, m => m.Name == "specular.client.violations" && m.Value == 1);
        var cost = measured.Last(m => m.Name == "specular.client.cost" && (string?)m.Tags["specular.operation"] == "IdentifyFace");
        Assert.Equal("PTC", cost.Tags["specular.price.unit"]);
        Assert.Equal(0.007, cost.Value, 9);
        Assert.True(Cost() > costBefore);

        int Cost() => measured.Count(m => m.Name == "specular.client.cost");
    }

    [Fact]
    public async Task LogsTellWhatHappenedAndNeitherKeyNorBody()
    {
        var log = new MemoryLog();
        var handler = new StubHandler(
            () => StubHandler.Json(Answers.Error(1302, "body-text sk-secret"), 429),
            () => StubHandler.Json(Answers.Faces.Replace("\"face_data\":", "\"faces\":")));
        await Answers.Client(handler, o => o.LoggerFactory = log).IdentifyFaceAsync(new() { VideoUrl = "https://body-video" }, Token);
        var text = string.Join('\n', log.Lines);
        Assert.Contains("Kling.KlingClient Debug IdentifyFace: sending POST https://api.test/klingai/v1/videos/identify-face", text);
        Assert.Contains("Warning IdentifyFace: refused with code 1302 (HTTP 429); sending again in", text);
        Assert.Contains("Warning IdentifyFace: the answer differs from the contract in 1 places, first at /data/face_data", text);
        Assert.DoesNotContain("sk-secret", text);
        Assert.DoesNotContain("body-", text);
    }

    [Fact]
    public async Task AKeyInTheQueryIsToldNowhere()
    {
        var contract = new Descriptors.ContractDescriptor { Name = "Q.Client", Digest = "", Credential = new(Descriptors.CredentialLocation.Query, "api_key") };
        var log = new MemoryLog();
        var handler = new StubHandler(() => StubHandler.Text("<html>sk-secret", "text/html"));
        var transport = new ApiTransport(contract, new ApiClientOptions { ApiKey = "sk-secret", BaseAddress = new Uri("https://h"), LoggerFactory = log }, new HttpClient(handler));
        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new() { Name = "A", Method = "GET", PathTemplate = "/a" }, new ApiRequest(), Json.JsonCodecs.Element, Token));
        Assert.Equal("?api_key=sk-secret", handler.Sent[0].Url.Query);
        Assert.DoesNotContain("sk-secret", exception.ToString() + exception.ResponseText + string.Join('\n', log.Lines));
        Assert.DoesNotContain("sk-secret", new ApiClientOptions { ApiKey = "sk-secret" }.ToString());
    }

    private sealed class MemoryLog : ILoggerFactory, ILogger
    {
        private string _category = "";

        public ConcurrentQueue<string> Lines { get; } = new();

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName)
        {
            _category = categoryName;
            return this;
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{_category} {logLevel} {formatter(state, exception)} {exception}");
    }
}
