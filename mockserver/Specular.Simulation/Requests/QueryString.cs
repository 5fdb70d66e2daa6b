namespace Specular.Simulation.Requests;

/// <summary>Reads queries and urlencoded forms.</summary>
internal static class QueryString
{
    /// <summary>Names and values, decoded, in their order.</summary>
    public static List<KeyValuePair<string, string>> Parse(string? query)
    {
        var values = ParseSent(query);
        for (var i = 0; i < values.Count; i++)
        {
            values[i] = new(values[i].Key, Decode(values[i].Value));
        }

        return values;
    }

    /// <summary>Names, decoded, and values as they were sent, in their order.</summary>
    public static List<KeyValuePair<string, string>> ParseSent(string? query)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var part in (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            values.Add(equals < 0 ? new(Decode(part), "") : new(Decode(part[..equals]), part[(equals + 1)..]));
        }

        return values;
    }

    /// <summary>The first value of a name, or null.</summary>
    public static string? Find(string? query, string name)
    {
        foreach (var (key, value) in Parse(query))
        {
            if (string.Equals(key, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A name or value as it was meant before it was sent.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
