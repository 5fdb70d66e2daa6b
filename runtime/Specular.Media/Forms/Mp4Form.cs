using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>
/// The ISO base media file format (ISO 14496-12) and QuickTime, where it comes from: boxes in boxes. Only those are entered that lead to sizes and durations, by a way of fixed depth.
/// </summary>
internal static class Mp4Form
{
    private static ReadOnlySpan<byte> PictureBrands => "heicheixhevcheimheismif1msf1avifavis"u8;

    private static ReadOnlySpan<byte> OldBeginnings => "moovmdatwidefreeskippnot"u8;

    /// <summary>Whether a file begins so. A QuickTime film of old begins without "ftyp"; a picture in the same boxes is none of ours.</summary>
    public static bool Begins(ProbeSource source) =>
        source.Has(4, "ftyp"u8) ? !Lists(PictureBrands, source.Look(8, 4)) : source.UInt32(0) is 0 or 1 or >= 8 && Lists(OldBeginnings, source.Look(4, 4));

    public static MediaFacts Read(ProbeSource source)
    {
        var film = new Mp4Film(source);
        var isCut = film.ReadFile();
        var isQuickTime = !source.Has(4, "ftyp"u8) || source.Has(8, "qt  "u8);
        var isSound = source.Has(8, "M4A "u8) || source.Has(8, "M4B "u8) || (!film.HasPicture && film.HasSound && !isQuickTime);
        var facts = new MediaFacts
        {
            Form = isQuickTime ? "MOV" : isSound ? "M4A" : "MP4",
            Format = isQuickTime ? MediaFormat.Mov : isSound ? MediaFormat.M4a : MediaFormat.Mp4,
            Bytes = source.Length,
            Width = isSound ? null : film.Width,
            Height = isSound ? null : film.Height,
            Duration = film.Duration,
        };
        return source.IsExhausted ? facts
            : isCut || !film.HasContent ? facts with { Fault = Named(facts.Form, "that is cut short") }
            : !film.HasIndex ? facts with { Fault = Named(facts.Form, "without the index of its content (moov)") }
            : facts;
    }

    private static string Named(string form, string fault) => $"{(form[0] == 'M' ? "an" : "a")} {form} {fault}";

    private static bool Lists(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name)
    {
        for (var i = 0; name.Length == 4 && i < names.Length; i += 4)
        {
            if (names.Slice(i, 4).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
