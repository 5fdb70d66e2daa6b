using System.Text;
using Xunit;

namespace Specular.Generator.Tests.Wire;

/// <summary>A part of a multipart body (RFC 2046, RFC 7578), read without any library.</summary>
internal sealed record RawPart(string Name, string? FileName, string? ContentType, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public static IReadOnlyList<RawPart> ReadAll(RawRequest request)
    {
        var contentType = request.Header("Content-Type")!;
        var boundary = contentType[(contentType.IndexOf("boundary=", StringComparison.Ordinal) + 9)..];
        Assert.DoesNotContain('"', boundary);

        // Latin-1 has a character for each byte.
        var text = Encoding.Latin1.GetString(request.Body);
        Assert.StartsWith("--" + boundary + "\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n--" + boundary + "--\r\n", text, StringComparison.Ordinal);
        return [.. ("\r\n" + text).Split("\r\n--" + boundary)[1..^1].Select(Read)];
    }

    private static RawPart Read(string part)
    {
        var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = part[2..end].Split("\r\n").Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(l[1])), StringComparer.OrdinalIgnoreCase);
        var disposition = headers["Content-Disposition"];
        Assert.StartsWith("form-data; ", disposition, StringComparison.Ordinal);
        return new(Parameter(disposition, "; name=\"")!, Parameter(disposition, "; filename=\""), headers.GetValueOrDefault("Content-Type"), Encoding.Latin1.GetBytes(part[(end + 4)..]), headers);
    }

    private static string? Parameter(string disposition, string begin)
    {
        var start = disposition.IndexOf(begin, StringComparison.Ordinal);
        return start < 0 ? null
            : disposition[(start + begin.Length)..disposition.IndexOf('"', start + begin.Length)].Replace("%22", "\"", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal);
    }
}
