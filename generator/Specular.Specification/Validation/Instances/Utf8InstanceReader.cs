#if !NETSTANDARD2_0
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Lays JSON text out on a tape: one pass over the tokens of System.Text.Json's reader, without an object for any of them.</summary>
internal static class Utf8InstanceReader
{
    // Deep enough for any API; a body that nests deeper is hostile.
    private const int MaxDepth = 64;

    /// <summary>Whether it is JSON; else what is wrong and where. A byte order mark is skipped.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, InstanceTape tape, out string? fault)
    {
        if (!MemoryMarshal.TryGetArray(utf8, out var source))
        {
            source = new ArraySegment<byte>(utf8.ToArray());
        }

        var text = source.AsSpan();
        var skipped = text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        tape.Begin(source.Array ?? []);
        if (!Utf8.IsValid(text))
        {
            fault = "a string in it is not valid Unicode";
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(text[skipped..], new JsonReaderOptions { MaxDepth = MaxDepth });
            Read(ref reader, tape, source.Offset + skipped);
            fault = null;
            return true;
        }
        catch (JsonException exception)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"line {(exception.LineNumber ?? 0) + 1}, byte {(exception.BytePositionInLine ?? 0) + 1}: {Reason(exception)}");
            return false;
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to an escaped surrogate that stands alone.
            fault = "a string in it is not valid Unicode";
            return false;
        }
    }

    private static void Read(ref Utf8JsonReader reader, InstanceTape tape, int offset)
    {
        var parent = -1;
        var (nameStart, nameLength) = (0, 0);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    (nameStart, nameLength) = Text(ref reader, tape, offset);
                    continue;
                case JsonTokenType.EndObject:
                case JsonTokenType.EndArray:
                    tape[parent].Next = tape.Count;
                    if (reader.TokenType == JsonTokenType.EndObject)
                    {
                        RepeatedNames.Drop(tape, parent);
                    }

                    parent = tape[parent].Parent;
                    continue;
            }

            var index = Value(ref reader, tape, offset, parent);
            if (parent >= 0)
            {
                tape[parent].Length++;
                tape[index].NameStart = nameStart;
                tape[index].NameLength = nameLength;
                // An item has none.
                (nameStart, nameLength) = (0, 0);
            }

            parent = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? index : parent;
        }
    }

    private static int Value(ref Utf8JsonReader reader, InstanceTape tape, int offset, int parent)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return tape.Append(JsonKind.Object, tape.Count + 1, 0, parent);
            case JsonTokenType.StartArray:
                return tape.Append(JsonKind.Array, tape.Count + 1, 0, parent);
            case JsonTokenType.String:
                var (start, length) = Text(ref reader, tape, offset);
                return tape.Append(JsonKind.String, start, length, parent);
            case JsonTokenType.Number:
                return tape.Append(JsonKind.Number, offset + (int)reader.TokenStartIndex, reader.ValueSpan.Length, parent);
            case JsonTokenType.Null:
                return tape.Append(JsonKind.Null, 0, 0, parent);
            default:
                return tape.Append(JsonKind.Boolean, 0, reader.TokenType == JsonTokenType.True ? 1 : 0, parent);
        }
    }

    private static (int Start, int Length) Text(ref Utf8JsonReader reader, InstanceTape tape, int offset)
    {
        if (!reader.ValueIsEscaped)
        {
            // After the quote.
            return (offset + (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        }

        var start = tape.Copy(reader.ValueSpan.Length, out var room);
        var length = reader.CopyString(room);
        tape.Keep(length);
        return (start, length);
    }

    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
#endif
