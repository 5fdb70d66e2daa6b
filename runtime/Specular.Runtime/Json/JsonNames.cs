using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>Names that come again and again, such as the keys of the maps in a list: each is made a string once, and not for every map. Kept for a thread, few and short ones.</summary>
internal static class JsonNames
{
    // A power of two. With names of LongestName this is 5 KB for a thread.
    private const int Slots = 64;

    private const int LongestName = 32;

    [ThreadStatic]
    private static string?[]? _kept;

    /// <summary>The name that the reader stands on.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.Length is 0 or > LongestName)
        {
            return reader.GetString()!;
        }

        var name = reader.ValueSpan;
        ref var slot = ref (_kept ??= new string?[Slots])[((name.Length * 31) + (name[0] * 7) + name[^1]) & (Slots - 1)];
        return slot is { } known && Ascii.Equals(name, known) ? known : slot = reader.GetString()!;
    }
}
