using System.Globalization;
using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>
/// A value laid out flat, in its own order, for checks that may look at any part of it again. It is filled by one of two readers, keeps its arrays from one value
/// to the next, and knows texts only as UTF-8 without escapes: where they stand in the source, or copied where the source has them otherwise.
/// </summary>
internal sealed class InstanceTape
{
    // Arrays that a huge value made grow are let go, or every thread would keep them.
    private const int MostEntriesKept = 1 << 12;
    private const int MostBytesKept = 1 << 16;
    private const int LongText = 1 << 12;

    private TapeEntry[] _entries = new TapeEntry[64];
    private byte[] _source = [];
    private byte[] _copied = [];
    private int _copiedLength;
    private string? _longText;
    private int _longTextStart;

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    public Instance Root => new(this, 0);

    public ref TapeEntry this[int index] => ref _entries[index];

    /// <summary>Makes it empty; texts may stand in <paramref name="source"/>.</summary>
    public void Begin(byte[] source)
    {
        _source = source;
        Count = 0;
        _copiedLength = 0;
        _longText = null;
    }

    /// <summary>Lets the source go, and what has grown too large to keep.</summary>
    public void Release()
    {
        Begin([]);
        _entries = _entries.Length > MostEntriesKept ? new TapeEntry[64] : _entries;
        _copied = _copied.Length > MostBytesKept ? [] : _copied;
    }

    /// <summary>Appends a value; the reader closes it when it has children.</summary>
    public int Append(JsonKind kind, int start, int length, int parent)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        ref var entry = ref _entries[Count];
        entry.Kind = kind;
        entry.Start = start;
        entry.Length = length;
        entry.NameStart = 0;
        entry.NameLength = 0;
        entry.Parent = parent;
        entry.Next = ++Count;
        return Count - 1;
    }

    /// <summary>A member's name as a value of its own, until <see cref="DropLast"/>.</summary>
    public Instance AppendName(int member)
    {
        var (start, length) = (_entries[member].NameStart, _entries[member].NameLength);
        var index = Append(JsonKind.String, start, length, member);
        _entries[index].Next = Instance.NameMark;
        return new Instance(this, index);
    }

    public void DropLast() => Count--;

    /// <summary>Room for a copied text, to be filled by the reader; the text begins at the returned place.</summary>
    public int Copy(int mostBytes, out Span<byte> room)
    {
        if (_copied.Length - _copiedLength < mostBytes)
        {
            Array.Resize(ref _copied, Math.Max(_copiedLength + mostBytes, Math.Max(256, _copied.Length * 2)));
        }

        room = _copied.AsSpan(_copiedLength, mostBytes);
        return ~_copiedLength;
    }

    /// <summary>Keeps that many bytes of the room given last.</summary>
    public void Keep(int bytes) => _copiedLength += bytes;

    /// <summary>The text that begins there: at or after 0 in the source, below 0 among the copied.</summary>
    public ReadOnlySpan<byte> Text(int start, int length) => start >= 0 ? new(_source, start, length) : new(_copied, ~start, length);

    public string TextOf(int start, int length)
    {
        if (length < LongText)
        {
            return Decode(start, length);
        }

        // Several rules look at one text of many megabytes; it is made once.
        if (_longText is null || _longTextStart != start)
        {
            (_longText, _longTextStart) = (Decode(start, length), start);
        }

        return _longText;
    }

    /// <summary>The JSON pointer of a value.</summary>
    public string PointerTo(int index)
    {
        var (parent, isName) = (_entries[index].Parent, _entries[index].Next == Instance.NameMark);
        if (parent < 0 || isName)
        {
            return parent < 0 ? "" : PointerTo(parent);
        }

        return JsonPointer.Append(PointerTo(parent), SegmentOf(index));
    }

    /// <summary>The member's name, or the item's index.</summary>
    public string SegmentOf(int index)
    {
        ref var parent = ref _entries[_entries[index].Parent];
        if (parent.Kind == JsonKind.Object)
        {
            return TextOf(_entries[index].NameStart, _entries[index].NameLength);
        }

        var position = 0;
        for (var item = parent.Start; item != index; item = _entries[item].Next)
        {
            position++;
        }

        return position.ToString(CultureInfo.InvariantCulture);
    }

    private string Decode(int start, int length)
    {
        var (array, at) = start >= 0 ? (_source, start) : (_copied, ~start);
        return Encoding.UTF8.GetString(array, at, length);
    }
}
