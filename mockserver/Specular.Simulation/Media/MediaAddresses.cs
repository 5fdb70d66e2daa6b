using System.Globalization;
using Specular.Simulation.Randomness;

namespace Specular.Simulation.Media;

/// <summary>
/// Makes and recognises addresses of media. An address carries its own expiry and a check over both, so nothing has to be remembered:
/// a million addresses take no memory, and an address that nobody made is not found.
/// </summary>
internal sealed class MediaAddresses(long seed, Func<string> baseAddress)
{
    /// <summary>What every path begins with.</summary>
    public const string Prefix = "/media/";

    /// <summary>A new address of a file made at a moment, valid for a while, or for ever.</summary>
    public string Create(MediaForm form, DateTimeOffset madeAt, TimeSpan? lifetime, ref SeededRandom random)
    {
        var number = random.Next();
        var expiry = lifetime is { } valid ? (madeAt + valid).ToUnixTimeMilliseconds() : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{baseAddress()}{Prefix}{number:x16}-{expiry:x}-{Check(number, expiry, form):x8}.{ExtensionOf(form)}");
    }

    /// <summary>Recognises a path; null when it is none of ours.</summary>
    public MediaForm? Recognize(string path, DateTimeOffset now, out bool isExpired)
    {
        isExpired = false;
        var dot = path.LastIndexOf('.');
        if (dot < 0 || !path.StartsWith(Prefix, StringComparison.Ordinal) || FormOf(path[(dot + 1)..]) is not { } form)
        {
            return null;
        }

        var parts = path[Prefix.Length..dot].Split('-');
        if (parts.Length != 3
            || !ulong.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            || !long.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var expiry)
            || !uint.TryParse(parts[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var check)
            || check != Check(number, expiry, form))
        {
            return null;
        }

        isExpired = expiry != 0 && now.ToUnixTimeMilliseconds() >= expiry;
        return form;
    }

    private uint Check(ulong number, long expiry, MediaForm form)
    {
        var mix = SeededRandom.For((ulong)seed, number, (ulong)expiry ^ ((ulong)form << 60));
        return (uint)mix.Next();
    }

    private static string ExtensionOf(MediaForm form) => form switch
    {
        MediaForm.Mp4 => "mp4",
        MediaForm.Mp3 => "mp3",
        MediaForm.Wav => "wav",
        MediaForm.Png => "png",
        _ => "jpg",
    };

    private static MediaForm? FormOf(string extension) => extension switch
    {
        "mp4" => MediaForm.Mp4,
        "mp3" => MediaForm.Mp3,
        "wav" => MediaForm.Wav,
        "png" => MediaForm.Png,
        "jpg" => MediaForm.Jpeg,
        _ => null,
    };
}
