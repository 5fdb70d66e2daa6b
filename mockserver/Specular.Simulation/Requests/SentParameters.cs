using Specular.Specification.Contract;
using Specular.Specification.Validation;

namespace Specular.Simulation.Requests;

/// <summary>The parameters that a request has outside its body.</summary>
internal sealed class SentParameters(IRequestHeaders? headers, List<KeyValuePair<string, string>> path, List<KeyValuePair<string, string>> query) : IParameterSource
{
    private List<KeyValuePair<string, string>>? _cookies;

    private List<KeyValuePair<string, string>> Cookies => _cookies ??= [.. CookieHeader.Read(headers?.Find("Cookie"))];

    /// <inheritdoc />
    public IReadOnlyList<string>? Find(ParameterLocation location, string name) => location switch
    {
        ParameterLocation.Path => Named(path, name),
        ParameterLocation.Query => Named(query, name),
        ParameterLocation.Header => headers?.Find(name) is { } header ? [header] : null,
        _ => [.. Cookies.Where(c => string.Equals(c.Key, name, StringComparison.Ordinal)).Select(c => c.Value)],
    };

    /// <inheritdoc />
    public IEnumerable<KeyValuePair<string, string>> All(ParameterLocation location) => location == ParameterLocation.Query ? query : Cookies;

    private static List<string>? Named(List<KeyValuePair<string, string>> values, string name)
    {
        List<string>? found = null;
        foreach (var (key, value) in values)
        {
            // "tag[]=a" is how many clients write arrays.
            if (string.Equals(key, name, StringComparison.Ordinal)
                || (key.Length == name.Length + 2 && key.EndsWith("[]", StringComparison.Ordinal) && key.StartsWith(name, StringComparison.Ordinal)))
            {
                (found ??= []).Add(value);
            }
        }

        return found;
    }
}
