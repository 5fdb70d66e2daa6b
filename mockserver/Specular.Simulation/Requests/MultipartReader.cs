using System.Text;
using Specular.Specification.Contract;

namespace Specular.Simulation.Requests;

/// <summary>Reads the parts of a multipart body (RFC 2046, RFC 7578). Of a file only that it is there is kept.</summary>
internal static class MultipartReader
{
    private const int MostParts = 1000;

    /// <summary>The parts; null with a fault when the body is no multipart body.</summary>
    public static List<FormField>? Read(ReadOnlySpan<byte> bytes, string contentType, out string? fault)
    {
        var boundary = ParameterOf(contentType, "boundary");
        if (string.IsNullOrEmpty(boundary))
        {
            fault = "its Content-Type names no boundary";
            return null;
        }

        var delimiter = Encoding.ASCII.GetBytes("--" + boundary);
        var start = bytes.IndexOf(delimiter);
        if (start < 0)
        {
            fault = "it does not begin with its boundary";
            return null;
        }

        var parts = new List<FormField>();
        var rest = bytes[(start + delimiter.Length)..];
        while (!rest.StartsWith("--"u8))
        {
            if (parts.Count == MostParts)
            {
                fault = "it has more than 1,000 parts";
                return null;
            }

            var end = rest.IndexOf(delimiter);
            if (end < 0)
            {
                fault = "its last boundary is missing";
                return null;
            }

            if (ReadPart(rest[..end]) is { } part)
            {
                parts.Add(part);
            }

            rest = rest[(end + delimiter.Length)..];
        }

        fault = null;
        return parts;
    }

    private static FormField? ReadPart(ReadOnlySpan<byte> part)
    {
        var split = part.IndexOf("\r\n\r\n"u8);
        if (split < 0)
        {
            return null;
        }

        var head = Encoding.UTF8.GetString(part[..split]);
        var disposition = HeaderOf(head, "Content-Disposition:");
        if (disposition is null || ParameterOf(disposition, "name") is not { } name)
        {
            return null;
        }

        var value = part[(split + 4)..];
        value = value.EndsWith("\r\n"u8) ? value[..^2] : value;
        return ParameterOf(disposition, "filename") is { } file ? new FormField(name, file) { IsFile = file.Length > 0 }
            : new FormField(name, Encoding.UTF8.GetString(value)) { IsJson = MediaContent.IsJsonType(HeaderOf(head, "Content-Type:")?["Content-Type:".Length..] ?? "") };
    }

    private static string? HeaderOf(string head, string name) => head.Split("\r\n").FirstOrDefault(l => l.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static string? ParameterOf(string header, string name)
    {
        foreach (var piece in header.Split(';', StringSplitOptions.TrimEntries))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && string.Equals(piece[..equals], name, StringComparison.OrdinalIgnoreCase))
            {
                return piece[(equals + 1)..].Trim('"');
            }
        }

        return null;
    }
}
