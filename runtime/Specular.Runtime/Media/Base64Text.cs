using System.Buffers.Text;

namespace Specular;

/// <summary>Questions about base64 in a string.</summary>
internal static class Base64Text
{
    public static bool IsValid(string text) => Base64.IsValid(text);

    /// <summary>How many bytes the text stands for; white space in it counts for nothing.</summary>
    public static long DecodedLength(string text) => Base64.IsValid(text, out var length) ? length : (long)text.Length * 3 / 4;

    /// <summary>How long the base64 of so many bytes is, with its padding.</summary>
    public static long EncodedLength(long bytes) => (bytes + 2) / 3 * 4;
}
