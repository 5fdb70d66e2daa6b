using Specular.Testing.Media;

namespace Specular.Media.Tests;

public sealed class ProbeTests
{
    [Theory]
    [InlineData(640, 480, 0xC0)]
    [InlineData(1, 65535, 0xC2)]
    public void AJpegHasTheSizeOfItsFrame(int width, int height, byte frame)
    {
        var facts = Read(SamplePictures.Jpeg(width, height, frame));

        Assert.Equal((MediaFormat.Jpeg, width, height, null), (facts.Format, facts.Width, facts.Height, facts.Fault));
    }

    [Fact]
    public void AJpegWithSomethingBehindItsEndIsWhole()
    {
        var facts = Read([.. SamplePictures.Jpeg(640, 480), .. SampleFilms.Mp4(640, 480, 1)]);

        Assert.Null(facts.Fault);
    }

    [Fact]
    public void APngHasTheSizeOfItsHeader()
    {
        var facts = Read(SamplePictures.Png(300, 750));

        Assert.Equal((MediaFormat.Png, 300, 750, null), (facts.Format, facts.Width, facts.Height, facts.Fault));
    }

    [Fact]
    public void AFilmHasTheSizeAndLengthOfItsTrack()
    {
        var facts = Read(SampleFilms.Mp4(1280, 720, 12.5));

        Assert.Equal((MediaFormat.Mp4, 1280, 720, 12.5, null), (facts.Format, facts.Width, facts.Height, facts.Duration?.TotalSeconds, facts.Fault));
    }

    [Fact]
    public void ATurnedFilmIsAsHighAsItsFramesAreWide()
    {
        var facts = Read(SampleFilms.Mp4(1280, 720, 3, isTurned: true));

        Assert.Equal((720, 1280), (facts.Width, facts.Height));
    }

    [Fact]
    public void AQuickTimeFilmMayHaveItsIndexAtTheEnd()
    {
        var facts = Read(SampleFilms.Mov(1920, 1080, 60));

        Assert.Equal((MediaFormat.Mov, 1920, 1080, 60.0, null), (facts.Format, facts.Width, facts.Height, facts.Duration?.TotalSeconds, facts.Fault));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AFragmentedFilmIsAsLongAsItSaysOrAsItsFragmentsAre(bool saysLength)
    {
        var facts = Read(SampleFilms.Fragmented(1280, 720, 8, saysLength));

        Assert.Equal((8.0, 1280, null), (facts.Duration?.TotalSeconds, facts.Width, facts.Fault));
    }

    [Fact]
    public void TimesMayHaveEightBytes() => Assert.Equal(4000.5, Read(SampleFilms.WithLongTimes(4000.5)).Duration?.TotalSeconds);

    [Theory]
    [InlineData("M4A ")]
    [InlineData("isom")]
    public void BoxesWithSoundOnlyAreM4a(string brand)
    {
        var facts = Read(SampleFilms.M4a(30, brand));

        Assert.Equal((MediaFormat.M4a, 30.0, null), (facts.Format, facts.Duration?.TotalSeconds, facts.Width));
    }

    [Fact]
    public void AWavIsAsLongAsItsSound() => AssertSound(SampleSounds.Wav(2.5), MediaFormat.Wav, 2.5);

    [Fact]
    public void AChunkOfOddSizeIsFollowedByAByte() => AssertSound(SampleSounds.Wav(2, [.. "LIST"u8, 3, 0, 0, 0, 1, 2, 3, 0]), MediaFormat.Wav, 2);

    [Fact]
    public void AChunkOfOddSizeMayLackThatByte() => AssertSound(SampleSounds.Wav(2, [.. "LIST"u8, 3, 0, 0, 0, 1, 2, 3]), MediaFormat.Wav, 2);

    [Fact]
    public void AWavWrittenToAPipeGoesToItsEnd() => AssertSound(SampleSounds.Wav(2, statedBytes: uint.MaxValue), MediaFormat.Wav, 2);

    [Fact]
    public void AnMp3IsAsLongAsItsFrames() => AssertSound(SampleSounds.Mp3(100), MediaFormat.Mp3, 3.6);

    [Fact]
    public void AnMp3OfManyRatesIsCounted() => AssertSound(SampleSounds.Mp3WithTwoRates(50), MediaFormat.Mp3, 3.6);

    [Fact]
    public void TagsOfAnMp3CountForNothing() =>
        AssertSound([.. SampleSounds.Id3(5000), .. SampleSounds.Id3(0), .. new byte[700], .. SampleSounds.Mp3(100), .. "TAG"u8, .. new byte[125]], MediaFormat.Mp3, 3.6);

    [Theory]
    [InlineData("Xing")]
    [InlineData("Info")]
    public void TheFrameWithATableHasNoSound(string name) => AssertSound([.. SampleSounds.XingFrame(name, 100), .. SampleSounds.Mp3(100)], MediaFormat.Mp3, 3.6);

    [Fact]
    public void FraunhofersTableIsKnown() => AssertSound([.. SampleSounds.VbriFrame(100), .. SampleSounds.Mp3(100)], MediaFormat.Mp3, 3.6);

    [Fact]
    public void ADamagedPieceOfAnMp3IsPassedOver() => AssertSound([.. SampleSounds.Mp3(50), .. new byte[1000], .. SampleSounds.Mp3(50)], MediaFormat.Mp3, 3.6);

    [Fact]
    public void AacInFramesIsCounted() => AssertSound(SampleSounds.Aac(100), MediaFormat.Aac, 6.4);

    [Theory]
    [InlineData("GIF89a......", "GIF")]
    [InlineData("RIFF....WEBPVP8 ", "WebP")]
    [InlineData("<!DOCTYPE html>", "HTML or XML")]
    [InlineData("{\"code\":1}", "JSON")]
    [InlineData("....ftypheic", "HEIF or AVIF")]
    [InlineData("fLaC....", "FLAC")]
    public void OtherFormsAreNamed(string text, string form)
    {
        var facts = Read(System.Text.Encoding.ASCII.GetBytes(text));

        Assert.Equal((null, form), (facts.Format, facts.Form));
    }

    [Fact]
    public void AStreamIsReadFromWhereItStandsAndPutBack()
    {
        using var stream = new MemoryStream([1, 2, 3, .. SamplePictures.Png(5, 6)]) { Position = 3 };

        var facts = MediaProbe.Read(stream);

        Assert.Equal((MediaFormat.Png, 5, 3L), (facts.Format, facts.Width, stream.Position));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Base64IsMeasuredAsWhatItStandsFor(int padding)
    {
        var bytes = SampleFilms.Mov(1920, 1080, 7).Concat(new byte[padding]).ToArray();

        Assert.Equal(Read(bytes), MediaProbe.ReadBase64(Convert.ToBase64String(bytes)));
        Assert.Equal(Read(bytes), MediaProbe.ReadBase64(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)));
    }

    [Fact]
    public void TextThatIsNoBase64IsAFault() => Assert.Equal("text that is not base64", MediaProbe.ReadBase64("not base64!").Fault);

    internal static MediaFacts Read(byte[] bytes)
    {
        var facts = MediaProbe.Read(bytes);
        using var stream = new MemoryStream(bytes);
        Assert.Equal(facts, MediaProbe.Read(stream));
        return facts;
    }

    private static void AssertSound(byte[] bytes, MediaFormat format, double seconds)
    {
        var facts = Read(bytes);
        Assert.Equal((format, null), (facts.Format, facts.Fault));
        Assert.Equal(seconds, facts.Duration!.Value.TotalSeconds, 3);
    }
}
