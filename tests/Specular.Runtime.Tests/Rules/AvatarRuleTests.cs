using KlingRelay;
using Specular.Rules;
using Specular.Testing.Media;

namespace Specular.Runtime.Tests.Rules;

/// <summary>The clauses of the avatar page, each passed, violated and left open, in the client that is generated from it.</summary>
public sealed class AvatarRuleTests : IDisposable
{
    private const string Create = "POST /kling/v1/videos/avatar/image2video";

    private readonly VirtualClock _clock = new() { AutoAdvance = true };
    private readonly StubHandler _handler = new(() => StubHandler.Json(
        """{"code":0,"message":"SUCCEED","request_id":"r","data":{"task_id":"1","task_status":"submitted","created_at":1,"updated_at":1}}"""));

    public void Dispose() => _handler.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(300, 300)]
    [InlineData(300, 750)]
    [InlineData(750, 300)]
    public async Task APictureWithinItsLimitsPasses(int width, int height)
    {
        (await CheckAsync(SamplePictures.Png(width, height))).Of("media", "/image").AssertPassed();
        (await CheckAsync(SamplePictures.Jpeg(width, height))).Of("media", "/image").AssertPassed();
    }

    [Fact]
    public async Task APictureBeyondALimitIsNotSent()
    {
        await AssertPictureAsync(SamplePictures.Png(299, 299), "at least 300 px a side", "299 x 299 px");
        await AssertPictureAsync(SamplePictures.Png(400, 1001), "a width to height of at least 1:2.5", "400 x 1001 px");
        await AssertPictureAsync(SamplePictures.Png(1001, 400), "a width to height of at most 2.5:1", "1001 x 400 px");
        await AssertPictureAsync(SamplePictures.Png(400, 400, padding: 10_485_760), "at most 10 MB (10,485,760 bytes)", "10,485,");
        await AssertPictureAsync("GIF89a......"u8.ToArray(), "JPEG or PNG", "GIF");
        await AssertPictureAsync(SamplePictures.Png(400, 400)[..50], "a whole file that is a picture", "a PNG that is cut short");
    }

    [Fact]
    public async Task APictureBehindAnAddressIsLeftOpen() =>
        (await Client().CheckCreateAvatarImage2VideoAsync(Request(), Token)).Of("media", "/image").AssertOpen("behind an address");

    [Fact]
    public async Task SoundOfUpToFiveMinutesPasses()
    {
        foreach (var sound in new[] { SampleSounds.Wav(2), SampleSounds.Wav(300), SampleSounds.Aac(100), SampleSounds.Mp3(100), SampleFilms.M4a(299) })
        {
            (await CheckAsync(sound: sound)).Of("media", "/sound_file").AssertPassed();
        }
    }

    [Fact]
    public async Task SoundThatIsTooLongIsNotSent()
    {
        var request = Request(sound: SampleFilms.M4a(301));

        var violation = await (await Client().CheckCreateAvatarImage2VideoAsync(request, Token)).Of("media", "/sound_file").AssertViolatedAsync(_handler, () => Client().CreateAvatarImage2VideoAsync(request, Token));
        Assert.Equal(("2 to 300 s", "301 s"), (violation.Expected, violation.Actual));
    }

    [Fact]
    public async Task SoundThatIsNotThereIsLeftOpen() => (await CheckAsync()).Of("media", "/sound_file").AssertOpen("nothing that it is about");

    [Fact]
    public async Task ExactlyOneOfSpeechAndSoundIsSent()
    {
        (await CheckAsync()).Of("exactlyOne", "").AssertPassed();
        foreach (var request in new[] { Request(audio: ""), Request(audio: "a-1", sound: SampleSounds.Wav(3)) })
        {
            var check = await Client().CheckCreateAvatarImage2VideoAsync(request, Token);
            var violation = await check.Of("exactlyOne", "").AssertViolatedAsync(_handler, () => Client().StartAvatarImage2VideoAsync(request, Token));
            Assert.Equal("exactly one of audio_id, sound_file", violation.Expected);
        }
    }

    [Fact]
    public async Task AnAudioIdIsAtMostThirtyDaysOld()
    {
        (await CheckAsync()).Of("issuedBy", "/audio_id").AssertOpen("this client was not answered with it");
        (await Check(Known(30))).Of("issuedBy", "/audio_id").AssertPassed();
        var violation = await (await Check(Known(31))).Of("issuedBy", "/audio_id").AssertViolatedAsync(_handler, () => Client(Known(31)).CreateAvatarImage2VideoAsync(Request(), Token));
        Assert.Equal("one of 31 days", violation.Actual);

        Task<RequestCheck> Check(KnownId known) => Client(known).CheckCreateAvatarImage2VideoAsync(Request(), Token);
    }

    [Theory]
    [InlineData(2000, null)]
    [InlineData(300_000, null)]
    [InlineData(1999, "duration of audio_id at least 2000")]
    [InlineData(300_001, "duration of audio_id at most 300000")]
    public async Task SpeechLastsFromTwoSecondsToFiveMinutes(int duration, string? broken)
    {
        var client = Client(Known(1) with { Numbers = new Dictionary<string, decimal> { ["/duration"] = duration } });
        var outcomes = (await client.CheckCreateAvatarImage2VideoAsync(Request(), Token)).Outcomes.Where(o => o.Rule.Kind == "compare").ToArray();

        Assert.Equal(2, outcomes.Length);
        if (broken is null)
        {
            Assert.All(outcomes, o => o.AssertPassed());
        }
        else
        {
            var outcome = Assert.Single(outcomes, o => o.Verdict == RuleVerdict.Violated);
            Assert.Equal(broken, (await outcome.AssertViolatedAsync(_handler, () => client.CreateAvatarImage2VideoAsync(Request(), Token))).Expected);
        }
    }

    [Fact]
    public async Task SpeechOfUnknownLengthIsLeftOpen() =>
        Assert.All((await CheckAsync()).Outcomes.Where(o => o.Rule.Kind == "compare"), o => o.AssertOpen("this client was not answered with the audio_id"));

    [Fact]
    public async Task AnExternalIdIsUsedOnce()
    {
        var client = Client();
        await client.CreateAvatarImage2VideoAsync(Request(externalId: "mine"), Token);

        (await client.CheckCreateAvatarImage2VideoAsync(Request(externalId: "other"), Token)).Of("unique", "/external_task_id").AssertPassed();
        (await client.CheckCreateAvatarImage2VideoAsync(Request(), Token)).Of("unique", "/external_task_id").AssertOpen("nothing that it is about");
        await (await client.CheckCreateAvatarImage2VideoAsync(Request(externalId: "mine"), Token)).Of("unique", "/external_task_id")
            .AssertViolatedAsync(_handler, () => client.CreateAvatarImage2VideoAsync(Request(externalId: "mine"), Token));
    }

    private static CreateAvatarImage2VideoRequest Request(byte[]? image = null, string? audio = null, byte[]? sound = null, string externalId = "") => new()
    {
        Image = image is null ? MediaSource.FromUrl("https://example.com/a.png") : MediaSource.FromBytes(image),
        AudioId = audio ?? (sound is null ? "a-1" : ""),
        SoundFile = sound is null ? MediaSource.None : MediaSource.FromBytes(sound),
        Prompt = "",
        Mode = "std",
        CallbackUrl = "",
        ExternalTaskId = externalId,
    };

    private KnownId Known(int days) => new(Create, "/audio_id", "a-1", _clock.GetUtcNow() - TimeSpan.FromDays(days));

    private KlingRelayClient Client(params KnownId[] known) =>
        new(new KlingRelayClientOptions { ApiKey = "sk-secret", BaseAddress = new Uri("https://relay.test"), TimeProvider = _clock, KnownIds = known }, new HttpClient(_handler));

    private Task<RequestCheck> CheckAsync(byte[]? image = null, byte[]? sound = null) => Client().CheckCreateAvatarImage2VideoAsync(Request(image, sound: sound), Token);

    private async Task AssertPictureAsync(byte[] image, string expected, string actual)
    {
        var request = Request(image);
        var outcome = (await Client().CheckCreateAvatarImage2VideoAsync(request, Token)).Of("media", "/image");
        await outcome.AssertViolatedAsync(_handler, () => Client().CreateAvatarImage2VideoAsync(request, Token));
        Assert.StartsWith(actual, Assert.Single(outcome.Violations, v => v.Expected == expected).Actual, StringComparison.Ordinal);
    }
}
