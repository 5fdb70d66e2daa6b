namespace Specular.Simulation.Requests;

/// <summary>Reads the Cookie header.</summary>
internal static class CookieHeader
{
    /// <summary>The value of a cookie, or null.</summary>
    public static string? Find(string? header, string name) => FindAll(header, name).FirstOrDefault();

    /// <summary>The values of a cookie that is sent several times, as an exploded list is.</summary>
    public static IEnumerable<string> FindAll(string? header, string name)
    {
        foreach (var part in (header ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && string.Equals(part[..equals], name, StringComparison.Ordinal))
            {
                yield return part[(equals + 1)..];
            }
        }
    }
}
