using Specular.Simulation.Requests;

namespace Specular.Simulation.Routing;

/// <summary>The query that a path's template ends with ("/?Action=Submit", "/pets?tag={tag}"): a request must have it, beside whatever else it has.</summary>
internal sealed class QueryTemplate
{
    private readonly List<KeyValuePair<string, string>> _fields;

    private QueryTemplate(List<KeyValuePair<string, string>> fields)
    {
        _fields = fields;
        Weight = fields.Sum(f => ParameterOf(f.Value) is null ? 3 : 2);
    }

    /// <summary>How much it asks for: the more, the earlier it is tried. A fixed value is more than any value.</summary>
    public int Weight { get; }

    /// <summary>Parses what stands behind the "?".</summary>
    public static QueryTemplate Parse(string text) => new(QueryString.Parse(text));

    /// <summary>Whether no request can be told by the two apart: parameters may have any name.</summary>
    public bool IsSameAs(QueryTemplate other) => _fields.Count == other._fields.Count && _fields.TrueForAll(f => other._fields.Exists(o =>
        string.Equals(f.Key, o.Key, StringComparison.Ordinal) && (string.Equals(f.Value, o.Value, StringComparison.Ordinal) || (ParameterOf(f.Value) is not null && ParameterOf(o.Value) is not null))));

    /// <summary>Whether a query has all of it; values of parameters are appended, as they were sent.</summary>
    public bool TryMatch(string? query, List<KeyValuePair<string, string>> values)
    {
        if (_fields.Count == 0)
        {
            return true;
        }

        var sent = QueryString.ParseSent(query);
        var kept = values.Count;
        foreach (var (name, wanted) in _fields)
        {
            var parameter = ParameterOf(wanted);
            var index = sent.FindIndex(s => string.Equals(s.Key, name, StringComparison.Ordinal)
                && (parameter is not null || string.Equals(QueryString.Decode(s.Value), wanted, StringComparison.Ordinal)));
            if (index < 0)
            {
                values.RemoveRange(kept, values.Count - kept);
                return false;
            }

            if (parameter is not null)
            {
                values.Add(new(parameter, sent[index].Value));
            }
        }

        return true;
    }

    private static string? ParameterOf(string value) => value.Length > 2 && value[0] == '{' && value.IndexOf('}', StringComparison.Ordinal) == value.Length - 1 ? value[1..^1] : null;
}
