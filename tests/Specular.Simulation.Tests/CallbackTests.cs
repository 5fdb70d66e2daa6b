using Specular.Simulation.Bytes;
using Specular.Specification.Contract;

namespace Specular.Simulation.Tests;

public sealed class CallbackTests
{
    private readonly Sink _sink = new();

    [Fact]
    public void EachTransitionIsReportedWhenItIsDueAsTheTaskAlone()
    {
        var client = new Client(new SimulatorOptions { Callbacks = _sink }, Surfaces.KlingRelay());
        var id = Start(client, "http://127.0.0.1:9/hook");
        Assert.Empty(_sink.Posted);
        client.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TaskState.Processing, Assert.Single(_sink.Posted).State);
        client.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal([TaskState.Processing, TaskState.Succeeded], _sink.Posted.Select(p => p.State));
        var body = JsonBytesReader.Read(_sink.Posted[1].Body, out _)!;
        Assert.Equal((id, "succeed"), (body["task_id"]!.AsString(), body["task_status"]!.AsString()));
        Assert.Equal(_sink.Posted[1].At.ToUnixTimeMilliseconds(), body["updated_at"]!.AsInt64());
        Assert.NotNull(body.At("/task_result/videos/0/url"));
    }

    [Theory]
    [InlineData("http://example.com/hook", 0, 2)]
    [InlineData("http://hooks.example/x", 2, 0)]
    [InlineData("file:///etc/passwd", 0, 0)]
    [InlineData("not an address", 0, 0)]
    [InlineData("http://localhost/x", 2, 0)]
    public void OnlyLoopbackAndAllowedHostsAreReportedTo(string address, int reports, int withheld)
    {
        var client = new Client(new SimulatorOptions { Callbacks = _sink, CallbackHosts = ["hooks.example"] }, Surfaces.KlingRelay());
        Start(client, address);
        client.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(reports, _sink.Posted.Count);
        Assert.Equal(withheld, _sink.Withheld.Count);
        Assert.All(_sink.Withheld, reason => Assert.Contains("example.com", reason));
    }

    private static string Start(Client client, string callback)
    {
        var created = client.Send("POST", "/kling/v1/videos/avatar/image2video",
            $$"""{"image":"https://example.com/a.png","audio_id":"a","sound_file":"","prompt":"","mode":"std","callback_url":"{{callback}}","external_task_id":""}""");
        Assert.Equal(200, created.Status);
        return Client.Json(created).At("/data/task_id")!.AsString()!;
    }

    private sealed class Sink : ICallbackSink
    {
        public List<SimulatedCallback> Posted { get; } = [];

        public List<string> Withheld { get; } = [];

        public void Post(SimulatedCallback callback) => Posted.Add(callback);

        public void Withhold(SimulatedCallback callback, string reason) => Withheld.Add(reason);
    }
}
