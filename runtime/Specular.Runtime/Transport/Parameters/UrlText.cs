using System.Buffers;
using System.Text;

namespace Specular;

/// <summary>Percent-encoding (RFC 3986).</summary>
internal static class UrlText
{
    // All reserved characters but those that would end the value, or that decoders take for others: "#", "&", "+", and brackets.
    private static readonly SearchValues<char> s_kept = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$'()*,;=");

    /// <summary>All but unreserved characters encoded.</summary>
    public static string Escape(string text) => Uri.EscapeDataString(text);

    /// <summary>The same, with reserved characters left as they are where a query can hold them (allowReserved). A "%" is data and encoded.</summary>
    public static string EscapeUnreserved(string text)
    {
        var rest = text.AsSpan();
        var odd = rest.IndexOfAnyExcept(s_kept);
        if (odd < 0)
        {
            return text;
        }

        var url = new StringBuilder(text.Length + 16);
        for (; odd >= 0; odd = rest.IndexOfAnyExcept(s_kept))
        {
            url.Append(rest[..odd]);
            rest = rest[odd..];
            var kept = rest.IndexOfAny(s_kept);
            var length = kept < 0 ? rest.Length : kept;
            url.Append(Uri.EscapeDataString(rest[..length].ToString()));
            rest = rest[length..];
        }

        return url.Append(rest).ToString();
    }
}
