using System.Diagnostics;
using Specular.Testing.Media;

namespace Specular.Media.Tests;

public sealed class HostileTests
{
    public static TheoryData<string> Samples => [.. AllSamples().Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void AFileCutShortAnywhereNeverThrows(string name)
    {
        var bytes = AllSamples()[name];
        for (var length = 0; length < bytes.Length; length += bytes.Length > 5000 ? 61 : 1)
        {
            ProbeTests.Read(bytes[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void ChangedBytesNeverThrow(string name)
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = (byte[])AllSamples()[name].Clone();
            for (var n = 0; n < 4; n++)
            {
                bytes[random.Next(Math.Min(bytes.Length, 600))] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            }

            MediaProbe.Read(bytes);
        }
    }

    [Fact]
    public void WhatIsCutShortIsAFault()
    {
        Assert.Equal("a PNG that is cut short", Fault(SamplePictures.Png(10, 10)[..60]));
        Assert.Equal("a JPEG that is cut short", Fault(SamplePictures.Jpeg(10, 10, padding: 500)[..^2]));
        Assert.Equal("a WAV that is cut short", Fault(SampleSounds.Wav(3)[..^1000]));
        Assert.Equal("an MP4 that is cut short", Fault(SampleFilms.Mp4(1280, 720, 3, padding: 500)[..^100]));
        Assert.Equal("an MP4 that is cut short", Fault(SampleFilms.Mp4(1280, 720, 3)[..^24]));
        Assert.Equal("an MP3 that is cut short", Fault([.. SampleSounds.XingFrame("Xing", 500), .. SampleSounds.Mp3(100)]));
        Assert.Equal("an MP3 that is cut short", Fault(SampleSounds.Id3(500)[..100]));
        Assert.Equal("an empty file", Fault([]));
    }

    [Fact]
    public void AFilmWithoutItsIndexIsAFault() =>
        Assert.Equal("an MP4 without the index of its content (moov)", Fault([.. SampleFilms.Brand("isom"), .. SampleFilms.Box("mdat", new byte[100])]));

    [Fact]
    public void GarbageIsAnUnknownForm()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var bytes = new byte[1_000_000];
            new Random(seed).NextBytes(bytes);
            Assert.Null(MediaProbe.Read(bytes).Format);
        }
    }

    [Theory]
    [InlineData((byte)0x00)]
    [InlineData((byte)0xFF)]
    public void OneByteOverAndOverEnds(byte value)
    {
        var bytes = new byte[4_000_000];
        Array.Fill(bytes, value);
        AssertEnds(bytes);
        foreach (var begin in new byte[][] { [0xFF, 0xD8, 0xFF], [0x89, .. "PNG\r\n\u001a\n"u8], [.. "RIFF....WAVE"u8], [0, 0, 0, 8, .. "ftypisom"u8], SampleSounds.Id3(0), SampleSounds.Mp3(2) })
        {
            AssertEnds([.. begin, .. bytes]);
        }
    }

    [Fact]
    public void BoxesInBoxesEnd()
    {
        var box = SampleFilms.Box("moov", []);
        for (var depth = 0; depth < 3000; depth++)
        {
            box = SampleFilms.Box("moov", SampleFilms.Box("trak", box));
        }

        AssertEnds([.. SampleFilms.Brand("isom"), .. box]);
    }

    [Fact]
    public void ManySmallBoxesEnd() =>
        AssertEnds([.. SampleFilms.Brand("isom"), .. SampleFilms.Box("moov", [.. Enumerable.Range(0, 100_000).SelectMany(_ => SampleFilms.Box("trak", []))])]);

    [Fact]
    public void AHugeFileIsNotReadToItsEnd()
    {
        using var stream = new EndlessStream([.. SampleSounds.Mp3(1)]);

        var facts = MediaProbe.Read(stream);

        Assert.Equal(MediaFormat.Mp3, facts.Format);
        Assert.Null(facts.Duration);
        Assert.InRange(stream.BytesRead, 1, 130L * 1024 * 1024);
    }

    private static string? Fault(byte[] bytes) => ProbeTests.Read(bytes).Fault;

    private static void AssertEnds(byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        ProbeTests.Read(bytes);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    private static Dictionary<string, byte[]> AllSamples() => new()
    {
        ["jpeg"] = SamplePictures.Jpeg(640, 480),
        ["png"] = SamplePictures.Png(640, 480),
        ["mp4"] = SampleFilms.Mp4(640, 480, 3),
        ["mov"] = SampleFilms.Mov(640, 480, 3),
        ["fragmented"] = SampleFilms.Fragmented(640, 480, 3, saysLength: false),
        ["m4a"] = SampleFilms.M4a(3),
        ["wav"] = SampleSounds.Wav(0.1, [.. "LIST"u8, 3, 0, 0, 0, 1, 2, 3, 0]),
        ["mp3"] = [.. SampleSounds.Id3(20), .. SampleSounds.XingFrame("Xing", 5), .. SampleSounds.Mp3(5)],
        ["aac"] = SampleSounds.Aac(10),
    };

    /// <summary>A frame over and over, for a terabyte.</summary>
    private sealed class EndlessStream(byte[] piece) : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => 1L << 40;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++)
            {
                buffer[offset + i] = piece[(int)((Position + i) % piece.Length)];
            }

            Position += count;
            BytesRead += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = offset;

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
