using Kling;
using Specular.Rules;
using Specular.Testing.Media;

namespace Specular.Runtime.Tests.Rules;

/// <summary>The clauses of the lip-sync documents, each passed, violated and left open, in the client that is generated from them.</summary>
public sealed class LipSyncRuleTests : IDisposable
{
    private const string Face = "/face_choose/*";
    private const string Clip = "裁剪后音频不得短于2秒";
    private const string WithinSound = "终点时间不得晚于原始音频总时长";
    private const string InsertStart = "插入音频的开始时间不得早于视频开始时间";
    private const string WithinVideo = "插入音频的结束时间不得晚于视频结束时间";
    private const string Overlap = "至少重合2秒时长";

    private readonly VirtualClock _clock = new() { AutoAdvance = true };
    private readonly StubHandler _handler;
    private readonly KlingClient _kling;

    public LipSyncRuleTests()
    {
        // The face can be spoken for from 1 s to 6 s.
        _handler = new StubHandler((request, _) => Task.FromResult(StubHandler.Json(request.RequestUri!.AbsolutePath.EndsWith("identify-face", StringComparison.Ordinal)
            ? Answers.Faces.Replace("\"start_time\":0,\"end_time\":4000", "\"start_time\":1000,\"end_time\":6000", StringComparison.Ordinal)
            : Answers.Created)));
        _kling = Answers.Client(_handler, o => o.TimeProvider = _clock);
    }

    public void Dispose() => _handler.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://example.com/v.mp4", "stands behind an address")]
    public async Task AFilmBehindAnAddressIsLeftOpen(string url, string reason)
    {
        var check = await _kling.CheckIdentifyFaceAsync(new() { VideoUrl = url }, Token);

        check.Of("media", "/video_url").AssertOpen(reason);
        Assert.True(check.Holds);
    }

    [Theory]
    [InlineData("v")]
    [InlineData("AAECAw==")]
    [InlineData("data:video/mp4;base64,AAECAw==")]
    [InlineData("")]
    public async Task AFilmThatIsNoAddressIsNotSent(string url)
    {
        var request = new IdentifyFaceRequest { VideoUrl = url };
        var check = await _kling.CheckIdentifyFaceAsync(request, Token);

        var violation = await check.Of("media", "/video_url").AssertViolatedAsync(_handler, () => _kling.IdentifyFaceAsync(request, Token));
        Assert.Equal(("/video_url", "an address"), (violation.Pointer, violation.Expected));
    }

    [Fact]
    public async Task SoundWithinItsLimitsPasses()
    {
        foreach (var sound in new[] { SampleSounds.Wav(10), SampleSounds.Mp3(100), SampleFilms.M4a(60), SampleSounds.Wav(2) })
        {
            (await CheckAsync(sound)).Of("media", "/face_choose/*/sound_file").AssertPassed();
        }
    }

    [Fact]
    public async Task SoundBeyondALimitIsNotSent()
    {
        await AssertSoundAsync(SampleSounds.Wav(1.5), "2 to 60 s", "1.5 s");
        await AssertSoundAsync(SampleFilms.M4a(61), "2 to 60 s", "61 s");
        await AssertSoundAsync(SampleSounds.Aac(100), "MP3, WAV or M4A", "AAC");
        await AssertSoundAsync(SampleSounds.Wav(10)[..^1000], "a whole file that is sound", "a WAV that is cut short");
        await AssertSoundAsync([.. SampleFilms.M4a(10), .. SampleFilms.Box("free", new byte[5_242_880])], "at most 5 MB (5,242,880 bytes)", "5,243,2");
        await AssertSoundAsync(SamplePictures.Png(400, 400), "sound", "a picture (PNG)");
    }

    [Fact]
    public async Task SoundIsMeasuredWhereverItsBytesAre()
    {
        var path = Path.Combine(Path.GetTempPath(), "specular-" + Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, SampleSounds.Wav(1), Token);
        try
        {
            var stream = new MemoryStream([1, .. SampleSounds.Wav(1)]) { Position = 1 };
            foreach (var sound in new[] { MediaSource.FromFile(path), MediaSource.FromStream(stream), MediaSource.FromBase64(Convert.ToBase64String(SampleSounds.Wav(1))) })
            {
                var violation = await (await _kling.CheckCreateAdvancedLipSyncAsync(Request(sound), Token)).Of("media", "/face_choose/*/sound_file")
                    .AssertViolatedAsync(_handler, () => _kling.StartAdvancedLipSyncAsync(Request(sound), Token));
                Assert.Equal(("/face_choose/0/sound_file", "1 s"), (violation.Pointer, violation.Actual));
            }

            Assert.Equal(1, stream.Position);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task SoundThatCannotBeMeasuredIsLeftOpen()
    {
        (await _kling.CheckCreateAdvancedLipSyncAsync(Request(MediaSource.FromUrl("https://x/a.mp3")), Token)).Of("media", "/face_choose/*/sound_file").AssertOpen("behind an address");
        (await _kling.CheckCreateAdvancedLipSyncAsync(Request(MediaSource.FromStream(new OneWayStream())), Token)).Of("media", "/face_choose/*/sound_file").AssertOpen("cannot be read twice");
    }

    [Fact]
    public async Task ASessionLivesForADay()
    {
        (await CheckAsync()).Of("issuedBy", "/session_id").AssertOpen("this client was not answered with it");

        await _kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" }, Token);
        _clock.Advance(TimeSpan.FromHours(24));
        (await CheckAsync()).Of("issuedBy", "/session_id").AssertPassed();
        (await CheckAsync()).Of("issuedBy", "/face_choose/*/face_id").AssertPassed();

        _clock.Advance(TimeSpan.FromMinutes(30));
        var check = await CheckAsync();
        var violation = await check.Of("issuedBy", "/session_id").AssertViolatedAsync(_handler, () => _kling.CreateAdvancedLipSyncAsync(Request(), Token));
        Assert.Equal(("/session_id", "one of 24.5 hours"), (violation.Pointer, violation.Actual));
        await check.Of("issuedBy", "/face_choose/*/face_id").AssertViolatedAsync(_handler, () => _kling.CreateAdvancedLipSyncAsync(Request(), Token));
    }

    [Fact]
    public async Task AFaceOfAnotherClientIsLeftOpen()
    {
        await _kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" }, Token);

        (await CheckAsync(face: "7")).Of("issuedBy", "/face_choose/*/face_id").AssertOpen("this client was not answered with it");
    }

    [Fact]
    public async Task AnEmptySessionIsNotSent()
    {
        var request = new CreateAdvancedLipSyncRequest { SessionId = "", FaceChoose = Request().FaceChoose };

        await (await _kling.CheckCreateAdvancedLipSyncAsync(request, Token)).Of("issuedBy", "/session_id").AssertViolatedAsync(_handler, () => _kling.CreateAdvancedLipSyncAsync(request, Token));
    }

    [Fact]
    public async Task AnExternalIdIsUsedOnce()
    {
        (await CheckAsync(externalId: "mine-1")).Of("unique", "/external_task_id").AssertPassed();
        await _kling.CreateAdvancedLipSyncAsync(Request(externalId: "mine-1"), Token);

        await (await CheckAsync(externalId: "mine-1")).Of("unique", "/external_task_id")
            .AssertViolatedAsync(_handler, () => _kling.StartAdvancedLipSyncAsync(Request(externalId: "mine-1"), Token));
        (await CheckAsync(externalId: "mine-2")).Of("unique", "/external_task_id").AssertPassed();
        (await CheckAsync(externalId: "")).Of("unique", "/external_task_id").AssertOpen("nothing that it is about");
    }

    [Fact]
    public async Task AnIdOfACallThatFailedIsNotUsed()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Error(1201, "no"), 400), () => StubHandler.Json(Answers.Created));
        var kling = Answers.Client(handler);

        await Assert.ThrowsAsync<ApiException>(() => kling.CreateAdvancedLipSyncAsync(Request(externalId: "mine-1"), Token));
        await kling.CreateAdvancedLipSyncAsync(Request(externalId: "mine-1"), Token);

        Assert.Equal(2, handler.Sent.Count);
    }

    [Theory]
    [InlineData(0, 2000, null)]
    [InlineData(1000, 2999, "1999")]
    [InlineData(3000, 1000, "-2000")]
    public async Task AClipIsTwoSecondsLong(long start, long end, string? actual) =>
        await AssertCompareAsync(Clip, Request(start: start, end: end), actual is null ? null : ("/face_choose/0/sound_end_time", "sound_end_time - sound_start_time at least 2000", actual));

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, "-1")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    public async Task AClipDoesNotBeginBeforeItsSound(long start, string? actual) =>
        await AssertCompareAsync("开始时间为0分0秒", Request(start: start), actual is null ? null : ("/face_choose/0/sound_start_time", "sound_start_time at least 0", actual));

    [Theory]
    [InlineData(10_000, null)]
    [InlineData(10_001, "10001 against 10000")]
    [InlineData(long.MaxValue, "9223372036854775807 against 10000")]
    public async Task AClipDoesNotEndBehindItsSound(long end, string? actual) => await AssertCompareAsync(
        WithinSound, Request(MediaSource.FromBytes(SampleSounds.Wav(10)), end: end), actual is null ? null : ("/face_choose/0/sound_end_time", "sound_end_time at most the length of sound_file", actual));

    [Fact]
    public async Task TheLengthOfSoundBehindAnAddressIsLeftOpen() =>
        (await _kling.CheckCreateAdvancedLipSyncAsync(Request(MediaSource.FromUrl("https://x/a.mp3")), Token)).Of("compare", Face, WithinSound).AssertOpen("behind an address");

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, "-1")]
    public async Task AClipIsNotInsertedBeforeTheFilm(long insert, string? actual) =>
        await AssertCompareAsync(InsertStart, Request(insert: insert), actual is null ? null : ("/face_choose/0/sound_insert_time", "sound_insert_time at least 0", actual));

    [Fact]
    public async Task TheEndOfAFilmBehindAnAddressIsLeftOpen()
    {
        await _kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" }, Token);

        (await CheckAsync()).Of("compare", Face, WithinVideo).AssertOpen("behind an address");
    }

    [Theory]
    [InlineData(0, 3000)]
    [InlineData(1000, 5000)]
    [InlineData(3000, 8000)]
    public async Task AClipThatOverlapsItsFaceByTwoSecondsPasses(long insert, long length)
    {
        var overlaps = await OverlapsAsync(Request(end: length, insert: insert));

        Assert.All(overlaps, o => o.AssertPassed());
    }

    [Theory]
    [InlineData(0, 2999)]
    [InlineData(4001, 8000)]
    public async Task AClipThatOverlapsItsFaceByLessIsNotSent(long insert, long length)
    {
        var request = Request(end: length, insert: insert);
        var overlaps = await OverlapsAsync(request);

        await Assert.Single(overlaps, o => o.Verdict == RuleVerdict.Violated).AssertViolatedAsync(_handler, () => _kling.CreateAdvancedLipSyncAsync(request, Token));
    }

    [Fact]
    public async Task AnOverlapThatTheFacesEndMayNotBearIsLeftOpen()
    {
        var overlaps = await OverlapsAsync(Request(end: 8000, insert: 3500));

        Assert.Single(overlaps, o => o.Verdict == RuleVerdict.NotChecked).AssertOpen("too close");
    }

    [Fact]
    public async Task AnOverlapWithAnUnknownFaceIsLeftOpen()
    {
        var overlaps = (await CheckAsync()).Outcomes.Where(o => o.Rule.Sentence.Contains(Overlap, StringComparison.Ordinal)).ToArray();

        Assert.Equal(3, overlaps.Length);
        Assert.All(overlaps, o => o.AssertOpen("this client was not answered with the face_id"));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(2.1, false)]
    [InlineData(-0.1, false)]
    public async Task VolumesGoFromNothingToTwo(double volume, bool passes)
    {
        var request = Request(volume: volume);
        var check = await _kling.CheckCreateAdvancedLipSyncAsync(request, Token);
        foreach (var member in new[] { "sound_volume", "original_audio_volume" })
        {
            var outcome = check.Of("schema", "/face_choose/*/" + member);
            if (passes)
            {
                outcome.AssertPassed();
            }
            else
            {
                var violation = await outcome.AssertViolatedAsync(_handler, () => _kling.CreateAdvancedLipSyncAsync(request, Token));
                Assert.Equal(("/face_choose/0/" + member, "0 to 2"), (violation.Pointer, violation.Expected));
            }
        }

        (await CheckAsync()).Of("schema", "/face_choose/*/sound_volume").AssertOpen("nothing that it is about");
    }

    [Fact]
    public async Task EverythingThatIsBrokenIsToldAtOnce()
    {
        var request = Request(MediaSource.FromBytes(SampleSounds.Wav(1)), start: 0, end: 1500, insert: -5, volume: 3);

        var exception = await Assert.ThrowsAsync<ContractViolationException>(() => _kling.CreateAdvancedLipSyncAsync(request, Token));

        Assert.Equal(
            ["/face_choose/0/original_audio_volume", "/face_choose/0/sound_end_time", "/face_choose/0/sound_end_time", "/face_choose/0/sound_file", "/face_choose/0/sound_insert_time", "/face_choose/0/sound_volume"],
            exception.Violations.Select(v => v.Pointer).Order(StringComparer.Ordinal));
        Assert.Contains(Clip, exception.Message);
        Assert.Equal("CreateAdvancedLipSync", exception.Operation!.Name);
        Assert.Empty(_handler.Sent);
    }

    private static CreateAdvancedLipSyncRequest Request(
        MediaSource? sound = null, long start = 0, long end = 3000, long insert = 0, double? volume = null, string face = "0", string? externalId = null) => new()
        {
            SessionId = "s-1",
            FaceChoose =
            [
                new()
                {
                    FaceId = face, SoundFile = sound ?? MediaSource.FromBytes(SampleSounds.Wav(10)), SoundStartTime = start, SoundEndTime = end, SoundInsertTime = insert,
                    SoundVolume = volume, OriginalAudioVolume = volume,
                },
            ],
            ExternalTaskId = externalId,
        };

    private Task<RequestCheck> CheckAsync(byte[]? sound = null, string face = "0", string? externalId = null) =>
        _kling.CheckCreateAdvancedLipSyncAsync(Request(sound is null ? null : MediaSource.FromBytes(sound), face: face, externalId: externalId), Token);

    private async Task AssertSoundAsync(byte[] sound, string expected, string actual)
    {
        var request = Request(MediaSource.FromBytes(sound));
        var outcome = (await _kling.CheckCreateAdvancedLipSyncAsync(request, Token)).Of("media", "/face_choose/*/sound_file");
        await outcome.AssertViolatedAsync(_handler, () => _kling.CreateAdvancedLipSyncAsync(request, Token));
        var violation = Assert.Single(outcome.Violations, v => v.Expected == expected);
        Assert.Equal("/face_choose/0/sound_file", violation.Pointer);
        Assert.StartsWith(actual, violation.Actual, StringComparison.Ordinal);
    }

    private async Task AssertCompareAsync(string sentence, CreateAdvancedLipSyncRequest request, (string Pointer, string Expected, string Actual)? broken)
    {
        var outcome = (await _kling.CheckCreateAdvancedLipSyncAsync(request, Token)).Of("compare", Face, sentence);
        if (broken is null)
        {
            outcome.AssertPassed();
            return;
        }

        var violation = await outcome.AssertViolatedAsync(_handler, () => _kling.CreateAdvancedLipSyncAsync(request, Token));
        Assert.Equal(broken, (violation.Pointer, violation.Expected!, violation.Actual!));
    }

    private async Task<RuleOutcome[]> OverlapsAsync(CreateAdvancedLipSyncRequest request)
    {
        await _kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" }, Token);
        var check = await _kling.CheckCreateAdvancedLipSyncAsync(request, Token);
        return check.Outcomes.Where(o => o.Rule.Sentence.Contains(Overlap, StringComparison.Ordinal)).ToArray();
    }

    private sealed class OneWayStream : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
