using System.Globalization;
using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Reading;

/// <summary>Where a reader stands in the tree; a pointer is written only when there is something to report.</summary>
internal sealed class PointerPath
{
    private readonly List<(string? Name, int Index)> _segments = [];

    public void Push(string name) => _segments.Add((name, 0));

    public void Push(int index) => _segments.Add((null, index));

    public void Pop() => _segments.RemoveAt(_segments.Count - 1);

    public override string ToString()
    {
        var pointer = new StringBuilder();
        foreach (var (name, index) in _segments)
        {
            pointer.Append('/').Append(name is null ? index.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(name));
        }

        return pointer.ToString();
    }
}
