namespace Specular.Simulation.Tests.Clauses;

/// <summary>Calls of the avatar surface, as good as its clauses want them but for what a test says.</summary>
internal sealed class AvatarCalls
{
    public const string Foreign = "https://example.com/a";

    public Client Client { get; } = new(Surfaces.KlingRelay());

    public string Serve(string name, byte[] bytes) => Client.Simulator.AddMedia(name, bytes).AbsoluteUri;

    public ClauseAnswer Create(string image = Foreign, string audioId = "", string sound = Foreign, string externalId = "") =>
        ClauseAnswer.Of(Client, Client.Send("POST", "/kling/v1/videos/avatar/image2video",
            $$"""{"image":"{{image}}","audio_id":"{{audioId}}","sound_file":"{{sound}}","prompt":"","mode":"std","callback_url":"","external_task_id":"{{externalId}}"}"""));
}
