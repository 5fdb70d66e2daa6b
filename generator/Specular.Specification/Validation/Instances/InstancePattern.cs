using System.Globalization;
using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>A <see cref="PointerPattern"/> for instances.</summary>
internal sealed class InstancePattern(string pattern)
{
    // Null stands for any member or item.
    private readonly Segment?[] _segments = JsonPointer.Segments(pattern).Select(s => s == "*" ? null : new Segment(s)).ToArray();

    /// <summary>Shows every value that the pattern leads to, in their order.</summary>
    public void Visit<TState>(Instance root, ref TState state, InstanceVisitor<TState> visitor) => Visit(root, 0, ref state, visitor);

    /// <summary>Finds the value that a pattern without "*" leads to.</summary>
    public bool TryFind(Instance root, out Instance found)
    {
        found = root;
        foreach (var segment in _segments)
        {
            if (segment is null || !segment.TryFind(found, out found))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value is one of those.</summary>
    public bool Matches(Instance value)
    {
        var tape = value.Tape;
        var index = value.Index;
        for (var i = _segments.Length - 1; i >= 0; i--)
        {
            var parent = tape[index].Parent;
            if (parent < 0 || (_segments[i] is { } segment && !segment.Matches(tape, index, parent)))
            {
                return false;
            }

            index = parent;
        }

        return tape[index].Parent < 0;
    }

    private void Visit<TState>(Instance value, int at, ref TState state, InstanceVisitor<TState> visitor)
    {
        if (at == _segments.Length)
        {
            visitor(value, ref state);
        }
        else if (_segments[at] is null)
        {
            foreach (var child in value.Children)
            {
                Visit(child, at + 1, ref state, visitor);
            }
        }
        else if (_segments[at]!.TryFind(value, out var child))
        {
            Visit(child, at + 1, ref state, visitor);
        }
    }

    private sealed class Segment(string text)
    {
        private readonly byte[] _name = Encoding.UTF8.GetBytes(text);
        private readonly int _index = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

        public bool TryFind(Instance parent, out Instance child) =>
            parent.Kind == JsonKind.Array ? parent.TryGetItem(_index, out child) : parent.TryGetMember(_name, out child);

        public bool Matches(InstanceTape tape, int index, int parent) => tape[parent].Kind == JsonKind.Object
            ? new Instance(tape, index).Name.SequenceEqual(_name)
            : new Instance(tape, parent).TryGetItem(_index, out var item) && item.Index == index;
    }
}
