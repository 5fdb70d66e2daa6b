namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// What may stand at one kind of place of an OpenAPI document: scalars, an object with known members, an object whose names are free (a map), a list; often one of several.
/// </summary>
internal sealed class Shape(int id, string name)
{
    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);
    private HashSet<string>? _words;

    /// <summary>Its number, for hashes.</summary>
    public int Id { get; } = id;

    /// <summary>What it is, for people: "schema".</summary>
    public string Name { get; } = name;

    public ScalarForm Scalars { get; private set; }

    /// <summary>What an entry of a map is; null when it is no map.</summary>
    public Shape? Entry { get; private set; }

    /// <summary>How unlikely a name is as an entry's.</summary>
    public Func<string, double>? EntryName { get; private set; }

    /// <summary>What an item of a list is; null when it is no list.</summary>
    public Shape? Item { get; private set; }

    /// <summary>Members without which it is hardly complete.</summary>
    public IReadOnlyList<string> Wanted { get; private set; } = [];

    /// <summary>A value of the user's: an example, a default, an extension.</summary>
    public bool IsFree { get; private set; }

    public bool IsSchema { get; private set; }

    /// <summary>The map of a schema's own properties.</summary>
    public bool IsProperties { get; private set; }

    /// <summary>The first of the members that only OpenAPI 2.0 has here; beyond all when there is none.</summary>
    public int FirstInlineRank { get; private set; } = int.MaxValue;

    public bool HasFields => _fields.Count > 0;

    public bool TakesObject => HasFields || Entry is not null;

    public IEnumerable<string> FieldNames => _fields.Keys;

    public Field? FindField(string name) => _fields.TryGetValue(name, out var field) ? field : null;

    public bool IsKnownWord(string value) => _words is null || _words.Contains(value);

    public Shape WithFields(params (string Name, Shape Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            _fields.Add(name, new(_fields.Count, value));
        }

        return this;
    }

    /// <summary>Members that OpenAPI 2.0 writes here and 3 does not.</summary>
    public Shape WithInlineFields(params (string Name, Shape Value)[] fields)
    {
        FirstInlineRank = _fields.Count;
        return WithFields(fields);
    }

    public Shape WithScalars(ScalarForm scalars, params string[] words)
    {
        Scalars = scalars;
        _words = words.Length == 0 ? null : new(words, StringComparer.Ordinal);
        return this;
    }

    public Shape WithEntries(Shape entry, Func<string, double>? entryName = null)
    {
        Entry = entry;
        EntryName = entryName;
        return this;
    }

    public Shape WithItems(Shape item)
    {
        Item = item;
        return this;
    }

    public Shape Wanting(params string[] members)
    {
        Wanted = members;
        return this;
    }

    public Shape AsFree()
    {
        IsFree = true;
        return WithScalars(ScalarForm.Any).WithItems(this).WithEntries(this);
    }

    public Shape AsSchema()
    {
        IsSchema = true;
        return this;
    }

    public Shape AsProperties()
    {
        IsProperties = true;
        return this;
    }
}
