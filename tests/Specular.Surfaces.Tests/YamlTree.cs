using YamlDotNet.RepresentationModel;

namespace Specular.Surfaces;

/// <summary>Reads a YAML file as a plain tree.</summary>
internal static class YamlTree
{
    public static YamlMappingNode Load(string path)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(Repository.Read(path));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static YamlNode At(this YamlNode node, params string[] keys) => keys.Aggregate(node, (current, key) => current[key]);

    public static string? Text(this YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? (value as YamlScalarNode)?.Value : null;

    /// <summary>The node and everything below it, with the key path that leads there.</summary>
    public static IEnumerable<(string Path, YamlNode Node)> Walk(this YamlNode node, string path = "")
    {
        yield return (path, node);
        var children = node switch
        {
            YamlMappingNode mapping => mapping.Children.Select(pair => (Key: ((YamlScalarNode)pair.Key).Value!, pair.Value)),
            YamlSequenceNode sequence => sequence.Children.Select((value, index) => (Key: $"{index}", Value: value)),
            _ => [],
        };
        foreach (var (key, value) in children)
        {
            foreach (var below in value.Walk($"{path}/{key}"))
            {
                yield return below;
            }
        }
    }
}
