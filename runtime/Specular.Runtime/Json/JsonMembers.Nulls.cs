using System.Text.Json;

namespace Specular.Json;

/// <content>Members that may be absent or null: where there is no value an optional member is not written, and a nullable one is written as null.</content>
public sealed partial class JsonMembers
{
    /// <summary>Writes a string, or nothing.</summary>
    public void WriteOptionalString(Utf8JsonWriter writer, int member, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(_encoded[member], value);
        }
    }

    /// <summary>Writes a string, or null.</summary>
    public void WriteNullableString(Utf8JsonWriter writer, int member, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(_encoded[member], value);
        }
        else
        {
            writer.WriteNull(_encoded[member]);
        }
    }

    /// <summary>Writes true or false, or nothing.</summary>
    public void WriteOptionalBoolean(Utf8JsonWriter writer, int member, bool? value)
    {
        if (value is { } there)
        {
            writer.WriteBoolean(_encoded[member], there);
        }
    }

    /// <summary>Writes true or false, or null.</summary>
    public void WriteNullableBoolean(Utf8JsonWriter writer, int member, bool? value)
    {
        if (value is { } there)
        {
            writer.WriteBoolean(_encoded[member], there);
        }
        else
        {
            writer.WriteNull(_encoded[member]);
        }
    }

    /// <summary>Writes an integer of 32 bits, or nothing.</summary>
    public void WriteOptionalInt32(Utf8JsonWriter writer, int member, int? value)
    {
        if (value is { } there)
        {
            writer.WriteNumber(_encoded[member], there);
        }
    }

    /// <summary>Writes an integer of 32 bits, or null.</summary>
    public void WriteNullableInt32(Utf8JsonWriter writer, int member, int? value)
    {
        if (value is { } there)
        {
            writer.WriteNumber(_encoded[member], there);
        }
        else
        {
            writer.WriteNull(_encoded[member]);
        }
    }

    /// <summary>Writes an integer of 64 bits, or nothing.</summary>
    public void WriteOptionalInt64(Utf8JsonWriter writer, int member, long? value)
    {
        if (value is { } there)
        {
            writer.WriteNumber(_encoded[member], there);
        }
    }

    /// <summary>Writes an integer of 64 bits, or null.</summary>
    public void WriteNullableInt64(Utf8JsonWriter writer, int member, long? value)
    {
        if (value is { } there)
        {
            writer.WriteNumber(_encoded[member], there);
        }
        else
        {
            writer.WriteNull(_encoded[member]);
        }
    }

    /// <summary>Writes an integer of 64 bits without a sign, or nothing.</summary>
    public void WriteOptionalUInt64(Utf8JsonWriter writer, int member, ulong? value)
    {
        if (value is { } there)
        {
            writer.WriteNumber(_encoded[member], there);
        }
    }

    /// <summary>Writes an integer of 64 bits without a sign, or null.</summary>
    public void WriteNullableUInt64(Utf8JsonWriter writer, int member, ulong? value)
    {
        if (value is { } there)
        {
            writer.WriteNumber(_encoded[member], there);
        }
        else
        {
            writer.WriteNull(_encoded[member]);
        }
    }

    /// <summary>Writes a number, or nothing.</summary>
    public void WriteOptionalDouble(Utf8JsonWriter writer, int member, double? value)
    {
        if (value is { } there)
        {
            writer.WriteNumber(_encoded[member], there);
        }
    }

    /// <summary>Writes a number, or null.</summary>
    public void WriteNullableDouble(Utf8JsonWriter writer, int member, double? value)
    {
        if (value is { } there)
        {
            writer.WriteNumber(_encoded[member], there);
        }
        else
        {
            writer.WriteNull(_encoded[member]);
        }
    }

    /// <summary>Writes a decimal number, or nothing.</summary>
    public void WriteOptionalDecimal(Utf8JsonWriter writer, int member, decimal? value)
    {
        if (value is { } there)
        {
            writer.WriteNumber(_encoded[member], there);
        }
    }

    /// <summary>Writes a decimal number, or null.</summary>
    public void WriteNullableDecimal(Utf8JsonWriter writer, int member, decimal? value)
    {
        if (value is { } there)
        {
            writer.WriteNumber(_encoded[member], there);
        }
        else
        {
            writer.WriteNull(_encoded[member]);
        }
    }

    /// <summary>Writes a point in time, or nothing.</summary>
    public void WriteOptionalDateTimeOffset(Utf8JsonWriter writer, int member, DateTimeOffset? value)
    {
        if (value is { } there)
        {
            JsonWriteContext.WriteTime(writer, _encoded[member], there);
        }
    }

    /// <summary>Writes a point in time, or null.</summary>
    public void WriteNullableDateTimeOffset(Utf8JsonWriter writer, int member, DateTimeOffset? value)
    {
        if (value is { } there)
        {
            JsonWriteContext.WriteTime(writer, _encoded[member], there);
        }
        else
        {
            writer.WriteNull(_encoded[member]);
        }
    }

    /// <summary>Writes a UUID, or nothing.</summary>
    public void WriteOptionalGuid(Utf8JsonWriter writer, int member, Guid? value)
    {
        if (value is { } there)
        {
            writer.WriteString(_encoded[member], there);
        }
    }

    /// <summary>Writes a UUID, or null.</summary>
    public void WriteNullableGuid(Utf8JsonWriter writer, int member, Guid? value)
    {
        if (value is { } there)
        {
            writer.WriteString(_encoded[member], there);
        }
        else
        {
            writer.WriteNull(_encoded[member]);
        }
    }

    /// <summary>Writes bytes, or nothing.</summary>
    public void WriteOptionalBytes(Utf8JsonWriter writer, int member, byte[]? value)
    {
        if (value is not null)
        {
            writer.WriteBase64String(_encoded[member], value);
        }
    }

    /// <summary>Writes bytes, or null.</summary>
    public void WriteNullableBytes(Utf8JsonWriter writer, int member, byte[]? value)
    {
        if (value is not null)
        {
            writer.WriteBase64String(_encoded[member], value);
        }
        else
        {
            writer.WriteNull(_encoded[member]);
        }
    }
}
