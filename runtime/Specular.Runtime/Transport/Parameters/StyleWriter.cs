using System.Globalization;
using System.Text.Json;

namespace Specular;

/// <summary>
/// Writes a value by one of OpenAPI's styles: what RFC 6570 says of lists and objects, and brackets for deepObject. A value comes as the JSON that its codec writes, so all types
/// are written by the same few rules. What RFC 6570 calls undefined (null, an empty list, an empty object) is left out; what has more levels than a style becomes JSON text.
/// </summary>
internal sealed class StyleWriter(string name, ParameterStyle style, bool explode, Func<string, string> encode)
{
    /// <summary>The fields of a query, a form or the cookies.</summary>
    public void WriteFields(JsonElement value, List<RequestValue> fields)
    {
        switch (style, value.ValueKind)
        {
            case (ParameterStyle.Json, _):
                Add(name, value.GetRawText(), fields);
                break;
            case (ParameterStyle.DeepObject, _):
                WriteBrackets(name, value, fields);
                break;
            case (_, JsonValueKind.Object) when explode:
                foreach (var member in value.EnumerateObject())
                {
                    WriteRepeated(member.Name, member.Value, fields);
                }

                break;
            case (_, JsonValueKind.Array) when explode:
                WriteRepeated(name, value, fields);
                break;
            case (_, JsonValueKind.Array or JsonValueKind.Object):
                var (separator, encoded) = style switch
                {
                    ParameterStyle.SpaceDelimited => (" ", "%20"),
                    ParameterStyle.PipeDelimited => ("|", "%7C"),
                    _ => (",", ","),
                };
                if (Pieces(value, separator) is { Count: > 0 } pieces)
                {
                    fields.Add(new(name, string.Join(encoded, pieces), IsEncoded: true));
                }

                break;
            case (_, JsonValueKind.Null or JsonValueKind.Undefined):
                break;
            default:
                Add(name, TextOf(value), fields);
                break;
        }
    }

    /// <summary>The text that stands for a parameter of the path, or a header's value; null when there is nothing to write.</summary>
    public string? Write(JsonElement value)
    {
        var (prefix, separator) = style switch
        {
            ParameterStyle.Label => (".", explode ? "." : ","),
            ParameterStyle.Matrix => (";", explode ? ";" : ","),
            _ => ("", ","),
        };
        if (style == ParameterStyle.Json)
        {
            return encode(value.GetRawText());
        }

        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        if (value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            return prefix + (style == ParameterStyle.Matrix ? Named(encode(name), encode(TextOf(value))) : encode(TextOf(value)));
        }

        var pieces = Pieces(value, separator);
        if (style == ParameterStyle.Matrix && explode && value.ValueKind == JsonValueKind.Array)
        {
            pieces = pieces.ConvertAll(p => Named(encode(name), p));
        }

        return pieces.Count == 0 ? null
            : prefix + (style == ParameterStyle.Matrix && !explode ? encode(name) + "=" : "") + string.Join(separator, pieces);
    }

    // A name without a value has no "=" in matrix style.
    private static string Named(string name, string text) => text.Length == 0 ? name : name + "=" + text;

    /// <summary>A plain value's text; a list's or an object's JSON.</summary>
    public static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private void Add(string field, string text, List<RequestValue> fields) => fields.Add(new(field, encode(text), IsEncoded: true));

    private void WriteRepeated(string field, JsonElement value, List<RequestValue> fields)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            AddPresent(field, value, fields);
            return;
        }

        foreach (var item in value.EnumerateArray())
        {
            AddPresent(field, item, fields);
        }
    }

    private void AddPresent(string field, JsonElement value, List<RequestValue> fields)
    {
        if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
        {
            Add(field, TextOf(value), fields);
        }
    }

    // Not OpenAPI's, which ends at one level, but what services that have more understand: a[b][c], a[] for a list of plain values, a[0][b] for one of objects.
    private void WriteBrackets(string field, JsonElement value, List<RequestValue> fields)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    WriteBrackets($"{field}[{member.Name}]", member.Value, fields);
                }

                break;
            case JsonValueKind.Array:
                var isNested = value.EnumerateArray().Any(i => i.ValueKind is JsonValueKind.Object or JsonValueKind.Array);
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    WriteBrackets(isNested ? string.Create(CultureInfo.InvariantCulture, $"{field}[{index}]") : field + "[]", item, fields);
                    index++;
                }

                break;
            default:
                AddPresent(field, value, fields);
                break;
        }
    }

    /// <summary>The items of a list, or the names and values of an object: "R=100" when it is exploded, else "R" and "100".</summary>
    private List<string> Pieces(JsonElement value, string separator)
    {
        var pieces = new List<string>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray().Where(i => i.ValueKind != JsonValueKind.Null))
            {
                pieces.Add(Piece(TextOf(item), separator));
            }

            return pieces;
        }

        foreach (var member in value.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null))
        {
            var (key, text) = (Piece(member.Name, separator), Piece(TextOf(member.Value), separator));
            if (!explode)
            {
                pieces.Add(key);
                pieces.Add(text);
            }
            else
            {
                pieces.Add(style == ParameterStyle.Matrix ? Named(key, text) : key + "=" + text);
            }
        }

        return pieces;
    }

    // Where encoding does not hide the separator, who reads it would see two values where there is one.
    private string Piece(string text, string separator)
    {
        var encoded = encode(text);
        return (separator is " " or "|" ? text : encoded).Contains(separator, StringComparison.Ordinal)
            ? throw new ArgumentException($"'{name}': \"{text}\" contains \"{separator}\", which separates the values of this parameter, so it cannot be sent as one of them.", name)
            : encoded;
    }
}
