using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>A page's operations by path and method, in the order of the document.</summary>
internal sealed class PathsWriter
{
    private readonly List<(string Path, Node Place, List<NodeMember> Operations)> _items = [];
    private readonly Dictionary<string, int> _indexByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nameByKey = new(StringComparer.Ordinal);

    /// <summary>The name of the operation there; null when there is none yet.</summary>
    public string? Find(string path, string method) => _nameByKey.TryGetValue(method + " " + path, out var name) ? name : null;

    /// <summary>Adds an operation; path and method lie where they stand in the text.</summary>
    public void Add(string path, ScalarNode pathPlace, string method, ScalarNode methodPlace, string name, ObjectNode operation)
    {
        _nameByKey.Add(method + " " + path, name);
        if (!_indexByPath.TryGetValue(path, out var index))
        {
            _indexByPath.Add(path, index = _items.Count);
            _items.Add((path, pathPlace, []));
        }

        _items[index].Operations.Add(new(method, methodPlace.Offset, Math.Max(1, methodPlace.Length), operation));
    }

    /// <summary>The page's <c>paths</c>.</summary>
    public ObjectNode ToNode(Node origin)
    {
        var paths = new ObjectWriter(origin);
        foreach (var (path, place, operations) in _items)
        {
            paths.Add(path, new ObjectNode(operations, place.Offset, place.Length), place);
        }

        return paths.ToNode();
    }
}
