using System.Globalization;
using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Members of an object of which exactly one is there; "" counts as absent.</summary>
internal sealed class ExclusiveMembers(string at, ValueList<string> members)
{
    private readonly NameTable _members = new(members);

    // What leads to the object; null stands for any member or item.
    private readonly byte[]?[] _segments = JsonPointer.Segments(at).Select(s => s == "*" ? null : Encoding.UTF8.GetBytes(s)).ToArray();

    /// <summary>Whether a member of an object is one of them.</summary>
    public bool Has(ReadOnlySpan<byte> member, Instance owner) => _members.Find(member, 0) >= 0 && IsAt(owner);

    private bool IsAt(Instance owner)
    {
        var tape = owner.Tape;
        var index = owner.Index;
        for (var i = _segments.Length - 1; i >= 0; i--)
        {
            var parent = tape[index].Parent;
            if (parent < 0 || (_segments[i] is { } wanted && !IsNamed(tape, index, parent, wanted)))
            {
                return false;
            }

            index = parent;
        }

        return tape[index].Parent < 0;
    }

    private static bool IsNamed(InstanceTape tape, int at, int parent, byte[] wanted) => tape[parent].Kind == JsonKind.Object
        ? new Instance(tape, at).Name.SequenceEqual(wanted)
        : int.TryParse(Encoding.UTF8.GetString(wanted), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && Encoding.UTF8.GetBytes(tape.SegmentOf(at)).AsSpan().SequenceEqual(wanted);
}
