namespace Specular.Simulation.Requests;

/// <summary>Reads the Cookie header.</summary>
internal static class CookieHeader
{
    /// <summary>The value of a cookie, or null.</summary>
    public static string? Find(string? header, string name) => Read(header).FirstOrDefault(c => string.Equals(c.Key, name, StringComparison.Ordinal)).Value;

    /// <summary>Names and values, in their order; a cookie may be sent several times, as an exploded list is.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(string? header)
    {
        foreach (var part in (header ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                yield return new(part[..equals], part[(equals + 1)..]);
            }
        }
    }
}
