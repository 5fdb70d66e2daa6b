using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>Parameters that a project, a module or a folder gives to all its operations, each of which may switch one off.</summary>
internal sealed class CommonParameters
{
    private static readonly string[] s_places = ["query", "header", "cookie"];

    private readonly List<KeyValuePair<string, ObjectNode>> _parameters;

    private CommonParameters(List<KeyValuePair<string, ObjectNode>> parameters) => _parameters = parameters;

    public static CommonParameters None { get; } = new([]);

    /// <summary>These, and those that a project, module, folder or operation has itself.</summary>
    public CommonParameters With(ObjectNode? owner, ApifoxConversion conversion)
    {
        var stated = owner.Object("commonParameters");
        var lists = stated.Object("parameters") ?? stated;
        var own = s_places.SelectMany(place => lists.Objects(place).Select(p => new KeyValuePair<string, ObjectNode>(place, p))).ToList();
        if (own.Count == 0)
        {
            return this;
        }

        conversion.Spend(owner!, _parameters.Count);

        // The nearer statement counts, and one that only names a parameter states nothing but whether it is on.
        var changed = new HashSet<string>(own.Select(Key), StringComparer.OrdinalIgnoreCase);
        var kept = _parameters.Where(p => !changed.Contains(Key(p))).ToList();
        var before = _parameters.ToLookup(Key, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in own.Where(e => IsOn(e.Value)))
        {
            if (Describes(entry.Value))
            {
                kept.Add(entry);
            }
            else
            {
                kept.AddRange(before[Key(entry)].Take(1));
            }
        }

        return new(kept);
    }

    /// <summary>Each with its place ("query").</summary>
    public IReadOnlyList<KeyValuePair<string, ObjectNode>> All => _parameters;

    private static string Key(KeyValuePair<string, ObjectNode> entry) => entry.Key + " " + entry.Value.Id("name");

    private static bool IsOn(ObjectNode parameter) => !parameter.IsOff() && parameter.Flag("defaultEnable") != false;

    private static bool Describes(ObjectNode parameter) => parameter.Find("type") is not null || parameter.Find("schema") is not null || parameter.Find("value") is not null || parameter.Find("defaultValue") is not null;
}
