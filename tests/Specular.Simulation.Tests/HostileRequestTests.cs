using System.Text;

namespace Specular.Simulation.Tests;

/// <summary>Whatever a client sends is answered, never thrown at the host.</summary>
public sealed class HostileRequestTests
{
    private static readonly string[] s_pieces =
    [
        "/", "//", "%", "%2", "%zz", "%2F", "%00", "..", "klingai", "v1", "videos", "advanced-lip-sync", "identify-face", "media", "{id}", "?", "&", "=", "中", "\u0000", "a",
        "pets", "forms", "tasks", "\"", "{", "}", "[", "]", ":", ",", "1e999999", "-0", "null", "true", "\\ud800", "\\u0000", "session_id", "face_choose", "title", "count", "\u2028", "\uD800",
    ];

    private static readonly string[] s_types = ["application/json", "text/plain", ";", "", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=a", "application/x-www-form-urlencoded", "*/*", "/"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void EveryRequestIsAnswered(int seed)
    {
        var random = new Random(seed);
        var client = new Client(new SimulatorOptions { JournalBytes = 100_000, MaxNamespaces = 8 }, Surfaces.Kling302(), Surfaces.KlingRelay(), Surfaces.Of(Generic.Pets), Surfaces.Of(Generic.Tasks));
        string Text(int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
        string[] paths = ["/klingai/v1/videos/advanced-lip-sync", "/klingai/v1/videos/identify-face", "/kling/v1/videos/avatar/image2video", "/pets", "/pets/1", "/forms", "/v1/tasks", "/v1/tasks/x", "/media/"];
        for (var i = 0; i < 4000; i++)
        {
            var body = random.Next(3) switch { 0 => Encoding.UTF8.GetBytes(Text(12)), 1 => Encoding.UTF8.GetBytes("{" + Text(12) + "}"), _ => Bytes(random) };
            var response = client.Simulator.Handle(new SimulatedRequest
            {
                Method = random.Next(6) switch { 0 => "GET", 1 => "HEAD", 2 => "DELETE", 3 => Text(2), _ => "POST" },
                Path = random.Next(3) == 0 ? Text(8) : paths[random.Next(paths.Length)] + (random.Next(2) == 0 ? "" : Text(3)),
                Query = random.Next(2) == 0 ? null : Text(6),
                Headers = random.Next(20) == 0 ? null : new HeaderList(
                    new Header("Authorization", random.Next(4) == 0 ? Text(4) : "Bearer sk"),
                    new Header("Content-Type", s_types[random.Next(s_types.Length)]),
                    new Header("X-Specular-Namespace", random.Next(4) == 0 ? Text(3) : ""),
                    new Header("X-Specular-Outcome", random.Next(10) == 0 ? Text(3) : ""),
                    new Header("Cookie", Text(3))),
                Body = body,
            });
            Assert.InRange(response.Status, 200, 599);
        }
    }

    [Fact]
    public void DeepJsonIsRefused()
    {
        var refused = new Client().Send("POST", "/klingai/v1/videos/advanced-lip-sync", new string('[', 100_000));
        Assert.Equal(400, refused.Status);
    }

    [Theory]
    [InlineData("application/json", "parameters: [{name: v, in: query, schema: {$ref: '#/components/schemas/S0'}}], ")]
    [InlineData("application/x-www-form-urlencoded", "")]
    public void FormsOfFormsOfFormsAreEachLookedAtOnce(string type, string parameters)
    {
        var schemas = string.Concat(Enumerable.Range(0, 12).Select(i =>
            $"    S{i}: {{anyOf: [{string.Join(", ", Enumerable.Range(0, 30).Select(_ => $"{{$ref: '#/components/schemas/S{i + 1}'}}"))}]}}\n"));
        var client = new Client(Surfaces.Of(
            $"openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\npaths:\n  /a: {{post: {{{parameters}requestBody: {{content: {{{type}: {{schema: {{$ref: '#/components/schemas/S0'}}}}}}}}, responses: {{'204': {{description: ok}}}}}}}}\n"
            + $"components:\n  schemas:\n{schemas}    S12: {{type: object, properties: {{n: {{type: integer}}}}}}\n")) { Key = null };

        Assert.Equal(204, client.Send("POST", "/a", type == "application/json" ? """{"n":1}""" : "n=1", type).Status);
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(64)];
        random.NextBytes(bytes);
        return bytes;
    }
}
