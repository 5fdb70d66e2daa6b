using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Specular.Media;
using Specular.Simulation.Media;

namespace Specular.Simulation.Tests;

public sealed class MediaTests
{
    [Fact]
    public void TheAddressOfAResultLeadsToAFilmUntilItsLifetimeEnds()
    {
        var client = new Client();
        var id = client.Start();
        client.Clock.Advance(TimeSpan.FromSeconds(92));
        var path = client.Query(id).At("/data/task_result/videos/0/url")!.AsString()!["http://127.0.0.1".Length..];
        client.Key = null;
        var file = client.Send("GET", path);
        Assert.Equal((200, "video/mp4"), (file.Status, file.ContentType));
        Assert.Equal("ftyp", Encoding.ASCII.GetString(file.Body.Span[4..8]));
        client.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(200, client.Send("HEAD", path).Status);
        client.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(410, client.Send("GET", path).Status);
    }

    [Fact]
    public void AnAddressNobodyMadeIsNotFound()
    {
        var client = new Client();
        var path = client.Identify().At("/data/face_data/0/face_image")!.AsString()!["http://127.0.0.1".Length..];
        Assert.Equal(200, client.Send("GET", path).Status);
        Assert.Equal(404, client.Send("GET", path.Replace(".png", ".mp4", StringComparison.Ordinal)).Status);
        Assert.Equal(404, client.Send("GET", "/media/0000000000000000-0-00000000.png").Status);
        Assert.Equal(404, client.Send("GET", "/media/../../etc/passwd").Status);
    }

    [Fact]
    public void MediaAddressesFollowTheServersAddress()
    {
        var client = new Client();
        var id = client.Start();
        client.Clock.Advance(TimeSpan.FromHours(1));
        client.Query(id);
        client.Simulator.BaseAddress = "http://localhost:5005/";
        Assert.StartsWith("http://localhost:5005/media/", client.Query(id).At("/data/task_result/videos/0/url")!.AsString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheFilmsBoxesHoldTogether()
    {
        var film = Mp4File.Create();
        var boxes = Boxes(film, 0, film.Length).ToArray();
        Assert.Equal(["ftyp", "mdat", "moov"], boxes.Select(b => b.Type));
        var moov = boxes[2];
        var stbl = Find(film, moov.Start, moov.End, "trak", "mdia", "minf", "stbl");
        var stco = Boxes(film, stbl.Start, stbl.End).Single(b => b.Type == "stco");
        var stsz = Boxes(film, stbl.Start, stbl.End).Single(b => b.Type == "stsz");
        var samples = BinaryPrimitives.ReadInt32BigEndian(film.AsSpan(stsz.Start + 8));
        Assert.Equal(Mp4File.Seconds, samples);
        for (var i = 0; i < samples; i++)
        {
            var offset = BinaryPrimitives.ReadInt32BigEndian(film.AsSpan(stco.Start + 8 + (4 * i)));
            var size = BinaryPrimitives.ReadInt32BigEndian(film.AsSpan(stsz.Start + 12 + (4 * i)));
            Assert.InRange(offset, boxes[1].Start, boxes[1].End);

            // One unit fills the sample: an IDR slice.
            Assert.Equal(size - 4, BinaryPrimitives.ReadInt32BigEndian(film.AsSpan(offset)));
            Assert.Equal(0x65, film[offset + 4]);
        }
    }

    [Fact]
    public void ThePicturesAndSoundsAreWhatTheySay()
    {
        var png = PictureFiles.Png();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var rows = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        rows.CopyTo(raw);
        Assert.Equal(512 * 65, raw.Length);

        var wav = SoundFiles.Wav();
        Assert.Equal(wav.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(wav.AsSpan(4)));
        var mp3 = SoundFiles.Mp3();
        Assert.Equal(0, mp3.Length % 104);
        Assert.All(Enumerable.Range(0, mp3.Length / 104), i => Assert.Equal(0xFFFB, BinaryPrimitives.ReadUInt16BigEndian(mp3.AsSpan(i * 104))));
        var jpeg = PictureFiles.Jpeg();
        Assert.Equal((0xFFD8, 0xFFD9), (BinaryPrimitives.ReadUInt16BigEndian(jpeg), BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(jpeg.Length - 2))));
    }

    [Fact]
    public void WhatIsMadeIsLargeAndLongEnoughToBeSentBack()
    {
        var film = MediaProbe.Read(Mp4File.Create());
        Assert.Equal((MediaFormat.Mp4, 1280, 720, TimeSpan.FromSeconds(5), null), (film.Format, film.Width, film.Height, film.Duration, film.Fault));
        Assert.InRange(film.Bytes, 1, 20_000);
        var png = MediaProbe.Read(PictureFiles.Png());
        Assert.Equal((MediaFormat.Png, 512, 512, null), (png.Format, png.Width, png.Height, png.Fault));
        var jpeg = MediaProbe.Read(PictureFiles.Jpeg());
        Assert.Equal((MediaFormat.Jpeg, 512, 512, null), (jpeg.Format, jpeg.Width, jpeg.Height, jpeg.Fault));
        Assert.All([SoundFiles.Mp3(), SoundFiles.Wav()], s => Assert.InRange(MediaProbe.Read(s).Duration!.Value.TotalSeconds, 5, 5.1));
    }

    private static IEnumerable<(string Type, int Start, int End)> Boxes(byte[] file, int start, int end)
    {
        while (start < end)
        {
            var size = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(start));
            yield return (Encoding.ASCII.GetString(file, start + 4, 4), start + 8, start + size);
            start += size;
        }

        Assert.Equal(end, start);
    }

    private static (int Start, int End) Find(byte[] file, int start, int end, params string[] path)
    {
        foreach (var type in path)
        {
            (_, start, end) = Boxes(file, start, end).Single(b => b.Type == type);
        }

        return (start, end);
    }
}
