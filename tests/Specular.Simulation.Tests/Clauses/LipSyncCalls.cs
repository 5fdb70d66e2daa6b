using System.Globalization;
using Specular.Specification.Values;

namespace Specular.Simulation.Tests.Clauses;

/// <summary>Calls of the lip-sync surface, as good as its clauses want them but for what a test says.</summary>
internal sealed class LipSyncCalls
{
    public const string Foreign = "https://example.com/a";

    public LipSyncCalls(SimulatorOptions? options = null) => Client = new Client(options ?? new SimulatorOptions(), Surfaces.Kling302());

    public Client Client { get; }

    /// <summary>Serves a file and gives its address.</summary>
    public string Serve(string name, byte[] bytes) => Client.Simulator.AddMedia(name, bytes).AbsoluteUri;

    public ClauseAnswer Identify(string video) =>
        ClauseAnswer.Of(Client, Client.Send("POST", "/klingai/v1/videos/identify-face", $$"""{"video_url":"{{video}}"}"""));

    /// <summary>Starts a task for the only face of a film.</summary>
    public ClauseAnswer Create(
        string video = Foreign, string sound = Foreign, int start = 0, int end = 3000, int insert = 0, string? face = null, string? session = null, string more = "", string after = "")
    {
        var faces = Client.Json(Client.Send("POST", "/klingai/v1/videos/identify-face", $$"""{"video_url":"{{video}}"}"""));
        face ??= faces.At("/data/face_data/0/face_id")!.AsString()!;
        session ??= faces.At("/data/session_id")!.AsString()!;
        return Send(string.Create(CultureInfo.InvariantCulture,
            $$"""{"session_id":"{{session}}","face_choose":[{"face_id":"{{face}}","sound_file":"{{sound}}","sound_start_time":{{start}},"sound_end_time":{{end}},"sound_insert_time":{{insert}}{{more}}}]{{after}}}"""));
    }

    public ClauseAnswer Send(string body) => ClauseAnswer.Of(Client, Client.Send("POST", "/klingai/v1/videos/advanced-lip-sync", body));

    /// <summary>The face of a film, as identify-face answers.</summary>
    public JsonValue Face(string video) =>
        Client.Json(Client.Send("POST", "/klingai/v1/videos/identify-face", $$"""{"video_url":"{{video}}"}""")).At("/data/face_data/0")!;

    /// <summary>A face that stands in a film from one moment to another.</summary>
    public string SeedFace(int from, int to)
    {
        Client.Simulator.SeedIssued(new SeededId("face_id", "seeded") { Facts = string.Create(CultureInfo.InvariantCulture, $$"""{"start_time":{{from}},"end_time":{{to}}}""") });
        return "seeded";
    }
}
