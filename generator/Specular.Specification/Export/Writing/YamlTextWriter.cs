using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Writing;

/// <summary>
/// A tree as YAML in block style, two spaces a level. YamlDotNet's emitter folds long lines, breaks words that YAML 1.1 reads otherwise than 1.2, and escapes what lies beyond
/// the Basic Multilingual Plane; what is written here reads the same in both versions.
/// </summary>
internal sealed class YamlTextWriter
{
    // Beyond 1024 characters a key must be written with a question mark.
    private const int LongestKey = 1000;

    private readonly StringBuilder _text = new();

    private YamlTextWriter()
    {
    }

    public static string Write(JsonValue tree)
    {
        var writer = new YamlTextWriter();
        switch (tree)
        {
            case JsonObject { Members.Count: > 0 } o:
                writer.WriteMembers(o, 0, isAtLineStart: true);
                break;
            case JsonArray { Items.Count: > 0 } a:
                writer.WriteItems(a, 0, isAtLineStart: true);
                break;
            default:
                writer.WriteInline(tree, 0);
                break;
        }

        return writer._text.ToString();
    }

    // The first member stands behind the dash of the item that the object is.
    private void WriteMembers(JsonObject value, int depth, bool isAtLineStart)
    {
        foreach (var member in value.Members)
        {
            if (isAtLineStart)
            {
                Indent(depth);
            }

            isAtLineStart = true;
            var key = YamlScalarText.Inline(member.Name);
            if (key.Length > LongestKey)
            {
                _text.Append("? ").Append(key).Append('\n');
                Indent(depth);
                _text.Append(':');
            }
            else
            {
                _text.Append(key).Append(':');
            }

            WriteBelow(member.Value, depth);
        }
    }

    private void WriteItems(JsonArray value, int depth, bool isAtLineStart)
    {
        foreach (var item in value.Items)
        {
            if (isAtLineStart)
            {
                Indent(depth);
            }

            isAtLineStart = true;
            _text.Append('-');
            switch (item)
            {
                case JsonObject { Members.Count: > 0 } o:
                    _text.Append(' ');
                    WriteMembers(o, depth + 1, isAtLineStart: false);
                    break;
                case JsonArray { Items.Count: > 0 } a:
                    _text.Append(' ');
                    WriteItems(a, depth + 1, isAtLineStart: false);
                    break;
                default:
                    WriteInline(item, depth);
                    break;
            }
        }
    }

    // What a key has: an object or array on lines of its own, anything else behind the colon.
    private void WriteBelow(JsonValue value, int depth)
    {
        switch (value)
        {
            case JsonObject { Members.Count: > 0 } o:
                _text.Append('\n');
                WriteMembers(o, depth + 1, isAtLineStart: true);
                break;
            case JsonArray { Items.Count: > 0 } a:
                _text.Append('\n');
                WriteItems(a, depth + 1, isAtLineStart: true);
                break;
            default:
                WriteInline(value, depth);
                break;
        }
    }

    private void WriteInline(JsonValue value, int depth)
    {
        if (value is JsonString { Value: var text } && YamlScalarText.IsBlock(text))
        {
            _text.Append(text[text.Length - 1] == '\n' ? " |\n" : " |-\n");
            WriteBlock(text, depth + 1);
            return;
        }

        _text.Append(' ').Append(value switch
        {
            JsonString s => YamlScalarText.Inline(s.Value),
            JsonNumber n => YamlScalarText.Number(n.Text),
            _ => value.ToJson(), // true, false, null, {} and []
        }).Append('\n');
    }

    private void WriteBlock(string text, int depth)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.Length > 0)
            {
                Indent(depth);
                _text.Append(line);
            }

            _text.Append('\n');
        }
    }

    private void Indent(int depth) => _text.Append(' ', 2 * depth);
}
