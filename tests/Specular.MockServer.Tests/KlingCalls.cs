using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Specular.Mocking.Tests;

/// <summary>Calls of the lip-sync surface with a plain HttpClient.</summary>
internal sealed class KlingCalls(HttpClient client) : IDisposable
{
    private const string CreatePath = "klingai/v1/videos/advanced-lip-sync";

    public static KlingCalls On(MockServer server)
    {
        var client = server.CreateHttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk-test-key");
        return new KlingCalls(client);
    }

    public async Task<JsonObject> IdentifyFaceAsync()
    {
        using var answer = await SendIdentifyFaceAsync();
        return await OkAsync(answer);
    }

    public Task<HttpResponseMessage> SendIdentifyFaceAsync(string video = "https://example.com/a.mp4") =>
        client.PostAsJsonAsync("klingai/v1/videos/identify-face", new { video_url = video }, TestContext.Current.CancellationToken);

    public async Task<string> CreateAsync() => (string)(await OkAsync(await SendCreateAsync()))["data"]!["task_id"]!;

    public async Task<HttpResponseMessage> SendCreateAsync(string sound = "https://example.com/a.mp3", double volume = 1)
    {
        var faces = (await IdentifyFaceAsync())["data"]!;
        var body = new JsonObject
        {
            ["session_id"] = (string)faces["session_id"]!,
            ["face_choose"] = new JsonArray(new JsonObject
            {
                ["face_id"] = (string)faces["face_data"]![0]!["face_id"]!,
                ["sound_file"] = sound,
                ["sound_start_time"] = 0,
                ["sound_end_time"] = 3000,
                ["sound_insert_time"] = 0,
                ["sound_volume"] = volume,
            }),
        };
        return await client.PostAsJsonAsync(CreatePath, body, TestContext.Current.CancellationToken);
    }

    public async Task<JsonObject> QueryAsync(string id)
    {
        using var answer = await client.GetAsync($"{CreatePath}/{id}", TestContext.Current.CancellationToken);
        return await OkAsync(answer);
    }

    public async Task<string> StatusAsync(string id) => (string)(await QueryAsync(id))["data"]!["task_status"]!;

    public void Dispose() => client.Dispose();

    private static async Task<JsonObject> OkAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}
