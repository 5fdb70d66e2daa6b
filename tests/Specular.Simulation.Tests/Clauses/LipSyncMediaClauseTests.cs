using Specular.Specification.Validation;
using Specular.Testing.Media;

namespace Specular.Simulation.Tests.Clauses;

/// <summary>What the lip-sync documents say of films and sounds.</summary>
public sealed class LipSyncMediaClauseTests
{
    private const string Video = "视频支持.mp4/.mov";
    private const string Sound = "音频文件支持传入音频Base64编码";

    private static readonly Dictionary<string, byte[]> s_goodFilms = new(StringComparer.Ordinal)
    {
        { "mp4, 720p", SampleFilms.Mp4(1280, 720, 10) },
        { "mov, 1080p on end", SampleFilms.Mov(1080, 1920, 10) },
        { "2 s", SampleFilms.Mp4(1280, 720, 2) },
        { "60 s", SampleFilms.Mp4(1280, 720, 60) },
        { "2160 px wide", SampleFilms.Mp4(2160, 1080, 10) },
    };

    public static TheoryData<string> GoodFilms => [.. s_goodFilms.Keys];

    private static readonly Dictionary<string, byte[]> s_badFilms = new(StringComparer.Ordinal)
    {
        { "another form", SamplePictures.Png(1280, 720) },
        { "less than 2 s", SampleFilms.Mp4(1280, 720, 1.8) },
        { "more than 60 s", SampleFilms.Mp4(1280, 720, 60.2) },
        { "neither 720p nor 1080p", SampleFilms.Mp4(1280, 800, 10) },
        { "a side below 512 px", SampleFilms.Mp4(720, 480, 10) },
        { "a side above 2160 px", SampleFilms.Mp4(2162, 1080, 10) },
        { "cut short", SampleFilms.Mp4(1280, 720, 10)[..60] },
        { "nothing that is known", "hello"u8.ToArray() },
    };

    public static TheoryData<string> BadFilms => [.. s_badFilms.Keys];

    private static readonly Dictionary<string, byte[]> s_goodSounds = new(StringComparer.Ordinal)
    {
        { "wav", SampleSounds.Wav(3) },
        { "m4a", SampleFilms.M4a(3) },
        { "mp3", SampleSounds.Mp3(100) },
        { "2 s", SampleSounds.Wav(2) },
        { "60 s", SampleSounds.Wav(60) },
    };

    public static TheoryData<string> GoodSounds => [.. s_goodSounds.Keys];

    private static readonly Dictionary<string, byte[]> s_badSounds = new(StringComparer.Ordinal)
    {
        { "aac, which the avatar takes", SampleSounds.Aac(50) },
        { "less than 2 s", SampleSounds.Wav(1.8) },
        { "more than 60 s", SampleSounds.Wav(60.2) },
        { "a picture", SamplePictures.Png(512, 512) },
        { "more than 5 MB", [.. SampleSounds.Wav(3), .. new byte[5 * 1024 * 1024]] },
    };

    public static TheoryData<string> BadSounds => [.. s_badSounds.Keys];

    [Theory]
    [MemberData(nameof(GoodFilms))]
    public void AFilmThatIsServedAndKeepsTheLimitsIsTaken(string what)
    {
        var film = s_goodFilms[what];
        var calls = new LipSyncCalls();
        calls.Identify(calls.Serve(what, film)).IsAccepted(Video);
    }

    [Theory]
    [MemberData(nameof(BadFilms))]
    public void AFilmThatIsServedAndBreaksALimitIsRefused(string what)
    {
        var film = s_badFilms[what];
        var calls = new LipSyncCalls();
        calls.Identify(calls.Serve(what, film)).IsRefused(Video, "/video_url");
    }

    [Fact]
    public void AFilmOfMoreThanAHundredMegabytesIsRefused()
    {
        var calls = new LipSyncCalls();
        var film = SampleFilms.Mp4(1280, 720, 10);
        const int Limit = 100 * 1024 * 1024;
        var large = new byte[Limit + 1];
        film.CopyTo(large, 0);
        SampleFilms.Box("free", new byte[8]).CopyTo(large, film.Length);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(large.AsSpan(film.Length), large.Length - film.Length);
        calls.Identify(calls.Serve("large.mp4", large)).IsRefused(Video, "at most 100 MB");
    }

    [Fact]
    public void AFilmElsewhereIsTakenWithoutBeingLookedAt() => new LipSyncCalls().Identify("https://example.com/a.png").IsAccepted(Video, RuleVerdict.NotChecked);

    [Fact]
    public void AFilmInlineIsNoAddress() => new LipSyncCalls().Identify(Convert.ToBase64String(SampleFilms.Mp4(1280, 720, 10))).IsRefused(Video, "/video_url");

    [Fact]
    public void AnAddressOfTheSimulatorThatLeadsNowhereIsRefused() =>
        new LipSyncCalls().Identify("http://127.0.0.1/media/missing.mp4").IsRefused(Video, "leads to no file");

    [Theory]
    [MemberData(nameof(GoodSounds))]
    public void ASoundThatKeepsTheLimitsIsTakenInlineAndServed(string what)
    {
        var sound = s_goodSounds[what];
        var calls = new LipSyncCalls();
        calls.Create(sound: Convert.ToBase64String(sound), end: 2000).IsAccepted(Sound);
        calls.Create(sound: calls.Serve(what, sound), end: 2000).IsAccepted(Sound);
    }

    [Theory]
    [MemberData(nameof(BadSounds))]
    public void ASoundThatBreaksALimitIsRefusedInlineAndServed(string what)
    {
        var sound = s_badSounds[what];
        var calls = new LipSyncCalls();
        calls.Create(sound: Convert.ToBase64String(sound), end: 2000).IsRefused(Sound, "/face_choose/0/sound_file");
        calls.Create(sound: calls.Serve(what, sound), end: 2000).IsRefused(Sound, "/face_choose/0/sound_file");
    }

    [Theory]
    [InlineData("no base64 at all!")]
    [InlineData("data:audio/wav;base64,UklGRg==")]
    [InlineData("")]
    public void ATextThatIsNoSoundIsRefused(string sound) => new LipSyncCalls().Create(sound: sound).IsRefused(Sound, "/face_choose/0/sound_file");

    [Fact]
    public void ASoundElsewhereIsTakenWithoutBeingLookedAt() => new LipSyncCalls().Create().IsAccepted(Sound, RuleVerdict.NotChecked);

    [Fact]
    public void AResultIsAGoodFilmForThirtyDaysAndThenItIsGone()
    {
        var calls = new LipSyncCalls();
        var id = calls.Client.Start();
        calls.Client.Clock.Advance(TimeSpan.FromMinutes(5));
        var film = calls.Client.Query(id).At("/data/task_result/videos/0/url")!.AsString()!;
        calls.Identify(film).IsAccepted(Video);
        calls.Client.Clock.Advance(TimeSpan.FromDays(30));
        calls.Identify(film).IsRefused(Video, "has been cleared");
        Assert.Equal(410, calls.Client.Send("GET", new Uri(film).AbsolutePath).Status);
    }
}
