using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>A list of media types (consumes, produces), each with its place in the text.</summary>
internal sealed class MediaTypes(IReadOnlyList<(string Name, NodeSpan Place)> all)
{
    public IReadOnlyList<(string Name, NodeSpan Place)> All { get; } = all;

    /// <summary>What tells two lists apart.</summary>
    public string Key => string.Join(", ", All.Select(m => m.Name));

    public static MediaTypes One(string name, NodeSpan place) => new([(name, place)]);

    /// <summary>The list that an object has under that name; null when it is absent or empty. One type without the list is taken as one.</summary>
    public static MediaTypes? Of(ObjectNode place, string name, SwaggerConversion conversion)
    {
        var types = new List<(string, NodeSpan)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in ItemsOf(place.Find(name), name, conversion))
        {
            if (item is ScalarNode { Kind: JsonKind.String } type && type.Value.Trim().Length > 0)
            {
                if (seen.Add(type.Value.Trim()))
                {
                    types.Add((type.Value.Trim(), NodeSpan.Of(type)));
                }
            }
            else
            {
                conversion.Report(ProblemCatalog.WrongType, "a media type in " + name, item.Description);
            }
        }

        return types.Count == 0 ? null : new(types);
    }

    public MediaTypes? Where(Func<string, bool> isWanted) =>
        All.Where(m => isWanted(m.Name)).ToList() is { Count: > 0 } wanted ? new(wanted) : null;

    private static IEnumerable<Node> ItemsOf(Node? list, string name, SwaggerConversion conversion)
    {
        switch (list)
        {
            case ArrayNode array:
                return array.Items;
            case null or ScalarNode { Kind: JsonKind.Null }:
                return [];
            default:
                conversion.Report(ProblemCatalog.OddSwagger, $"anything but a list under '{name}'", list is ScalarNode ? "it is taken as a list of one" : "it is left out");
                return list is ScalarNode ? [list] : [];
        }
    }
}
