namespace Specular.Simulation.Tests;

/// <summary>The probes that mock servers were compared by, and the vendor's own way of refusing.</summary>
public sealed class RefusalTests
{
    private const string LipSyncPath = "/klingai/v1/videos/advanced-lip-sync";

    [Fact]
    public void EveryViolationIsNamedInTheVendorsEnvelope()
    {
        var refused = new Client().Send("POST", LipSyncPath, "{}");
        var body = Client.Json(refused);
        Assert.Equal((400, 1201L), (refused.Status, body["code"]!.AsInt64()));
        Assert.Contains("face_choose", body["message"]!.AsString());
        Assert.Contains("session_id", body["message"]!.AsString());
        Assert.NotNull(body["request_id"]!.AsString());
        Assert.Null(body["data"]);
    }

    [Fact]
    public void TheDocumentsOwnExampleIsRefusedForWhatIsWrongInIt()
    {
        var refused = new Client().Send("POST", LipSyncPath,
            """{"session_id":"","face_choose":[{"face_id":0,"sound_file":"https://example.com/a.mp3","sound_start_time":0,"sound_end_time":3000,"sound_insert_time":0}]}""");
        Assert.Equal(400, refused.Status);
        Assert.Contains("/face_choose/0/face_id: expected a string, found the number 0", Client.Json(refused)["message"]!.AsString());
    }

    [Theory]
    [InlineData("{\"session_id\":")]
    [InlineData("not json")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void MalformedJsonIsRefused(string body)
    {
        var refused = new Client().Send("POST", LipSyncPath, body);
        Assert.Equal((400, 1201L), (refused.Status, Client.Json(refused)["code"]!.AsInt64()));
        Assert.Contains("not JSON", Client.Json(refused)["message"]!.AsString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public void ABodyThatIsMissingOrOfAnotherTypeIsRefused(string? body)
    {
        var refused = new Client().Send("POST", LipSyncPath, body);
        Assert.Equal((400, 1201L), (refused.Status, Client.Json(refused)["code"]!.AsInt64()));
    }

    [Fact]
    public void AnotherMediaTypeIsRefused()
    {
        var refused = new Client().Send("POST", LipSyncPath, "{}", "text/plain");
        Assert.Equal(400, refused.Status);
        Assert.Contains("text/plain", Client.Json(refused)["message"]!.AsString());
    }

    [Theory]
    [InlineData(null, 1001)]
    [InlineData("", 1001)]
    [InlineData("{{YOUR_API_KEY}}", 1002)]
    [InlineData("<your key>", 1002)]
    public void AKeyThatIsMissingOrAPlaceholderIsRefused(string? key, long code)
    {
        var refused = new Client { Key = key }.Send("GET", LipSyncPath + "/x");
        Assert.Equal((401, code), (refused.Status, Client.Json(refused)["code"]!.AsInt64()!.Value));
    }

    [Fact]
    public void OnlyTheGivenKeysAreAccepted()
    {
        var client = new Client(new SimulatorOptions { Keys = ["sk-good"] });
        Assert.Equal(401, client.Send("GET", LipSyncPath + "/x").Status);
        client.Key = "sk-good";
        Assert.Equal(404, client.Send("GET", LipSyncPath + "/x").Status);
    }

    [Fact]
    public void AnUnknownTaskIsNotFound()
    {
        var refused = new Client().Send("GET", LipSyncPath + "/kling_000000000000");
        Assert.Equal((404, 1203L), (refused.Status, Client.Json(refused)["code"]!.AsInt64()));
    }

    [Fact]
    public void SessionsThatNobodyIssuedAreUnknown()
    {
        var refused = new Client().Send("POST", LipSyncPath, Client.LipSyncBody("s", "f"));
        Assert.Equal((404, 1203L), (refused.Status, Client.Json(refused)["code"]!.AsInt64()));
    }

    [Fact]
    public void SessionsLiveForADayOfTheClock()
    {
        var client = new Client();
        var body = client.LipSyncBody();
        client.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(200, client.Send("POST", LipSyncPath, body).Status);
        client.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(404, client.Send("POST", LipSyncPath, body).Status);
    }

    [Fact]
    public void SessionsOfOneAccountMeanNothingToAnother()
    {
        var client = new Client();
        var body = client.LipSyncBody();
        client.Key = "sk-other";
        Assert.Equal(404, client.Send("POST", LipSyncPath, body).Status);
    }

    [Fact]
    public void IssuedIdsNeedNotBeLookedUp()
    {
        var client = new Client(new SimulatorOptions { ChecksIssuedIds = false });
        Assert.Equal(200, client.Send("POST", LipSyncPath, Client.LipSyncBody("s", "f")).Status);
    }

    [Fact]
    public void AWrongMethodIsRefusedWithTheMethodsThereAre()
    {
        var refused = new Client().Send("DELETE", LipSyncPath);
        Assert.Equal((404, 1202L), (refused.Status, Client.Json(refused)["code"]!.AsInt64()));
        Assert.Contains(new Header("Allow", "OPTIONS, POST"), refused.Headers);
    }

    [Fact]
    public void HeadIsAnsweredAsGetWithoutABody()
    {
        var client = new Client();
        var id = client.Start();
        var head = client.Send("HEAD", $"{LipSyncPath}/{id}");
        var get = client.Send("GET", $"{LipSyncPath}/{id}");
        Assert.Equal((200, get.ContentLength, 0), (head.Status, head.ContentLength, head.Body.Length));
    }

    [Fact]
    public void OptionsNamesTheMethods() =>
        Assert.Contains(new Header("Allow", "GET, HEAD, OPTIONS"), new Client().Send("OPTIONS", LipSyncPath + "/x").Headers);

    [Fact]
    public void AnUnknownPathSaysWhatIsNear()
    {
        var refused = new Client().Send("POST", "/klingai/v1/videos/advanced-lipsync");
        Assert.Equal((404, "application/problem+json"), (refused.Status, refused.ContentType));
        Assert.Contains("POST /klingai/v1/videos/advanced-lip-sync", Client.Json(refused)["detail"]!.AsString());
    }

    [Fact]
    public void MembersThatExcludeEachOtherAreRefusedTogetherAndWhenBothAreMissing()
    {
        var client = new Client(Surfaces.KlingRelay());
        SimulatedResponse Send(string audio, string sound) => client.Send("POST", "/kling/v1/videos/avatar/image2video",
            $$"""{"image":"https://example.com/a.png","audio_id":"{{audio}}","sound_file":"{{sound}}","prompt":"","mode":"std","callback_url":"","external_task_id":""}""");
        Assert.Equal(400, Send("a", "https://example.com/b.mp3").Status);
        Assert.Equal(400, Send("", "").Status);
        Assert.Equal(200, Send("a", "").Status);
        Assert.Equal(200, Send("", "https://example.com/b.mp3").Status);
    }

    [Fact]
    public void WithoutATableTheViolationsAreAProblemDetail()
    {
        var client = new Client(Surfaces.Of(Generic.Pets)) { Key = null };
        var refused = client.Send("POST", "/pets", """{"age":"old"}""");
        var body = Client.Json(refused);
        Assert.Equal((400, "application/problem+json"), (refused.Status, refused.ContentType));
        Assert.Equal(2, ((Specification.Values.JsonArray)body["violations"]!).Items.Count);
        Assert.Equal(405, client.Send("PATCH", "/pets").Status);
        Assert.Equal(415, client.Send("POST", "/pets", "a", "text/plain").Status);
        Assert.Equal(400, client.Send("GET", "/pets?limit=many").Status);
    }
}
