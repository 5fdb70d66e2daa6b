using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Specular.Benchmarks.Load;

/// <summary>Create (validation, task, journal) and query of the simulator, against bare Kestrel with answers of the same size, in alternating rounds.</summary>
internal static class SimulatorBenchmark
{
    private const int Connections = 32;
    private const int Rounds = 5;
    private const string CreatePath = "/klingai/v1/videos/advanced-lip-sync";
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(TextWriter output)
    {
        output.WriteLine($"{Connections} connections, {Rounds} rounds of {s_round.TotalSeconds:0} s each, alternating; medians.");
        await MeasureAsync(output, "create", (create, _) => create);
        // A simulator of its own: the creates above have pushed the first task out of the bounded store.
        await MeasureAsync(output, "query", (_, query) => query);
        await WarmStart.MeasureAsync(output);
        return 0;
    }

    private static async Task MeasureAsync(TextWriter output, string name, Func<Exchange, Exchange, Exchange> choose)
    {
        using var simulator = await ServedProcess.StartAsync("simulator");
        using var http = new HttpClient { BaseAddress = simulator.Address };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer sk-benchmark");

        using var faces = await JsonAsync(http, HttpMethod.Post, "/klingai/v1/videos/identify-face", """{"video_url":"https://example.com/v.mp4"}""");
        var data = faces.RootElement.GetProperty("data");
        var body = $$"""
            {"session_id":"{{data.GetProperty("session_id").GetString()}}","face_choose":[{"face_id":"{{data.GetProperty("face_data")[0].GetProperty("face_id").GetString()}}","sound_file":"https://example.com/a.mp3","sound_start_time":0,"sound_end_time":3000,"sound_insert_time":0}]}
            """;
        using var created = await JsonAsync(http, HttpMethod.Post, CreatePath, body);
        var path = $"{CreatePath}/{created.RootElement.GetProperty("data").GetProperty("task_id").GetString()}";
        using var queried = await JsonAsync(http, HttpMethod.Get, path, null);

        var exchange = choose(
            new Exchange(Request("POST", CreatePath, body), created.RootElement.GetRawText().Length),
            new Exchange(Request("GET", path, null), queried.RootElement.GetRawText().Length));
        await CompareAsync(output, name, simulator, exchange);
    }

    private static async Task CompareAsync(TextWriter output, string name, ServedProcess simulator, Exchange exchange)
    {
        using var bare = await ServedProcess.StartAsync("bare", exchange.AnswerBytes.ToString(CultureInfo.InvariantCulture));
        var ours = new List<LoadResult>();
        var theirs = new List<LoadResult>();
        // The first round of each only warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            var b = await LoadAsync(bare.Address, exchange.Request);
            var s = await LoadAsync(simulator.Address, exchange.Request);
            if (round > 0)
            {
                theirs.Add(b);
                ours.Add(s);
            }
        }

        var (rate, bareRate) = (Median(ours, r => r.RequestsPerSecond), Median(theirs, r => r.RequestsPerSecond));
        var (p99, bareP99) = (Median(ours, r => r.P99Milliseconds), Median(theirs, r => r.P99Milliseconds));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-7} simulator {rate,8:0}/s p99 {p99:0.00} ms   bare Kestrel {bareRate,8:0}/s p99 {bareP99:0.00} ms   ratio {rate / bareRate:0.00}, p99 {p99 / bareP99:0.00}"));
    }

    private static Task<LoadResult> LoadAsync(Uri address, byte[] request) =>
        LoadGenerator.RunAsync(new IPEndPoint(IPAddress.Loopback, address.Port), [request], Connections, s_round, expectedStatus: 200);

    private static double Median(List<LoadResult> results, Func<LoadResult, double> figure) => results.Select(figure).Order().ElementAt(results.Count / 2);

    private static byte[] Request(string method, string path, string? body)
    {
        var head = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer sk-benchmark\r\n");
        if (body is not null)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        }

        return Encoding.UTF8.GetBytes(head.Append("\r\n").Append(body).ToString());
    }

    private static async Task<JsonDocument> JsonAsync(HttpClient http, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await http.SendAsync(request);
        return response.IsSuccessStatusCode
            ? (await response.Content.ReadFromJsonAsync<JsonDocument>())!
            : throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
    }

    private sealed record Exchange(byte[] Request, int AnswerBytes);
}
