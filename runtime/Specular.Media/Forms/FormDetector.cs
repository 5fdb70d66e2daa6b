using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>Which form a file has, by how it begins; what has no reader here is named where people know its name.</summary>
internal static class FormDetector
{
    private const string Unknown = "an unknown form";

    public static MediaFacts Read(ProbeSource source)
    {
        if (source.Length == 0)
        {
            return new() { Form = "nothing", Bytes = 0, Fault = "an empty file" };
        }

        if (source.Has(0, [0xFF, 0xD8, 0xFF]))
        {
            return JpegForm.Read(source);
        }

        if (source.Has(0, PngForm.Signature))
        {
            return PngForm.Read(source);
        }

        if ((source.Has(0, "RIFF"u8) || source.Has(0, "RF64"u8)) && source.Has(8, "WAVE"u8))
        {
            return WavForm.Read(source);
        }

        if (Mp4Form.Begins(source))
        {
            return Mp4Form.Read(source);
        }

        if (NameOf(source) is { } name)
        {
            return new() { Form = name, Bytes = source.Length };
        }

        return FramedAudioForm.TryRead(source) ?? new() { Form = Unknown, Bytes = source.Length };
    }

    private static string? NameOf(ProbeSource source)
    {
        if (source.Has(0, "GIF8"u8))
        {
            return "GIF";
        }

        if (source.Has(0, "RIFF"u8))
        {
            return source.Has(8, "WEBP"u8) ? "WebP" : source.Has(8, "AVI "u8) ? "AVI" : "RIFF of another kind";
        }

        if (source.Has(4, "ftyp"u8))
        {
            return "HEIF or AVIF";
        }

        return source.Has(0, "BM"u8) ? "BMP"
            : source.Has(0, "II*\0"u8) || source.Has(0, "MM\0*"u8) ? "TIFF"
            : source.Has(0, [0x1A, 0x45, 0xDF, 0xA3]) ? "WebM or Matroska"
            : source.Has(0, "OggS"u8) ? "Ogg"
            : source.Has(0, "fLaC"u8) ? "FLAC"
            : source.Has(0, "#!AMR"u8) ? "AMR"
            : source.Has(0, "FLV"u8) ? "FLV"
            : source.Has(0, "%PDF"u8) ? "PDF"
            : source.Has(0, "PK\u0003\u0004"u8) ? "ZIP"
            : NameOfText(source.Look(0, 512));
    }

    private static string? NameOfText(ReadOnlySpan<byte> head)
    {
        var text = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        if (text.StartsWith("<"u8))
        {
            return "HTML or XML";
        }

        foreach (var c in text)
        {
            if (c is < 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n') or 0x7F or 0xFF)
            {
                return null;
            }
        }

        return text.IsEmpty ? null : text[0] is (byte)'{' or (byte)'[' ? "JSON" : "text";
    }
}
