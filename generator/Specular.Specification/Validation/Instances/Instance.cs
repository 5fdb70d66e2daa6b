using System.Globalization;
using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>One value of an instance: a place on its tape.</summary>
internal readonly struct Instance(InstanceTape tape, int index)
{
    /// <summary>What an entry has for its next that is a member's name and no value.</summary>
    public const int NameMark = -1;

    public InstanceTape Tape => tape;

    public int Index => index;

    public JsonKind Kind => tape[index].Kind;

    /// <summary>How many members or items there are.</summary>
    public int Count => tape[index].Length;

    /// <summary>A string without its quotes and escapes, or a number as written.</summary>
    public ReadOnlySpan<byte> Text => tape.Text(tape[index].Start, tape[index].Length);

    /// <summary>The name it has as a member.</summary>
    public ReadOnlySpan<byte> Name => tape.Text(tape[index].NameStart, tape[index].NameLength);

    /// <summary>Whether it is a member's name, see <see cref="InstanceTape.AppendName"/>.</summary>
    public bool IsMemberName => tape[index].Next == NameMark;

    /// <summary>Whether it is an empty string.</summary>
    public bool IsEmptyText => Kind == JsonKind.String && Count == 0;

    /// <summary>Its members or items; what is no container has none.</summary>
    public InstanceChildren Children => new(tape, index);

    public string NameText => tape.TextOf(tape[index].NameStart, tape[index].NameLength);

    public string TextString => tape.TextOf(tape[index].Start, tape[index].Length);

    /// <summary>Finds a member by looking at each.</summary>
    public bool TryGetMember(ReadOnlySpan<byte> name, out Instance member)
    {
        if (Kind == JsonKind.Object)
        {
            foreach (var child in Children)
            {
                if (child.Name.SequenceEqual(name))
                {
                    member = child;
                    return true;
                }
            }
        }

        member = default;
        return false;
    }

    /// <summary>Finds what a segment of a pointer leads to.</summary>
    public bool TryGetChild(string segment, out Instance child) => Kind == JsonKind.Array
        ? TryGetItem(int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : -1, out child)
        : TryGetMember(Encoding.UTF8.GetBytes(segment), out child);

    /// <summary>Finds an item by its index.</summary>
    public bool TryGetItem(int wanted, out Instance item)
    {
        if (Kind == JsonKind.Array && wanted >= 0)
        {
            var position = 0;
            foreach (var child in Children)
            {
                if (position++ == wanted)
                {
                    item = child;
                    return true;
                }
            }
        }

        item = default;
        return false;
    }

    /// <summary>The value as a tree.</summary>
    public JsonValue ToValue()
    {
        switch (Kind)
        {
            case JsonKind.Object:
                var members = new JsonMember[Count];
                var at = 0;
                foreach (var child in Children)
                {
                    members[at++] = new JsonMember(child.NameText, child.ToValue());
                }

                return members.Length == 0 ? JsonObject.Empty : new JsonObject(new ValueList<JsonMember>(members));
            case JsonKind.Array:
                var items = new JsonValue[Count];
                var position = 0;
                foreach (var child in Children)
                {
                    items[position++] = child.ToValue();
                }

                return new JsonArray(items.Length == 0 ? [] : new ValueList<JsonValue>(items));
            case JsonKind.String:
                return JsonValue.From(TextString);
            case JsonKind.Number:
                return new JsonNumber(TextString);
            case JsonKind.Boolean:
                return JsonValue.From(Count == 1);
            default:
                return JsonValue.Null;
        }
    }
}
