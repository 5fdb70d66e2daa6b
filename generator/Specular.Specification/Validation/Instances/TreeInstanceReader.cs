using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Lays a tree out on a tape.</summary>
internal static class TreeInstanceReader
{
    public static void Read(JsonValue value, InstanceTape tape)
    {
        tape.Begin([]);
        Append(value, tape, -1);
    }

    private static int Append(JsonValue value, InstanceTape tape, int parent)
    {
        switch (value)
        {
            case JsonString text:
                return AppendText(JsonKind.String, text.Value, tape, parent);
            case JsonNumber number:
                return AppendText(JsonKind.Number, number.Text, tape, parent);
            case JsonObject o:
                var container = tape.Append(JsonKind.Object, tape.Count + 1, o.Members.Count, parent);
                foreach (var member in o.Members.AsSpan())
                {
                    var (nameStart, nameLength) = Copy(member.Name, tape);
                    var child = Append(member.Value, tape, container);
                    tape[child].NameStart = nameStart;
                    tape[child].NameLength = nameLength;
                }

                tape[container].Next = tape.Count;
                return container;
            case JsonArray array:
                var list = tape.Append(JsonKind.Array, tape.Count + 1, array.Items.Count, parent);
                foreach (var item in array.Items.AsSpan())
                {
                    Append(item, tape, list);
                }

                tape[list].Next = tape.Count;
                return list;
            default:
                return tape.Append(value.Kind, 0, value.AsBoolean() == true ? 1 : 0, parent);
        }
    }

    private static int AppendText(JsonKind kind, string text, InstanceTape tape, int parent)
    {
        var (start, length) = Copy(text, tape);
        return tape.Append(kind, start, length, parent);
    }

    private static (int Start, int Length) Copy(string text, InstanceTape tape)
    {
        var start = tape.Copy(Encoding.UTF8.GetMaxByteCount(text.Length), out var room);
#if NETSTANDARD2_0
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes.CopyTo(room);
        var length = bytes.Length;
#else
        var length = Encoding.UTF8.GetBytes(text, room);
#endif
        tape.Keep(length);
        return (start, length);
    }
}
