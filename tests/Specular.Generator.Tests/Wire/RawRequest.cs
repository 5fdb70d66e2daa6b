using System.Text;

namespace Specular.Generator.Tests.Wire;

/// <summary>A request as it came over the wire.</summary>
internal sealed record RawRequest(string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>The path, still encoded.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>Names and values of the query, still encoded.</summary>
    public IReadOnlyList<(string Name, string Value)> Query => Pairs(Target.Contains('?') ? Target.Split('?', 2)[1] : "");

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>A header; null when it was not sent. One that was sent twice is a fault here.</summary>
    public string? Header(string name) => Headers.SingleOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Names and values of a query or a form, still encoded.</summary>
    public static IReadOnlyList<(string Name, string Value)> Pairs(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => (p[0], p.Length > 1 ? p[1] : ""))];

    /// <summary>Percent-decoding with the forms' blank.</summary>
    public static string Decode(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add(text[i] == '+' ? (byte)' ' : checked((byte)text[i]));
            }
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]);
    }
}
