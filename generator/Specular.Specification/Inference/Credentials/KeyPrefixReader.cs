using System.Text.RegularExpressions;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.Credentials;

/// <summary>Reads what stands before a key from an example: "Bearer {{YOUR_API_KEY}}", "Bearer sk-...", "Token abc".</summary>
internal static class KeyPrefixReader
{
    // Anchored, and no two of its parts match the same signs: it takes a time that grows with the text alone, so it needs no limit that a busy machine could run into.
    private static readonly Regex Scheme = new(
        @"^\s*(?<scheme>Bearer|Basic|Token|Key|ApiKey|Api-Key|JWT)\s+\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    /// <summary>The prefix with its space as the example writes it; "" when the example is a bare key; null when there is no example.</summary>
    public static (string Prefix, string Example)? Read(Parameter parameter)
    {
        foreach (var value in Values(parameter))
        {
            if (value.AsString() is { Length: > 0 } text)
            {
                var match = Scheme.Match(text);
                return (match.Success ? match.Groups["scheme"].Value + " " : "", Shown(text));
            }
        }

        return null;
    }

    /// <summary>The prefix that prose names: "Bearer token", "格式：Bearer xxx"; null when it names none.</summary>
    public static string? OfProse(string text) => text.IndexOf("bearer", StringComparison.OrdinalIgnoreCase) >= 0 ? "Bearer " : null;

    private static IEnumerable<JsonValue> Values(Parameter parameter)
    {
        foreach (var example in parameter.Examples)
        {
            yield return example.Value;
        }

        foreach (var example in parameter.Schema.Examples)
        {
            yield return example;
        }

        if (parameter.Schema.Default is { } value)
        {
            yield return value;
        }
    }

    // An example may be somebody's real key: only a placeholder is repeated in evidence.
    private static string Shown(string text) => text.IndexOf('{') >= 0 || text.IndexOf('<') >= 0 || text.Length <= 12 ? text : text.Substring(0, 8) + "…";
}
