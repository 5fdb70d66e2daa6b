using System.Net;

namespace Specular.Mocking.Tests;

/// <summary>Ids that count as issued, over the admin API.</summary>
public sealed class IssuedIdAdminTests
{
    private const string Id = "825455158141661278";

    [Fact]
    public async Task ASeededIdIsTakenAndOthersAreUnknown()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Relay, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        var (status, seeded) = await client.PostAdminAsync("issued-ids", $$"""{"member": "audio_id", "id": "{{Id}}", "age": "3d", "duration": "12s"}""");
        Assert.Equal((HttpStatusCode.OK, "3d"), (status, (string)seeded["age"]!));
        using var avatar = AvatarCalls.On(server);
        Assert.Equal(HttpStatusCode.OK, (await avatar.SendCreateAsync(Id, "")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await avatar.SendCreateAsync("another", "")).StatusCode);
    }

    [Theory]
    [InlineData("""{"id": "a"}""", "\"member\" is missing")]
    [InlineData("""{"member": "audio_id"}""", "\"id\" is missing")]
    [InlineData("""{"member": "prompt", "id": "a"}""", "No rule says that prompt is issued; there are /audio_id of POST /kling/v1/videos/avatar/image2video")]
    [InlineData("""{"member": "audio_id", "id": ""}""", "is empty")]
    [InlineData("""{"member": "audio_id", "id": "a", "facts": [1]}""", "must be a JSON object")]
    [InlineData("""{"member": "audio_id", "id": "a", "age": "long"}""", "\"age\" must be a duration")]
    public async Task AnIdThatCannotBeSeededIsRefusedWithTheReason(string json, string reason)
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Relay, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        var (status, problem) = await client.PostAdminAsync("issued-ids", json);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnIdThatCannotBeSeededKeepsAServerFromStarting()
    {
        var problem = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(
            TestSurfaces.Relay, new MockServerOptions { Simulation = new() { SeededIds = [new("prompt", "a")] } }, TestContext.Current.CancellationToken));
        Assert.Contains("No rule says that prompt is issued", problem.Message, StringComparison.Ordinal);
    }
}
