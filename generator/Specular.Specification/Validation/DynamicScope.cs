namespace Specular.Specification.Validation;

/// <summary>The schema resources that the checks under way have come through, outermost first; what $dynamicRef asks. Resources are numbers given by the compiler.</summary>
internal sealed class DynamicScope
{
    private readonly List<int> _resources = [];

    /// <summary>Goes into a resource; false when the checks are in it already.</summary>
    public bool Enter(int resource)
    {
        if (_resources.Count > 0 && _resources[_resources.Count - 1] == resource)
        {
            return false;
        }

        _resources.Add(resource);
        return true;
    }

    public void Leave() => _resources.RemoveAt(_resources.Count - 1);

    public void Clear() => _resources.Clear();

    /// <summary>What the outermost resource has that has any; null when none has.</summary>
    public CompiledSchema? Find(IReadOnlyDictionary<int, CompiledSchema> byResource)
    {
        foreach (var resource in _resources)
        {
            if (byResource.TryGetValue(resource, out var schema))
            {
                return schema;
            }
        }

        return null;
    }
}
