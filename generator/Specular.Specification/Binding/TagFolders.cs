using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>Folders that tags stand for: since 3.2 a tag may have a parent.</summary>
internal sealed class TagFolders
{
    private const int DeepestFolder = 16;

    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    public TagFolders(NodeCursor root)
    {
        foreach (var tag in ((root.Node as ObjectNode)?.Find("tags") as ArrayNode)?.Items ?? [])
        {
            if (TextOf(tag, "name") is { } name && TextOf(tag, "parent") is { } parent)
            {
                _parents[name] = parent;
            }
        }
    }

    /// <summary>"videos/create" for the tag create whose parent is videos; a tag without one is its own folder.</summary>
    public string FolderOf(string tag)
    {
        var folder = tag;
        var seen = new HashSet<string>(StringComparer.Ordinal) { tag };
        var current = tag;
        while (_parents.TryGetValue(current, out var parent) && seen.Add(parent) && seen.Count <= DeepestFolder)
        {
            folder = parent + "/" + folder;
            current = parent;
        }

        return folder;
    }

    private static string? TextOf(Node tag, string name) => (tag as ObjectNode)?.Find(name) is ScalarNode { Kind: JsonKind.String, Value.Length: > 0 } text ? text.Value : null;
}
