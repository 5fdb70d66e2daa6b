using System.Buffers;
using System.Globalization;
using System.Text;

namespace Specular;

/// <summary>What headers and cookies can hold.</summary>
internal static class HeaderText
{
    // RFC 9110, section 5.6.2.
    private static readonly SearchValues<char> s_token = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~");

    /// <summary>A header's value as it is; it has no encoding that all services know, so what it cannot hold is refused.</summary>
    public static string Header(string name, string text)
    {
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
            {
                throw new ArgumentException($"The header '{name}' has a line break in it.", name);
            }

            if (c is > '\u007E' or (< ' ' and not '\t'))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The header '{name}' has the character U+{(int)c:X4} in it, which no header can carry; encode it as the service asks, for example with Uri.EscapeDataString."), name);
            }
        }

        return text;
    }

    /// <summary>A cookie's name; the members of an object may have names that no cookie can have.</summary>
    public static string CookieName(string name) => name.AsSpan().IndexOfAnyExcept(s_token) < 0 ? name : UrlText.Escape(name);

    /// <summary>A cookie's value as it is (RFC 6265); what would end it is refused.</summary>
    public static string Cookie(string name, string text) => text.AsSpan().IndexOfAnyExceptInRange('\u0021', '\u007E') >= 0 || text.AsSpan().IndexOfAny(";,\\\"") >= 0
        ? throw new ArgumentException($"The cookie '{name}' has a character in it that no cookie can carry; encode it as the service asks, for example with Uri.EscapeDataString.", name)
        : text;

    /// <summary>JSON in ASCII alone: only texts in it can have other characters, and these have an escape.</summary>
    public static string AsciiJson(string json)
    {
        if (Ascii.IsValid(json))
        {
            return json;
        }

        var text = new StringBuilder(json.Length + 32);
        foreach (var c in json)
        {
            _ = c < '\u007F' ? text.Append(c) : text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return text.ToString();
    }
}
