using System.Net;
using System.Text;
using Specular.Testing.Media;

namespace Specular.Mocking.Tests;

/// <summary>The handler that checks any HttpClient against a contract, without a server.</summary>
public sealed class ContractCheckHandlerTests
{
    private const string IdentifyPath = "https://api.302.ai/klingai/v1/videos/identify-face";
    private const string CreatePath = "https://api.302.ai/klingai/v1/videos/advanced-lip-sync";
    private const string Faces = """{"code":0,"message":"SUCCEED","request_id":"r","data":{"session_id":"s","face_data":[]}}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ACallThatKeepsTheContractPassesUnchanged()
    {
        using var handler = On(Faces);
        using var client = new HttpClient(handler);
        using var answer = await client.PostAsync(IdentifyPath, Json("""{"video_url":"https://example.com/a.mp4"}"""), Stop);
        Assert.Equal(Faces, await answer.Content.ReadAsStringAsync(Stop));
        Assert.Empty(handler.Breaches);
        Assert.Equal("""{"video_url":"https://example.com/a.mp4"}""", Assert.Single(Stub(handler).Bodies));
    }

    [Fact]
    public async Task ARequestThatBreaksTheSchemaIsNotSentAndNamesTheLine()
    {
        using var handler = On(Faces);
        using var client = new HttpClient(handler);
        var e = await Assert.ThrowsAsync<ContractViolationException>(() => client.PostAsync(IdentifyPath, Json("""{"video_url":5}"""), Stop));
        Assert.Contains("/video_url", e.Message, StringComparison.Ordinal);
        Assert.Contains("identify-face.yaml:", e.Message, StringComparison.Ordinal);
        Assert.Empty(Stub(handler).Bodies);
        var breach = Assert.Single(handler.Breaches);
        Assert.Equal((TestSurfaces.IdentifyFace.Key, false, "/video_url"), (breach.Operation, breach.IsInAnswer, breach.Violation.Pointer));
    }

    [Fact]
    public async Task ARuleAndMediaInTheRequestAreChecked()
    {
        using var handler = On(Faces);
        using var client = new HttpClient(handler);
        var sound = Convert.ToBase64String(SampleSounds.Wav(1));
        var e = await Assert.ThrowsAsync<ContractViolationException>(() => client.PostAsync(CreatePath, Json(
            $$"""{"session_id":"s","face_choose":[{"face_id":"f","sound_file":"{{sound}}","sound_start_time":0,"sound_end_time":900,"sound_insert_time":0}]}"""), Stop));
        Assert.Contains(e.Violations, v => v.Pointer == "/face_choose/0/sound_file");
        Assert.Contains(e.Violations, v => v.Pointer == "/face_choose/0/sound_end_time");
    }

    [Fact]
    public async Task AnAnswerThatBreaksTheContractIsFound()
    {
        using var handler = On("""{"code":0,"message":"SUCCEED","request_id":"r","data":{"session_id":5}}""");
        using var client = new HttpClient(handler);
        var e = await Assert.ThrowsAsync<ContractViolationException>(() => client.PostAsync(IdentifyPath, Json("""{"video_url":"https://example.com/a.mp4"}"""), Stop));
        Assert.Contains("The answer of " + TestSurfaces.IdentifyFace.Key, e.Message, StringComparison.Ordinal);
        Assert.Equal(["/data/face_data", "/data/session_id"], e.Violations.Select(v => v.Pointer).Order(StringComparer.Ordinal));
        Assert.All(handler.Breaches, b => Assert.True(b.IsInAnswer));
    }

    [Theory]
    [InlineData("{\"code\":")]
    [InlineData("")]
    public async Task AnAnswerThatIsNoJsonIsFound(string answer)
    {
        using var handler = On(answer);
        using var client = new HttpClient(handler);
        await Assert.ThrowsAsync<ContractViolationException>(() => client.PostAsync(IdentifyPath, Json("""{"video_url":"https://example.com/a.mp4"}"""), Stop));
    }

    [Fact]
    public async Task BreachesMayBeCollectedInstead()
    {
        using var handler = new ContractCheckHandler(TestSurfaces.Kling) { ThrowsOnBreach = false, InnerHandler = new StubHandler("{}") };
        using var client = new HttpClient(handler);
        using var answer = await client.PostAsync(IdentifyPath, Json("{}"), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(handler.Breaches, b => !b.IsInAnswer && b.Violation.Pointer == "/video_url");
        Assert.Contains(handler.Breaches, b => b.IsInAnswer && b.Violation.Pointer == "/code");
        Assert.Contains("identify-face.yaml:", handler.Breaches[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APathThatTheContractDoesNotHaveIsABreachUnlessItIsLeftOut()
    {
        using var strict = On(Faces);
        using var client = new HttpClient(strict);
        var e = await Assert.ThrowsAsync<ContractViolationException>(() => client.GetAsync("https://cdn.example.com/film.mp4", Stop));
        Assert.Contains("an operation of the contract", e.Message, StringComparison.Ordinal);

        using var open = new ContractCheckHandler(TestSurfaces.Kling) { Applies = r => r.RequestUri!.Host == "api.302.ai", InnerHandler = new StubHandler("film") };
        using var other = new HttpClient(open);
        Assert.Equal("film", await other.GetStringAsync("https://cdn.example.com/film.mp4", Stop));
        Assert.Empty(open.Breaches);
    }

    private static ContractCheckHandler On(string answer) => new(TestSurfaces.DescriptorOf(TestSurfaces.Kling)) { InnerHandler = new StubHandler(answer) };

    private static StubHandler Stub(ContractCheckHandler handler) => (StubHandler)handler.InnerHandler!;

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private sealed class StubHandler(string answer) : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                Bodies.Add(await content.ReadAsStringAsync(cancellationToken));
            }

            return new HttpResponseMessage(HttpStatusCode.OK) { Content = Json(answer) };
        }
    }
}
