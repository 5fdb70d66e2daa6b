using System.Buffers;
using System.Text;
using System.Text.Json;
using Specular.Specification.Values;

namespace Specular.Simulation.Bytes;

/// <summary>Reads a body's bytes as JSON.</summary>
internal static class JsonBytesReader
{
    // Deep enough for any API; a body that nests deeper is hostile.
    private const int MaxDepth = 64;

    /// <summary>The value, or null with what is wrong and where.</summary>
    public static JsonValue? Read(ReadOnlySpan<byte> bytes, out string? fault)
    {
        fault = null;
        var reader = new Utf8JsonReader(WithoutByteOrderMark(bytes), new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var value = ReadValue(ref reader);
            if (reader.Read())
            {
                fault = "more text follows the JSON value";
                return null;
            }

            return value;
        }
        catch (JsonException exception)
        {
            fault = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {(exception.LineNumber ?? 0) + 1}, byte {(exception.BytePositionInLine ?? 0) + 1}: {Reason(exception)}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to text that is not UTF-8 or has a lone surrogate.
            fault = "a string in it is not valid Unicode";
            return null;
        }
    }

    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static JsonValue ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => JsonValue.From(reader.GetString()!),
        JsonTokenType.Number => new JsonNumber(Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan)),
        JsonTokenType.True => JsonValue.True,
        JsonTokenType.False => JsonValue.False,
        _ => JsonValue.Null,
    };

    private static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var members = new List<JsonMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            var value = ReadValue(ref reader);
            Set(members, name, value);
        }

        return members.Count == 0 ? JsonObject.Empty : new JsonObject(members.ToValueList());
    }

    private static void Set(List<JsonMember> members, string name, JsonValue value)
    {
        // Names are unique in the model; as most servers do, the last one counts. Beyond a few members the check would be quadratic.
        for (var i = 0; members.Count <= 64 && i < members.Count; i++)
        {
            if (string.Equals(members[i].Name, name, StringComparison.Ordinal))
            {
                members[i] = new JsonMember(name, value);
                return;
            }
        }

        members.Add(new JsonMember(name, value));
    }

    private static JsonArray ReadArray(ref Utf8JsonReader reader)
    {
        var items = new List<JsonValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return new JsonArray(items.ToValueList());
    }
}
