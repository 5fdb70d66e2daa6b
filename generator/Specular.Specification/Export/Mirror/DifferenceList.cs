using Specular.Specification.Contract;

namespace Specular.Specification.Export.Mirror;

/// <summary>Collects differences; a document that went wrong as a whole has one at every place, and a few tell enough.</summary>
internal sealed class DifferenceList
{
    private const int Most = 50;

    private readonly List<ContractDifference> _differences = [];

    public IReadOnlyList<ContractDifference> All => _differences;

    public void Add(SourceReference place, string what, bool changesMeaning = true)
    {
        if (_differences.Count < Most)
        {
            _differences.Add(new(place, what, changesMeaning));
        }
    }

    /// <summary>Adds a difference unless the two are equal.</summary>
    public void Compare<T>(SourceReference place, string what, T left, T right, bool changesMeaning = true)
    {
        if (!EqualityComparer<T>.Default.Equals(left, right))
        {
            Add(place, what, changesMeaning);
        }
    }
}
