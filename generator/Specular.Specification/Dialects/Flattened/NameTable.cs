namespace Specular.Specification.Dialects.Flattened;

/// <summary>Numbers for the names of a page, so that sets of names are small and compare at once.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public int Of(string name)
    {
        if (!_ids.TryGetValue(name, out var id))
        {
            id = _ids.Count;
            _ids.Add(name, id);
        }

        return id;
    }
}
