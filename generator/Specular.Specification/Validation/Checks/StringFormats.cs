using System.Net;
using System.Net.Sockets;

namespace Specular.Specification.Validation;

/// <summary>Whether texts are of the formats that JSON Schema and OpenAPI name.</summary>
internal static class StringFormats
{
    /// <summary>RFC 3339's full-date.</summary>
    public static bool IsDate(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && Number(text, 0, 4) is >= 0 and var year && Number(text, 5, 2) is >= 1 and <= 12 and var month
        && Number(text, 8, 2) is >= 1 and var day && day <= DateTime.DaysInMonth(Math.Max(year, 1), month);

    /// <summary>RFC 3339's date-time: a zone is needed, a leap second is allowed.</summary>
    public static bool IsDateTime(string text)
    {
        if (text.Length < 20 || text[10] is not ('T' or 't') || !IsDate(text.Substring(0, 10)) || text[13] != ':' || text[16] != ':'
            || Number(text, 11, 2) is not (>= 0 and <= 23) || Number(text, 14, 2) is not (>= 0 and <= 59) || Number(text, 17, 2) is not (>= 0 and <= 60))
        {
            return false;
        }

        var at = 19;
        if (text[at] == '.')
        {
            at++;
            var digits = at;
            while (at < text.Length && IsDigit(text[at]))
            {
                at++;
            }

            if (at == digits)
            {
                return false;
            }
        }

        if (at == text.Length - 1)
        {
            return text[at] is 'Z' or 'z';
        }

        return at == text.Length - 6 && text[at] is '+' or '-' && text[at + 3] == ':'
            && Number(text, at + 1, 2) is >= 0 and <= 23 && Number(text, at + 4, 2) is >= 0 and <= 59;
    }

    public static bool IsUuid(string text)
    {
        if (text.Length != 36)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !IsHexadecimal(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An absolute URI without what a URI must escape. International ones are taken too, for vendors' addresses have Chinese in them.</summary>
    public static bool IsUri(string text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' || char.IsControl(c))
            {
                return false;
            }
        }

        // A rooted path is an absolute file address to .NET on Unix; a URI has a scheme.
        return text.IndexOf(':') > 0 && text[0] != '/' && Uri.TryCreate(text, UriKind.Absolute, out _);
    }

    public static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        if (at <= 0 || at == text.Length - 1 || text[0] == '.' || text[at - 1] == '.' || text[at + 1] == '.')
        {
            return false;
        }

        var isQuoted = text[0] == '"' && at > 2 && text[at - 1] == '"';
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && !(isQuoted && i < at))
            {
                return false;
            }

            if (!isQuoted && i < at && (text[i] == '@' || (text[i] == '.' && text[i + 1] == '.')))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsIPv4(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4)
        {
            return false;
        }

        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0') || Number(part, 0, part.Length) is not (>= 0 and <= 255))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsIPv6(string text) =>
        text.IndexOf(':') >= 0 && text.IndexOfAny(['%', '[', ']', '/', ' ']) < 0
        && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>RFC 4648's base64 with its padding. Looked at without decoding: media are large.</summary>
    public static bool IsBase64(string text)
    {
        if (text.Length % 4 != 0)
        {
            return false;
        }

        var end = text.Length;
        for (var pads = 0; end > 0 && pads < 2 && text[end - 1] == '='; pads++)
        {
            end--;
        }

        for (var i = 0; i < end; i++)
        {
            if (text[i] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    // The number that digits make, or -1 when there is anything else.
    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (!IsDigit(text[i]))
            {
                return -1;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
