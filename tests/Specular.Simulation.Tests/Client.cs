using System.Text;
using Specular.Simulation.Bytes;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Tests;

/// <summary>Sends requests to a simulator as a client over HTTP would.</summary>
internal sealed class Client
{
    public Client(params ApiContract[] contracts)
        : this(new SimulatorOptions(), contracts)
    {
    }

    public Client(SimulatorOptions options, params ApiContract[] contracts)
    {
        Simulator = new Simulator(contracts.Length == 0 ? [Surfaces.Kling302()] : contracts, options with { Clock = Clock });
    }

    public TestClock Clock { get; } = new();

    public Simulator Simulator { get; }

    public string? Key { get; set; } = "sk-test";

    public string? Namespace { get; set; }

    public string? Outcome { get; set; }

    public static JsonValue Json(SimulatedResponse response)
    {
        var value = JsonBytesReader.Read(response.Body, out var fault);
        Assert.Null(fault);
        return value!;
    }

    public SimulatedResponse Send(string method, string pathAndQuery, string? body = null, string? contentType = "application/json")
    {
        var headers = new List<Header>();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                headers.Add(new Header(name, value));
            }
        }

        Add("Authorization", Key is null ? null : "Bearer " + Key);
        Add("X-Specular-Namespace", Namespace);
        Add("X-Specular-Outcome", Outcome);
        Add("Content-Type", body is null ? null : contentType);
        var question = pathAndQuery.IndexOf('?');
        return Simulator.Handle(new SimulatedRequest
        {
            Method = method,
            Path = question < 0 ? pathAndQuery : pathAndQuery[..question],
            Query = question < 0 ? null : pathAndQuery[question..],
            Headers = new HeaderList(headers),
            Body = body is null ? default : Encoding.UTF8.GetBytes(body),
        });
    }

    public JsonValue Identify()
    {
        var response = Send("POST", "/klingai/v1/videos/identify-face", """{"video_url":"https://example.com/a.mp4"}""");
        Assert.Equal(200, response.Status);
        return Json(response);
    }

    public string LipSyncBody(string? externalId = null)
    {
        var faces = Identify();
        return LipSyncBody(faces.At("/data/session_id")!.AsString()!, faces.At("/data/face_data/0/face_id")!.AsString()!, externalId);
    }

    public static string LipSyncBody(string session, string face, string? externalId = null) => $$"""
        {"session_id":"{{session}}","face_choose":[{"face_id":"{{face}}","sound_file":"https://example.com/a.mp3","sound_start_time":0,"sound_end_time":3000,"sound_insert_time":0}]
        {{(externalId is null ? "" : $",\"external_task_id\":\"{externalId}\"")}}}
        """;

    public SimulatedResponse TryStart(string? externalId = null) => Send("POST", "/klingai/v1/videos/advanced-lip-sync", LipSyncBody(externalId));

    public string Start(string? externalId = null)
    {
        var response = TryStart(externalId);
        Assert.Equal(200, response.Status);
        return Json(response).At("/data/task_id")!.AsString()!;
    }

    public JsonValue Query(string id)
    {
        var response = Send("GET", "/klingai/v1/videos/advanced-lip-sync/" + id);
        Assert.Equal(200, response.Status);
        return Json(response);
    }

    public string Status(string id) => Query(id).At("/data/task_status")!.AsString()!;
}
