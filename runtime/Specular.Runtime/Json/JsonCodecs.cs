using System.Text.Json;
using Specular.Rules;

namespace Specular.Json;

/// <summary>Codecs for what is not generated.</summary>
public static class JsonCodecs
{
    /// <summary>A string.</summary>
    public static JsonCodec<string> String { get; } = new SimpleCodec<string>("", static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadString(ref r), static (w, v) => w.WriteStringValue(v), static v => RuleValue.Of(v));

    /// <summary>An integer of 64 bits.</summary>
    public static JsonCodec<long> Int64 { get; } = new SimpleCodec<long>(0, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadInt64(ref r), static (w, v) => w.WriteNumberValue(v), static v => RuleValue.Of((decimal)v));

    /// <summary>An integer of 32 bits.</summary>
    public static JsonCodec<int> Int32 { get; } = new SimpleCodec<int>(0, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadInt32(ref r), static (w, v) => w.WriteNumberValue(v), static v => RuleValue.Of((decimal)v));

    /// <summary>An integer of 64 bits without a sign.</summary>
    public static JsonCodec<ulong> UInt64 { get; } = new SimpleCodec<ulong>(0, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadUInt64(ref r), static (w, v) => w.WriteNumberValue(v), static v => RuleValue.Of((decimal)v));

    /// <summary>A number.</summary>
    public static JsonCodec<double> Double { get; } = new SimpleCodec<double>(0, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadDouble(ref r), static (w, v) => w.WriteNumberValue(v), static v => RuleValue.Of(v));

    /// <summary>A number of single precision.</summary>
    public static JsonCodec<float> Single { get; } = new SimpleCodec<float>(0, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadSingle(ref r), static (w, v) => w.WriteNumberValue(v), static v => RuleValue.Of((double)v));

    /// <summary>A decimal number.</summary>
    public static JsonCodec<decimal> Decimal { get; } = new SimpleCodec<decimal>(0, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadDecimal(ref r), static (w, v) => w.WriteNumberValue(v), static v => RuleValue.Of(v));

    /// <summary>True or false.</summary>
    public static JsonCodec<bool> Boolean { get; } = new SimpleCodec<bool>(false, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadBoolean(ref r), static (w, v) => w.WriteBooleanValue(v));

    /// <summary>A point in time.</summary>
    public static JsonCodec<DateTimeOffset> DateTimeOffset { get; } = new SimpleCodec<DateTimeOffset>(default, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadDateTimeOffset(ref r), JsonWriteContext.WriteTimeValue);

    /// <summary>A day.</summary>
    public static JsonCodec<DateOnly> Date { get; } = new SimpleCodec<DateOnly>(default, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadDate(ref r), WriteDate, static v => RuleValue.Of(v.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>A UUID, in small letters on the wire.</summary>
    public static JsonCodec<Guid> Guid { get; } = new SimpleCodec<Guid>(default, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadGuid(ref r), static (w, v) => w.WriteStringValue(v), static v => RuleValue.Of(v.ToString()));

    /// <summary>Bytes, base64 on the wire.</summary>
    public static JsonCodec<byte[]> Bytes { get; } = new SimpleCodec<byte[]>([], static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadBytes(ref r), static (w, v) => w.WriteBase64StringValue(v));

    /// <summary>Any value.</summary>
    public static JsonCodec<JsonElement> Element { get; } = new SimpleCodec<JsonElement>(default, static (ref Utf8JsonReader r, JsonReadContext c) => c.ReadElement(ref r), WriteElement, RuleValue.Of);

    /// <summary>Media: an address or bare base64.</summary>
    public static JsonCodec<MediaSource> Media { get; } = new MediaCodec(null, allowsInline: true);

    /// <summary>A file: its bytes as they are in a multipart body, base64 in JSON.</summary>
    public static JsonCodec<MediaSource> File { get; } = new MediaCodec(null, allowsInline: true, isFile: true);

    /// <summary>A file with a limit.</summary>
    /// <param name="maxBytes">The largest size.</param>
    public static JsonCodec<MediaSource> FileUpTo(long maxBytes) => new MediaCodec(maxBytes, allowsInline: true, isFile: true);

    /// <summary>An array of values.</summary>
    public static JsonCodec<IReadOnlyList<T>> ListOf<T>(JsonCodec<T> item) => new ListCodec<T>(item);

    /// <summary>An object with any members of one type; the last of equal names counts.</summary>
    public static JsonCodec<IReadOnlyDictionary<string, T>> MapOf<T>(JsonCodec<T> value) => new MapCodec<T>(value);

    /// <summary>A value of a reference type, or null.</summary>
    public static JsonCodec<T?> NullableOf<T>(JsonCodec<T> value)
        where T : class => new NullableCodec<T>(value);

    /// <summary>A value of a value type, or null.</summary>
    public static JsonCodec<T?> NullableValueOf<T>(JsonCodec<T> value)
        where T : struct => new NullableValueCodec<T>(value);

    /// <summary>Media with a limit.</summary>
    /// <param name="maxBytes">The largest inline size, before base64.</param>
    /// <param name="allowsInline">Whether bytes may stand in the member, or only an address.</param>
    public static JsonCodec<MediaSource> MediaUpTo(long? maxBytes, bool allowsInline = true) => new MediaCodec(maxBytes, allowsInline);

    private static void WriteDate(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out var length, "O", System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    private static void WriteElement(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}
