using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The members or items of a value, in their order. They may be walked while names are appended to the tape.</summary>
internal struct InstanceChildren
{
    private readonly InstanceTape _tape;
    private int _left;
    private int _at;
    private int _next;

    public InstanceChildren(InstanceTape tape, int index)
    {
        _tape = tape;
        _left = tape[index].Kind is JsonKind.Object or JsonKind.Array ? tape[index].Length : 0;
        _next = tape[index].Start;
    }

    public readonly Instance Current => new(_tape, _at);

    public readonly InstanceChildren GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_left == 0)
        {
            return false;
        }

        _left--;
        _at = _next;
        _next = _tape[_at].Next;
        return true;
    }
}
