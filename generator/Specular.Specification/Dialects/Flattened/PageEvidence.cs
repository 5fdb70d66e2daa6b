using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>A page's lines and what can be seen in them without knowing their places.</summary>
internal sealed class PageEvidence
{
    private const string ComponentReference = "/components/schemas/";
    private const string DefinitionReference = "#/definitions/";

    private readonly NameTable _names;
    private readonly NameSet _referenced;
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<int, NameList> _lists = [];

    public PageEvidence(IReadOnlyList<FlatLine> lines, NameTable names)
    {
        Lines = lines;
        _names = names;
        var referenced = NameSet.Empty;
        foreach (var line in lines)
        {
            IsApifox |= line.Key is { } key && (key.StartsWith("x-apifox", StringComparison.Ordinal) || key.StartsWith("x-run-in-ap", StringComparison.Ordinal) || key.StartsWith("x-apidog", StringComparison.Ordinal));
            IsVersion2 |= line.Key is "swagger";
            HasOrders |= line.Key is "x-apifox-orders" or "x-apidog-orders";
            if (line.Anchor is { } anchor)
            {
                _anchors.Add(anchor);
            }

            if (line.Key is "$ref" && Referenced(line) is { } id && !referenced.Contains(id))
            {
                referenced = referenced.Add(id);
            }
        }

        _referenced = referenced;
    }

    public IReadOnlyList<FlatLine> Lines { get; }

    /// <summary>Whether Apifox or Apidog wrote it, whose habits are known: no comments, no plain scalar over several lines.</summary>
    public bool IsApifox { get; }

    /// <summary>Whether it is OpenAPI 2.0, where parameters are schemas themselves.</summary>
    public bool IsVersion2 { get; }

    /// <summary>Whether its objects list their properties' order.</summary>
    public bool HasOrders { get; }

    public bool IsReferenced(int id) => _referenced.Contains(id);

    public bool HasAnchor(string name) => _anchors.Contains(name);

    /// <summary>The names in the list that is the value of a member.</summary>
    public NameList ListOf(int index)
    {
        if (!_lists.TryGetValue(index, out var list))
        {
            list = Lines[index].Form == ValueForm.FlowArray ? InFlow(Lines[index].Value) : Below(index);
            _lists.Add(index, list);
        }

        return list;
    }

    private NameList Below(int index)
    {
        var ids = new List<int>();
        var embedded = new List<int>();
        for (var i = index + 1; i < Lines.Count && Lines[i] is { Dashes: 1, Key: null, Form: ValueForm.Plain or ValueForm.Quoted }; i++)
        {
            Add(Unquoted(Lines[i].Value), ids, embedded);
        }

        return new(ids, embedded);
    }

    private NameList InFlow(string value)
    {
        var ids = new List<int>();
        var embedded = new List<int>();
        foreach (var item in (YamlReader.Read(value).Root as ArrayNode)?.Items ?? [])
        {
            if (item is ScalarNode scalar)
            {
                Add(scalar.Raw, ids, embedded);
            }
        }

        return new(ids, embedded);
    }

    private void Add(string name, List<int> ids, List<int> embedded)
    {
        (EntryNames.IsUlid(name) ? embedded : ids).Add(_names.Of(name));
    }

    private int? Referenced(FlatLine line)
    {
        var target = Unquoted(line.Value);
        var at = target.IndexOf(ComponentReference, StringComparison.Ordinal) is >= 0 and var component ? component + ComponentReference.Length
            : target.IndexOf(DefinitionReference, StringComparison.Ordinal) is >= 0 and var definition ? definition + DefinitionReference.Length
            : -1;
        return at < 0 || target.IndexOf('/', at) >= 0 ? null : _names.Of(Unescaped(target.Substring(at)));
    }

    private static string Unescaped(string name)
    {
        try
        {
            return Uri.UnescapeDataString(name);
        }
        catch (UriFormatException)
        {
            return name;
        }
    }

    private static string Unquoted(string value) => value.Length >= 2 && value[0] is '\'' or '"' && value[value.Length - 1] == value[0] ? value.Substring(1, value.Length - 2) : value;
}
