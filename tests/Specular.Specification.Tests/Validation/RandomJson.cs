using System.Globalization;
using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Tests.Validation;

/// <summary>Values that differ from others here and there, and the many texts that one value has. Seeded, so that a failure comes again.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] s_texts = ["", "a", "foo", "é", "视频", "😀😀", "2026-01-31", "a\"b\\c\n", "~/", "bar", new('x', 300)];
    private static readonly string[] s_numbers = ["0", "-0", "1", "1.0", "10e-1", "2.5", "-3", "1e3", "12345678901234567890", "0.01", "1e400", "3000000000"];

    private readonly Random _random = new(seed);

    /// <summary>The value with one of its parts replaced, left out or repeated.</summary>
    public JsonValue Mutate(JsonValue value)
    {
        switch (value)
        {
            case JsonObject { Members.Count: > 0 } o when _random.Next(4) > 0:
                var members = o.Members.ToList();
                var at = _random.Next(members.Count);
                switch (_random.Next(6))
                {
                    case 0:
                        members.RemoveAt(at);
                        break;
                    case 1 when members.TrueForAll(m => m.Name != "added"):
                        members.Insert(at, new JsonMember("added", Value(2)));
                        break;
                    default:
                        members[at] = new JsonMember(members[at].Name, Mutate(members[at].Value));
                        break;
                }

                return new JsonObject(members.ToValueList());
            case JsonArray { Items.Count: > 0 } array when _random.Next(4) > 0:
                var items = array.Items.ToList();
                var index = _random.Next(items.Count);
                switch (_random.Next(5))
                {
                    case 0:
                        items.RemoveAt(index);
                        break;
                    case 1:
                        items.Add(items[index]);
                        break;
                    default:
                        items[index] = Mutate(items[index]);
                        break;
                }

                return new JsonArray(items.ToValueList());
            default:
                return Value(2);
        }
    }

    /// <summary>JSON text of a value: with space, escapes and repeated members where JSON allows them.</summary>
    public string Text(JsonValue value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private JsonValue Value(int depth) => _random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => JsonValue.Null,
        1 => JsonValue.From(_random.Next(2) == 0),
        2 or 3 => JsonValue.From(s_texts[_random.Next(s_texts.Length)]),
        4 => new JsonNumber(s_numbers[_random.Next(s_numbers.Length)]),
        5 => new JsonArray(Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth - 1)).ToValueList()),
        _ => new JsonObject(s_texts.Where(_ => _random.Next(3) == 0).Select(t => new JsonMember(t, Value(depth - 1))).ToValueList()),
    };

    private void Write(JsonValue value, StringBuilder text)
    {
        Space(text);
        switch (value)
        {
            case JsonObject o:
                text.Append('{');
                for (var i = 0; i < o.Members.Count; i++)
                {
                    text.Append(i > 0 ? "," : "");
                    if (_random.Next(20) == 0)
                    {
                        // The later of two counts.
                        WriteMember(new JsonMember(o.Members[i].Name, Value(1)), text);
                        text.Append(',');
                    }

                    WriteMember(o.Members[i], text);
                }

                text.Append('}');
                break;
            case JsonArray array:
                text.Append('[');
                for (var i = 0; i < array.Items.Count; i++)
                {
                    text.Append(i > 0 ? "," : "");
                    Write(array.Items[i], text);
                }

                text.Append(']');
                break;
            case JsonString s:
                WriteText(s.Value, text);
                break;
            default:
                text.Append(value.ToJson());
                break;
        }

        Space(text);
    }

    private void WriteMember(JsonMember member, StringBuilder text)
    {
        Space(text);
        WriteText(member.Name, text);
        Space(text);
        text.Append(':');
        Write(member.Value, text);
    }

    private void WriteText(string value, StringBuilder text)
    {
        if (_random.Next(3) > 0)
        {
            text.Append(JsonValue.From(value).ToJson());
            return;
        }

        text.Append('"');
        foreach (var c in value)
        {
            text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        text.Append('"');
    }

    private void Space(StringBuilder text) => text.Append(_random.Next(10) == 0 ? " \n\t" : "");
}
