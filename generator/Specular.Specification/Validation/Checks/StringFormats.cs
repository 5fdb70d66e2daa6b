using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Specular.Specification.Validation;

/// <summary>Whether texts are of the formats that JSON Schema and OpenAPI name.</summary>
internal static class StringFormats
{
    // Eight groups of four, the last two as an IPv4 address.
    private const int LongestIPv6 = 45;

    /// <summary>RFC 3339's full-date.</summary>
    public static bool IsDate(ReadOnlySpan<byte> text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && Number(text, 0, 4) is >= 0 and var year && Number(text, 5, 2) is >= 1 and <= 12 and var month
        && Number(text, 8, 2) is >= 1 and var day && day <= DateTime.DaysInMonth(Math.Max(year, 1), month);

    /// <summary>RFC 3339's date-time: a zone is needed, a leap second is allowed.</summary>
    public static bool IsDateTime(ReadOnlySpan<byte> text)
    {
        if (text.Length < 20 || text[10] is not ((byte)'T' or (byte)'t') || !IsDate(text.Slice(0, 10)) || text[13] != ':' || text[16] != ':'
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
            return text[at] is (byte)'Z' or (byte)'z';
        }

        return at == text.Length - 6 && text[at] is (byte)'+' or (byte)'-' && text[at + 3] == ':'
            && Number(text, at + 1, 2) is >= 0 and <= 23 && Number(text, at + 4, 2) is >= 0 and <= 59;
    }

    public static bool IsUuid(ReadOnlySpan<byte> text)
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

    /// <summary>RFC 3986's URI with a scheme. International ones are taken too, for vendors' addresses have Chinese in them.</summary>
    public static bool IsUri(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        if (colon <= 0 || !IsLetter(text[0]))
        {
            return false;
        }

        for (var i = 1; i < colon; i++)
        {
            if (!IsLetter(text[i]) && !IsDigit(text[i]) && text[i] is not ((byte)'+' or (byte)'-' or (byte)'.'))
            {
                return false;
            }
        }

        for (var i = colon + 1; i < text.Length; i++)
        {
            if ((char)text[i] is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or '\x7f'
                || (text[i] == '%' && (i + 2 >= text.Length || !IsHexadecimal(text[i + 1]) || !IsHexadecimal(text[i + 2]))))
            {
                return false;
            }
        }

        var rest = text.Slice(colon + 1);
        return !rest.StartsWith("//"u8) || IsAuthority(rest.Slice(2));
    }

    public static bool IsEmail(ReadOnlySpan<byte> text)
    {
        var at = text.LastIndexOf((byte)'@');
        if (at <= 0 || at == text.Length - 1 || text[0] == '.' || text[at - 1] == '.' || text[at + 1] == '.')
        {
            return false;
        }

        var isQuoted = text[0] == '"' && at > 2 && text[at - 1] == '"';
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] <= ' ' && !(isQuoted && i < at))
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

    public static bool IsIPv4(ReadOnlySpan<byte> text)
    {
        for (var part = 0; part < 4; part++)
        {
            var end = part == 3 ? text.Length : text.IndexOf((byte)'.');
            if (end is <= 0 or > 3 || (end > 1 && text[0] == '0') || Number(text, 0, end) is not (>= 0 and <= 255))
            {
                return false;
            }

            text = text.Slice(part == 3 ? end : end + 1);
        }

        return true;
    }

    public static bool IsIPv6(ReadOnlySpan<byte> text) =>
        text.Length <= LongestIPv6 && text.IndexOf((byte)':') >= 0 && text.IndexOfAny((byte)'%', (byte)'[', (byte)']') < 0 && text.IndexOfAny((byte)'/', (byte)' ') < 0
        && IPAddress.TryParse(Encoding.UTF8.GetString(text.ToArray()), out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>RFC 4648's base64 with its padding. Looked at without decoding: media are large.</summary>
    public static bool IsBase64(ReadOnlySpan<byte> text)
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
            if ((char)text[i] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    // The number that digits make, or -1 when there is anything else.
    private static int Number(ReadOnlySpan<byte> text, int start, int length)
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

    // "user@host:port": a host in brackets is an IPv6 address, a port has digits only.
    private static bool IsAuthority(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'/', (byte)'?', (byte)'#');
        text = end < 0 ? text : text.Slice(0, end);
        text = text.Slice(text.LastIndexOf((byte)'@') + 1);
        var close = text.LastIndexOf((byte)']');
        if (text.Length > 0 && text[0] == '[' && close < 0)
        {
            return false;
        }

        var port = text.Slice(close + 1);
        var colon = port.IndexOf((byte)':');
        return (colon < 0 ? port.IndexOf((byte)'[') < 0 : Number(port, colon + 1, port.Length - colon - 1) >= 0) && (close < 0 || text[0] == '[');
    }

    private static bool IsLetter(byte c) => (char)c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(byte c) => c is >= (byte)'0' and <= (byte)'9';

    private static bool IsHexadecimal(byte c) => (char)c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
