using Specular.Testing.Media;

namespace Specular.Media.Tests;

public sealed class CheckTests
{
    private static readonly MediaLimits s_picture = new()
    {
        Formats = [MediaFormat.Jpeg, MediaFormat.Png],
        MaxBytes = 10 * 1024 * 1024,
        MinSide = 300,
        MinAspect = new(1, 2.5m),
        MaxAspect = new(2.5m, 1),
    };

    private static readonly MediaLimits s_film = new()
    {
        Formats = [MediaFormat.Mp4, MediaFormat.Mov],
        MinSide = 512,
        MaxSide = 2160,
        Resolutions = [720, 1080],
        MinDuration = TimeSpan.FromSeconds(2),
        MaxDuration = TimeSpan.FromSeconds(60),
    };

    private static readonly MediaLimits s_sound = new()
    {
        Formats = [MediaFormat.Mp3, MediaFormat.Wav, MediaFormat.M4a],
        MaxBytes = 5 * 1024 * 1024,
        MinDuration = TimeSpan.FromSeconds(2),
        MaxDuration = TimeSpan.FromSeconds(60),
    };

    [Theory]
    [InlineData(300, 300)]
    [InlineData(300, 750)]
    [InlineData(750, 300)]
    public void APictureWithinItsLimitsPasses(int width, int height) => Assert.Empty(Picture(SamplePictures.Png(width, height)));

    [Theory]
    [InlineData(299, 400, "minSide: at least 300 px a side is taken, and this is 299 x 400 px")]
    [InlineData(300, 751, "minAspect: a width to height of at least 1:2.5 is taken, and this is 300 x 751 px")]
    [InlineData(751, 300, "maxAspect: a width to height of at most 2.5:1 is taken, and this is 751 x 300 px")]
    public void APictureBeyondALimitIsTold(int width, int height, string fault) => Assert.Equal([fault], Picture(SamplePictures.Jpeg(width, height)));

    [Fact]
    public void SizeIsToldInBoth() => Assert.Equal(
        ["maxBytes: at most 5 MB (5,242,880 bytes) is taken, and this is 5,242,881 bytes"],
        Check(new() { Form = "MP3", Format = MediaFormat.Mp3, Bytes = 5_242_881 }, MediaKind.Audio, s_sound));

    [Theory]
    [InlineData(1280, 720)]
    [InlineData(1080, 1920)]
    public void AFilmWithinItsLimitsPasses(int width, int height) => Assert.Empty(Check(MediaProbe.Read(SampleFilms.Mp4(width, height, 60)), MediaKind.Video, s_film));

    [Fact]
    public void AllLimitsOfAFilmAreTold() => Assert.Equal(
        ["minSide", "maxSide", "resolutions", "maxDuration"],
        Check(MediaProbe.Read(SampleFilms.Mov(2400, 500, 61)), MediaKind.Video, s_film).Select(f => f.Split(':')[0]));

    [Theory]
    [InlineData(1.94, "minDuration: 2 to 60 s is taken, and this is 1.9 s")]
    [InlineData(60.06, "maxDuration: 2 to 60 s is taken, and this is 60.1 s")]
    public void ADurationBeyondItsLimitIsTold(double seconds, string fault) => Assert.Equal([fault], Check(MediaProbe.Read(SampleSounds.Wav(seconds)), MediaKind.Audio, s_sound));

    [Theory]
    [InlineData(1.96)]
    [InlineData(60.04)]
    public void WhatAnEncoderAddsIsNoFault(double seconds) => Assert.Empty(Check(MediaProbe.Read(SampleSounds.Wav(seconds)), MediaKind.Audio, s_sound));

    [Fact]
    public void AnotherFormIsTold() => Assert.Equal(
        ["kind: sound is taken, and this is a picture (PNG)", "formats: MP3, WAV or M4A is taken, and this is PNG"],
        Check(MediaProbe.Read(SamplePictures.Png(300, 300)), MediaKind.Audio, s_sound));

    [Fact]
    public void AnUnknownFormIsAFaultOnlyWhereFormsAreNamed()
    {
        var facts = MediaProbe.Read("GIF89a.........."u8.ToArray());

        Assert.Equal(["formats: JPEG or PNG is taken, and this is GIF"], Check(facts, MediaKind.Image, s_picture));
        Assert.Empty(Check(facts, MediaKind.Image, MediaLimits.None));
    }

    [Fact]
    public void WhatIsNotMeasuredIsSaid()
    {
        var facts = MediaProbe.Read("GIF89a.........."u8.ToArray());

        Assert.Equal(["the size in pixels", "the duration"], MediaCheck.Unmeasured(facts, s_film));
        Assert.Empty(MediaCheck.Unmeasured(MediaProbe.Read(SampleFilms.Mp4(1280, 720, 5)), s_film));
    }

    [Fact]
    public void AFileThatIsCutShortIsAFault() => Assert.Contains(
        "content: a whole file that is a picture is taken, and this is a PNG that is cut short", Picture(SamplePictures.Png(300, 300)[..70]));

    private static IEnumerable<string> Picture(byte[] bytes) => Check(MediaProbe.Read(bytes), MediaKind.Image, s_picture);

    private static IEnumerable<string> Check(MediaFacts facts, MediaKind kind, MediaLimits limits) => MediaCheck.Check(facts, kind, limits).Select(f => $"{f.Keyword}: {f}");
}
