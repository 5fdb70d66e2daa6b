using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The documented answers of an operation.</summary>
internal static class ResponseBinder
{
    public static ValueList<Response> BindAll(NodeCursor operation, BindingContext context)
    {
        var responses = new List<Response>();
        foreach (var (key, place) in operation.MembersOf("responses"))
        {
            if (StatusOf(key, place) is { } status && context.References.Follow(place) is { } response)
            {
                responses.Add(Bind(status.Status, status.Name, response, context));
            }
        }

        return responses.ToValueList();
    }

    private static Response Bind(string status, string name, NodeCursor place, BindingContext context) => new()
    {
        Source = place.Source,
        Status = status,
        Name = Apifox.TextOf(place, "name") ?? name,
        Description = place.TextOf("description") ?? "",
        Headers = place.MembersOf("headers").Select(h => ParameterBinder.BindHeader(h.Name, h.Value, context)).OfType<Parameter>().ToValueList(),
        Content = ContentBinder.Bind(place, context),
    };

    // "200", "4XX", "default"; Apifox writes a second answer with one status as "x-200:name".
    private static (string Status, string Name)? StatusOf(string key, NodeCursor place)
    {
        if (IsStatus(key))
        {
            return (key is "default" ? key : key.ToUpperInvariant(), "");
        }

        if (key.StartsWith("x-", StringComparison.Ordinal))
        {
            var colon = key.IndexOf(':');
            return colon > 2 && IsStatus(key.Substring(2, colon - 2)) ? (key.Substring(2, colon - 2).ToUpperInvariant(), key.Substring(colon + 1)) : null;
        }

        place.Report(ProblemCatalog.UnknownValue, key, "status of an answer", "the answer is left out; a status is 200, 4XX or default");
        return null;
    }

    /// <summary>Whether a key of the answers is a status.</summary>
    public static bool IsStatus(string key) => key is "default"
        || (key.Length == 3 && key[0] is >= '1' and <= '5' && IsDigitOrX(key[1]) && IsDigitOrX(key[2]));

    private static bool IsDigitOrX(char c) => c is (>= '0' and <= '9') or 'x' or 'X';
}
