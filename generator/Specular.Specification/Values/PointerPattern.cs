using System.Globalization;

namespace Specular.Specification.Values;

/// <summary>A JSON pointer in which "*" stands for every item of an array or every member of an object: "/face_choose/*/sound_file".</summary>
public sealed class PointerPattern : IEquatable<PointerPattern>
{
    private readonly IReadOnlyList<string> _segments;

    private PointerPattern(string text)
    {
        Text = text;
        _segments = JsonPointer.Segments(text);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern. Any text is one; "" stands for the whole value.</summary>
    public static PointerPattern Parse(string text) => new(text);

    /// <summary>Every value that the pattern leads to, with its pointer, in the value's order.</summary>
    public IEnumerable<KeyValuePair<string, JsonValue>> Select(JsonValue value) => Select(value, "", 0);

    /// <summary>Whether a pointer is one of those the pattern stands for.</summary>
    public bool Matches(string pointer)
    {
        var segments = JsonPointer.Segments(pointer);
        if (segments.Count != _segments.Count)
        {
            return false;
        }

        for (var i = 0; i < segments.Count; i++)
        {
            if (_segments[i] != "*" && !string.Equals(_segments[i], segments[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public bool Equals(PointerPattern? other) => other is not null && string.Equals(other.Text, Text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PointerPattern);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc />
    public override string ToString() => Text;

    private IEnumerable<KeyValuePair<string, JsonValue>> Select(JsonValue value, string pointer, int at)
    {
        if (at == _segments.Count)
        {
            yield return new(pointer, value);
            yield break;
        }

        foreach (var (child, childPointer) in Children(value, pointer, _segments[at]))
        {
            foreach (var found in Select(child, childPointer, at + 1))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(JsonValue Child, string Pointer)> Children(JsonValue value, string pointer, string segment)
    {
        if (segment != "*")
        {
            if (Child(value, segment) is { } child)
            {
                yield return (child, JsonPointer.Append(pointer, segment));
            }
        }
        else if (value is JsonArray array)
        {
            for (var i = 0; i < array.Items.Count; i++)
            {
                yield return (array.Items[i], JsonPointer.Append(pointer, i));
            }
        }
        else if (value is JsonObject o)
        {
            foreach (var member in o.Members)
            {
                yield return (member.Value, JsonPointer.Append(pointer, member.Name));
            }
        }
    }

    private static JsonValue? Child(JsonValue value, string segment) => value switch
    {
        JsonObject o => o.TryGetValue(segment, out var member) ? member : null,
        JsonArray array when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < array.Items.Count => array.Items[index],
        _ => null,
    };
}
