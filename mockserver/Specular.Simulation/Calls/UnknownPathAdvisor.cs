using Specular.Simulation.Surfaces;

namespace Specular.Simulation.Calls;

/// <summary>Speaks for paths that no operation has: in the style of the surface they are nearest to.</summary>
internal sealed class UnknownPathAdvisor(IReadOnlyList<Surface> surfaces)
{
    private const int MostSuggestions = 3;

    /// <summary>Who refuses a path: the surface whose paths begin as it does; null is nobody in particular.</summary>
    public Surface? Nearest(string path)
    {
        var nearest = surfaces.OrderByDescending(s => s.Operations.Select(o => Common(o.Operation.Path, path)).DefaultIfEmpty().Max()).FirstOrDefault();
        return nearest is not null && (surfaces.Count == 1 || nearest.Operations.Exists(o => Common(o.Operation.Path, path) > 1)) ? nearest : null;
    }

    /// <summary>What to say.</summary>
    public string Advise(string method, string path)
    {
        var nearest = surfaces.SelectMany(s => s.Operations)
            .Select(o => (o.Operation.Key, Common: Common(o.Operation.Path, path)))
            .Where(o => o.Common > 1)
            .OrderByDescending(o => o.Common).ThenBy(o => o.Key, StringComparer.Ordinal)
            .Take(MostSuggestions).Select(o => o.Key).ToArray();
        return $"There is no {method} {path} here." + (nearest.Length > 0 ? $" The nearest are {string.Join(", ", nearest)}." : "");
    }

    private static int Common(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
        {
            length++;
        }

        return length;
    }
}
