using System.Text.Json;

namespace Specular.Json;

/// <content>
/// Members that may be absent or null. What is null where the contract has no null is a violation and counts as absent. One call for each in generated code, of which there are
/// tens of thousands in a large client: a condition with a cast costs the compiler several times as much.
/// </content>
public sealed partial class JsonReadContext
{
    /// <summary>Reads a string; a null is a violation.</summary>
    public string? ReadOptionalString(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadString(ref reader);

    /// <summary>Reads a string, or null.</summary>
    public string? ReadNullableString(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadString(ref reader);

    /// <summary>Reads true or false; a null is a violation.</summary>
    public bool? ReadOptionalBoolean(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadBoolean(ref reader);

    /// <summary>Reads true or false, or null.</summary>
    public bool? ReadNullableBoolean(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadBoolean(ref reader);

    /// <summary>Reads an integer of 32 bits; a null is a violation.</summary>
    public int? ReadOptionalInt32(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadInt32(ref reader);

    /// <summary>Reads an integer of 32 bits, or null.</summary>
    public int? ReadNullableInt32(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadInt32(ref reader);

    /// <summary>Reads an integer of 64 bits; a null is a violation.</summary>
    public long? ReadOptionalInt64(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadInt64(ref reader);

    /// <summary>Reads an integer of 64 bits, or null.</summary>
    public long? ReadNullableInt64(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadInt64(ref reader);

    /// <summary>Reads an integer of 64 bits without a sign; a null is a violation.</summary>
    public ulong? ReadOptionalUInt64(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadUInt64(ref reader);

    /// <summary>Reads an integer of 64 bits without a sign, or null.</summary>
    public ulong? ReadNullableUInt64(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadUInt64(ref reader);

    /// <summary>Reads a number; a null is a violation.</summary>
    public double? ReadOptionalDouble(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadDouble(ref reader);

    /// <summary>Reads a number, or null.</summary>
    public double? ReadNullableDouble(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadDouble(ref reader);

    /// <summary>Reads a decimal number; a null is a violation.</summary>
    public decimal? ReadOptionalDecimal(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadDecimal(ref reader);

    /// <summary>Reads a decimal number, or null.</summary>
    public decimal? ReadNullableDecimal(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadDecimal(ref reader);

    /// <summary>Reads a point in time; a null is a violation.</summary>
    public DateTimeOffset? ReadOptionalDateTimeOffset(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadDateTimeOffset(ref reader);

    /// <summary>Reads a point in time, or null.</summary>
    public DateTimeOffset? ReadNullableDateTimeOffset(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadDateTimeOffset(ref reader);

    /// <summary>Reads a day; a null is a violation.</summary>
    public DateOnly? ReadOptionalDate(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadDate(ref reader);

    /// <summary>Reads a day, or null.</summary>
    public DateOnly? ReadNullableDate(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadDate(ref reader);

    /// <summary>Reads a UUID; a null is a violation.</summary>
    public Guid? ReadOptionalGuid(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadGuid(ref reader);

    /// <summary>Reads a UUID, or null.</summary>
    public Guid? ReadNullableGuid(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadGuid(ref reader);

    /// <summary>Reads bytes; a null is a violation.</summary>
    public byte[]? ReadOptionalBytes(ref Utf8JsonReader reader) => IsUnexpectedNull(ref reader) ? null : ReadBytes(ref reader);

    /// <summary>Reads bytes, or null.</summary>
    public byte[]? ReadNullableBytes(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : ReadBytes(ref reader);
}
