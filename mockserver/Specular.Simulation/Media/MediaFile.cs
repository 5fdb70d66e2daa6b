using Specular.Media;

namespace Specular.Simulation.Media;

/// <summary>A file as it is served.</summary>
internal sealed class MediaFile(ReadOnlyMemory<byte> bytes, string? contentType = null)
{
    private MediaFacts? _facts;

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>What it is by its content; measured when it is first wanted.</summary>
    public MediaFacts Facts => _facts ??= MediaProbe.Read(bytes);

    public string ContentType => contentType ?? TypeOf(Facts.Format);

    private static string TypeOf(MediaFormat? format) => format switch
    {
        MediaFormat.Jpeg => "image/jpeg",
        MediaFormat.Png => "image/png",
        MediaFormat.Mp4 => "video/mp4",
        MediaFormat.Mov => "video/quicktime",
        MediaFormat.Mp3 => "audio/mpeg",
        MediaFormat.Wav => "audio/wav",
        MediaFormat.M4a => "audio/mp4",
        MediaFormat.Aac => "audio/aac",
        _ => "application/octet-stream",
    };
}
