using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Writing;

/// <summary>A tree as indented JSON: two spaces a level, Chinese as it is, a line break at the end.</summary>
internal sealed class JsonTextWriter
{
    private readonly StringBuilder _text = new();

    private JsonTextWriter()
    {
    }

    public static string Write(JsonValue tree)
    {
        var writer = new JsonTextWriter();
        writer.Write(tree, 0);
        return writer._text.Append('\n').ToString();
    }

    private void Write(JsonValue value, int depth)
    {
        switch (value)
        {
            case JsonObject { Members.Count: > 0 } o:
                WriteAll('{', '}', o.Members, depth, member =>
                {
                    JsonString.WriteQuoted(_text, member.Name);
                    _text.Append(": ");
                    Write(member.Value, depth + 1);
                });
                break;
            case JsonArray { Items.Count: > 0 } a:
                WriteAll('[', ']', a.Items, depth, item => Write(item, depth + 1));
                break;
            default:
                value.Write(_text);
                break;
        }
    }

    private void WriteAll<T>(char open, char close, ValueList<T> parts, int depth, Action<T> write)
    {
        _text.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            _text.Append(i == 0 ? "\n" : ",\n").Append(' ', 2 * (depth + 1));
            write(parts[i]);
        }

        _text.Append('\n').Append(' ', 2 * depth).Append(close);
    }
}
