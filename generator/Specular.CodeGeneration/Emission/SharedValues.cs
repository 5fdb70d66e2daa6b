namespace Specular.CodeGeneration.Emission;

/// <summary>Values that many operations have in common, each once, by the index that its field in the tables is called after.</summary>
internal sealed class SharedValues<T>
    where T : notnull
{
    private readonly List<T> _values = [];

    private readonly Dictionary<T, int> _indexes = [];

    public SharedValues(IEnumerable<T> values)
    {
        foreach (var value in values)
        {
            if (!_indexes.ContainsKey(value))
            {
                _indexes.Add(value, _values.Count);
                _values.Add(value);
            }
        }
    }

    public int Count => _values.Count;

    public T this[int index] => _values[index];

    public int IndexOf(T value) => _indexes[value];
}
