using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Specular.Mocking.Tests;

/// <summary>Calls of the avatar surface, which takes an address to call back.</summary>
internal sealed class AvatarCalls(HttpClient client) : IDisposable
{
    private const string CreatePath = "kling/v1/videos/avatar/image2video";

    public static AvatarCalls On(MockServer server)
    {
        var client = server.CreateHttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk-test-key");
        return new AvatarCalls(client);
    }

    public async Task<string> CreateAsync(string callback)
    {
        var body = new
        {
            image = "https://example.com/a.png",
            sound_file = "https://example.com/a.mp3",
            prompt = "hello",
            mode = "std",
            callback_url = callback,
            external_task_id = "",
        };
        using var answer = await client.PostAsJsonAsync(CreatePath, body, TestContext.Current.CancellationToken);
        return (string)(await OkAsync(answer))["data"]!["task_id"]!;
    }

    public Task<HttpResponseMessage> SendCreateAsync(string audioId, string sound) => client.PostAsJsonAsync(
        CreatePath,
        new { image = "https://example.com/a.png", audio_id = audioId, sound_file = sound, prompt = "hello", mode = "std", callback_url = "", external_task_id = "" },
        TestContext.Current.CancellationToken);

    public async Task<string> StatusAsync(string id)
    {
        using var answer = await client.GetAsync($"{CreatePath}/{id}", TestContext.Current.CancellationToken);
        return (string)(await OkAsync(answer))["data"]!["task_status"]!;
    }

    public void Dispose() => client.Dispose();

    private static async Task<JsonObject> OkAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}
