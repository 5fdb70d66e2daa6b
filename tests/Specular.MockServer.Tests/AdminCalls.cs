using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Specular.Mocking.Tests;

/// <summary>Calls of the admin API.</summary>
internal static class AdminCalls
{
    public static async Task<JsonObject> GetAdminAsync(this HttpClient client, string path)
    {
        var text = await client.GetStringAsync("__specular/" + path, TestContext.Current.CancellationToken);
        return JsonNode.Parse(text)!.AsObject();
    }

    public static async Task<(HttpStatusCode Status, JsonObject Body)> PostAdminAsync(this HttpClient client, string path, string json, string contentType = "application/json")
    {
        using var content = new StringContent(json, Encoding.UTF8, contentType);
        using var answer = await client.PostAsync("__specular/" + path, content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject());
    }
}
