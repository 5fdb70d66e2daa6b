using System.Net.Http.Headers;
using System.Text;

namespace Specular;

/// <summary>Reads the name of a file out of Content-Disposition: RFC 6266 with RFC 5987's <c>filename*</c>, and what services write instead.</summary>
internal static class AttachmentName
{
    private const int LongestName = 255;

    /// <summary>The name, safe to stand below a folder; null when there is none.</summary>
    public static string? Read(HttpContentHeaders headers) =>
        headers.TryGetValues("Content-Disposition", out var values) ? Read(string.Join(", ", values)) : null;

    /// <summary>The name in the header's value.</summary>
    public static string? Read(string value)
    {
        string? plain = null;
        for (var rest = AfterSemicolon(value); rest.Length > 0; rest = AfterSemicolon(rest))
        {
            var equals = rest.IndexOf('=');
            if (equals < 0)
            {
                continue;
            }

            var name = rest[..equals].Trim();
            var content = rest[(equals + 1)..].TrimStart();
            if (name.Equals("filename*", StringComparison.OrdinalIgnoreCase) && Extended(Unquoted(content)) is { } extended)
            {
                return extended;
            }

            if (name.Equals("filename", StringComparison.OrdinalIgnoreCase))
            {
                plain ??= Bare(AsUtf8(Unquoted(content)));
            }
        }

        return plain;
    }

    // Semicolons in quotes separate nothing.
    private static ReadOnlySpan<char> AfterSemicolon(ReadOnlySpan<char> text)
    {
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (text[i] == ';' && !isQuoted)
            {
                return text[(i + 1)..];
            }
        }

        return default;
    }

    private static string Unquoted(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[0] != '"')
        {
            var end = text.IndexOf(';');
            return (end < 0 ? text : text[..end]).Trim().ToString();
        }

        var name = new StringBuilder(text.Length);
        for (var i = 1; i < text.Length && text[i] != '"'; i++)
        {
            // Some write a Windows path here, with backslashes that escape nothing.
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '"' or '\\')
            {
                i++;
            }

            name.Append(text[i]);
        }

        return name.ToString();
    }

    // UTF-8''%E6%96%87.txt
    private static string? Extended(string text)
    {
        var parts = text.Split('\'', 3);
        if (parts.Length != 3)
        {
            return null;
        }

        var isLatin = parts[0].Equals("ISO-8859-1", StringComparison.OrdinalIgnoreCase);
        return Bare(isLatin ? FromLatin(parts[2]) : Uri.UnescapeDataString(parts[2]));
    }

    private static string FromLatin(string escaped)
    {
        var name = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length;)
        {
            name.Append(Uri.IsHexEncoding(escaped, i) ? Uri.HexUnescape(escaped, ref i) : escaped[i++]);
        }

        return name.ToString();
    }

    // Headers arrive as Latin-1; bytes that are UTF-8 were meant as that.
    private static string AsUtf8(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') || text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            return text;
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    // No folder and no control character: a service must not choose where a file goes.
    private static string? Bare(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var bare = string.Concat(last.Where(c => !char.IsControl(c))).Trim();
        return bare is "" or "." or ".." ? null : bare.Length <= LongestName ? bare : bare[..LongestName];
    }
}
