using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>
/// Reads simple values and keeps what is not as the contract has it. Lenient reading keeps going: a value of the wrong type is taken over where it can be (a number
/// as text, text as a number), else it is skipped and empty; strict reading throws. Pointers are worked out only when something is wrong.
/// </summary>
public sealed partial class JsonReadContext
{
    private const int MaxViolations = 100;

    private readonly ReadOnlyMemory<byte> _document;
    private readonly bool _isReporting;
    private List<(long Offset, string? Member, string Message)>? _findings;
    private bool _hasTakenForm;

    /// <summary>Makes a context for one document.</summary>
    /// <param name="document">The whole document, UTF-8; it must stay unchanged until <see cref="GetViolations"/> was called.</param>
    /// <param name="isStrict">Whether a violation throws.</param>
    public JsonReadContext(ReadOnlyMemory<byte> document, bool isStrict = false)
        : this(document, isStrict, isReporting: true)
    {
    }

    private JsonReadContext(ReadOnlyMemory<byte> document, bool isStrict, bool isReporting)
    {
        _document = document;
        IsStrict = isStrict;
        _isReporting = isReporting;
    }

    /// <summary>Whether a violation throws.</summary>
    public bool IsStrict { get; }

    /// <summary>The context of System.Text.Json's own calls: lenient, and nobody asks for violations, so none are kept.</summary>
    internal static JsonReadContext Unreported { get; } = new(default, isStrict: false, isReporting: false);

    internal ReadOnlyMemory<byte> Document => _document;

    /// <summary>The form of the first union that is read, where the answer's status tells it; -1 where it does not.</summary>
    internal int FirstForm { private get; init; } = -1;

    internal int TakeForm()
    {
        var form = _hasTakenForm ? -1 : FirstForm;
        _hasTakenForm = true;
        return form;
    }

    /// <summary>How deep values may stand in each other: deeper than System.Text.Json's 64, which trees of comments reach, and what any thread's stack holds.</summary>
    internal static JsonReaderOptions ReaderOptions { get; } = new() { MaxDepth = 256 };

    /// <summary>A reader at the document's beginning.</summary>
    public Utf8JsonReader CreateReader() => new(_document.Span, ReaderOptions);

    /// <summary>What was found, in the order of reading; empty when all is well.</summary>
    public IReadOnlyList<ContractViolation> GetViolations()
    {
        if (_findings is null)
        {
            return [];
        }

        var pointers = JsonPointerLocator.LocateAll(_document.Span, _findings);
        return [.. _findings.Select((finding, i) => new ContractViolation(pointers[i], finding.Message))];
    }

    /// <summary>Whether the value is an object; if not, that is a violation and the value is skipped.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="isEssential">Whether nothing may stand in for the object, since it has a task's id or status: then the violation throws in lenient reading too.</param>
    public bool IsObject(ref Utf8JsonReader reader, bool isEssential = false)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        if (isEssential)
        {
            throw new ContractViolationException([ToViolation((reader.TokenStartIndex, null, $"{Describe(reader.TokenType)}, where a task's id and status should be"))]);
        }

        WrongType(ref reader, "an object");
        return false;
    }

    /// <summary>Whether the value is an array; if not, that is a violation and the value is skipped.</summary>
    public bool IsArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }

        WrongType(ref reader, "an array");
        return false;
    }

    /// <summary>Whether the value is null, for members that may be.</summary>
    public bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Whether the value is null, for optional members that may not be: a violation, and the member counts as absent.</summary>
    public bool IsUnexpectedNull(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            return false;
        }

        Report(reader.TokenStartIndex, null, "null, where the contract has no null");
        return true;
    }

    /// <summary>Reads a string.</summary>
    public string ReadString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString()!;
        }

        var text = reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False ? RawText(ref reader) : "";
        WrongType(ref reader, "a string");
        return text;
    }

    /// <summary>Reads an integer of 64 bits.</summary>
    public long ReadInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out var value))
            {
                return value;
            }

            // 3.0 and 3e2 are integers too.
            if (reader.TryGetDecimal(out var number) && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue)
            {
                return (long)number;
            }
        }

        var guess = reader.TokenType == JsonTokenType.String && long.TryParse(RawText(ref reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        WrongType(ref reader, "an integer of 64 bits");
        return guess;
    }

    /// <summary>Reads an integer of 32 bits.</summary>
    public int ReadInt32(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt32(out var value))
            {
                return value;
            }

            if (reader.TryGetDecimal(out var number) && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue)
            {
                return (int)number;
            }
        }

        var guess = reader.TokenType == JsonTokenType.String && int.TryParse(RawText(ref reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        WrongType(ref reader, "an integer of 32 bits");
        return guess;
    }

    /// <summary>Reads an integer of 64 bits without a sign.</summary>
    public ulong ReadUInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetUInt64(out var value))
            {
                return value;
            }

            if (reader.TryGetDecimal(out var number) && decimal.IsInteger(number) && number is >= 0 and <= ulong.MaxValue)
            {
                return (ulong)number;
            }
        }

        var guess = reader.TokenType == JsonTokenType.String && ulong.TryParse(RawText(ref reader), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        WrongType(ref reader, "an integer of 64 bits without a sign");
        return guess;
    }

    /// <summary>Reads a number.</summary>
    public double ReadDouble(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && double.IsFinite(value))
        {
            return value;
        }

        var guess = reader.TokenType == JsonTokenType.String && double.TryParse(RawText(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) && double.IsFinite(parsed) ? parsed : 0;
        WrongType(ref reader, "a number");
        return guess;
    }

    /// <summary>Reads a number of single precision.</summary>
    public float ReadSingle(ref Utf8JsonReader reader) => (float)ReadDouble(ref reader);

    /// <summary>Reads a decimal number.</summary>
    public decimal ReadDecimal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value))
        {
            return value;
        }

        var guess = reader.TokenType == JsonTokenType.String && decimal.TryParse(RawText(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        WrongType(ref reader, "a decimal number");
        return guess;
    }

    /// <summary>Reads true or false.</summary>
    public bool ReadBoolean(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return reader.GetBoolean();
        }

        var guess = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("true"u8);
        WrongType(ref reader, "true or false");
        return guess;
    }

    /// <summary>Reads a point in time (RFC 3339).</summary>
    public DateTimeOffset ReadDateTimeOffset(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.TryGetDateTimeOffset(out var value))
            {
                return value;
            }

            // 23:59:60 is a time, and .NET has none of that name.
            if (DateTimeOffset.TryParse(RawText(ref reader).Replace(":60", ":59", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value))
            {
                Report(reader.TokenStartIndex, null, "a time that is not written as RFC 3339 has it");
                return value;
            }
        }

        WrongType(ref reader, "a time as RFC 3339 has it");
        return default;
    }

    /// <summary>Reads a day (RFC 3339).</summary>
    public DateOnly ReadDate(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (DateOnly.TryParseExact(RawText(ref reader), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
            {
                return value;
            }

            if (DateTimeOffset.TryParse(RawText(ref reader), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                Report(reader.TokenStartIndex, null, "a day that is not written as yyyy-MM-dd");
                return DateOnly.FromDateTime(time.DateTime);
            }
        }

        WrongType(ref reader, "a day as yyyy-MM-dd");
        return default;
    }

    /// <summary>Reads a UUID (RFC 4122).</summary>
    public Guid ReadGuid(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.TryGetGuid(out var value))
            {
                return value;
            }

            if (Guid.TryParse(RawText(ref reader), out value))
            {
                Report(reader.TokenStartIndex, null, "a UUID that is not written as RFC 4122 has it");
                return value;
            }
        }

        WrongType(ref reader, "a UUID as RFC 4122 has it");
        return default;
    }

    /// <summary>Reads bytes, base64 on the wire.</summary>
    public byte[] ReadBytes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var value))
        {
            return value;
        }

        WrongType(ref reader, "base64");
        return [];
    }

    /// <summary>Reads any value.</summary>
    public JsonElement ReadElement(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Keeps a member that the contract does not name. The reader stands on its name and is left on its value's last token.</summary>
    public void ReadAdditional(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? additional)
    {
        var name = JsonNames.Read(ref reader);
        reader.Read();
        (additional ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[name] = JsonElement.ParseValue(ref reader);
    }

    /// <summary>Reads the name of a member that the contract does not name.</summary>
    public string ReadName(ref Utf8JsonReader reader) => JsonNames.Read(ref reader);

    /// <summary>Passes over a member. The reader stands on its name and is left on its value's last token.</summary>
    public void SkipMember(ref Utf8JsonReader reader) => reader.Skip();

    /// <summary>A required member is missing from the object the reader is at the end of.</summary>
    public void MissingRequired(ref Utf8JsonReader reader, string member) => Report(reader.TokenStartIndex, member, "required, and missing");

    /// <summary>A member that is never made up (a task's id or status) is missing from the object the reader is at the end of, or empty.</summary>
    /// <exception cref="ContractViolationException">Always.</exception>
    public void MissingEssential(ref Utf8JsonReader reader, string member) =>
        throw new ContractViolationException([ToViolation((reader.TokenStartIndex, member, "required, and missing or empty; without it the task cannot be followed"))]);

    /// <summary>The value the reader stands on has another type than the contract says; it is skipped.</summary>
    public void WrongType(ref Utf8JsonReader reader, string expected)
    {
        Report(reader.TokenStartIndex, null, $"{Describe(reader.TokenType)}, where the contract has {expected}");
        reader.Skip();
    }

    /// <summary>Something else is wrong with the value the reader stands on. It is not skipped.</summary>
    public void Violation(ref Utf8JsonReader reader, string message) => Report(reader.TokenStartIndex, null, message);

    internal void Report(long offset, string? member, string message)
    {
        if (IsStrict)
        {
            throw new ContractViolationException([ToViolation((offset, member, message))]);
        }

        if (_isReporting && (_findings ??= []).Count < MaxViolations)
        {
            _findings.Add((offset, member, message));
        }
    }

    private static string RawText(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "something else",
    };

    private ContractViolation ToViolation((long Offset, string? Member, string Message) finding) =>
        new(JsonPointerLocator.LocateAll(_document.Span, [finding])[0], finding.Message);
}
