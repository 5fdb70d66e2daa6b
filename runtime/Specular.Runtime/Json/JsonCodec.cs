using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Specular.Rules;

namespace Specular.Json;

/// <summary>
/// Reads and writes one type. It is a <see cref="JsonConverter{T}"/> too, so that the type works in the caller's own System.Text.Json code: there reading is
/// lenient and violations are not reported.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public abstract class JsonCodec<T> : JsonConverter<T>, IValueInspector
{
    /// <summary>What a required member of this type becomes in lenient reading when the answer lacks it: "", 0, an empty list, an object of empty members.</summary>
    public abstract T Empty { get; }

    /// <summary>True when the type has members that are never made up (a task's id and status): an answer without them always throws.</summary>
    public virtual bool HasEssentialMembers => false;

    /// <inheritdoc />
    public sealed override bool HandleNull => true;

    /// <summary>Reads a value. The reader stands on the value's first token and is left on its last.</summary>
    public abstract T ReadValue(ref Utf8JsonReader reader, JsonReadContext context);

    /// <summary>Writes a value.</summary>
    public abstract void WriteValue(Utf8JsonWriter writer, T value, JsonWriteContext context);

    /// <summary>Reads a value of an optional member, of a reference type; a null is a violation, and the member counts as absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? ReadOptional(ref Utf8JsonReader reader, JsonReadContext context) => context.IsUnexpectedNull(ref reader) ? default : ReadValue(ref reader, context);

    /// <summary>Reads a value of a reference type, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? ReadNullable(ref Utf8JsonReader reader, JsonReadContext context) => context.IsNull(ref reader) ? default : ReadValue(ref reader, context);

    /// <summary>Writes an optional member of a reference type; nothing where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptional(Utf8JsonWriter writer, in JsonEncodedText name, T? value, JsonWriteContext context)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value, context);
        }
    }

    /// <summary>Writes a member of a reference type, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNullable(Utf8JsonWriter writer, in JsonEncodedText name, T? value, JsonWriteContext context)
    {
        if (value is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WritePropertyName(name);
        WriteValue(writer, value, context);
    }

    /// <summary>Reads a whole document. Violations are collected in the context, or thrown if it is strict.</summary>
    /// <param name="context">The context, which holds the document.</param>
    /// <exception cref="JsonException">The document is not JSON, or something follows the value.</exception>
    public T ReadDocument(JsonReadContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var reader = context.CreateReader();
        reader.Read();
        var value = ReadValue(ref reader, context);
        reader.Read();
        return value;
    }

    /// <summary>Writes a value as UTF-8 JSON, media inlined.</summary>
    public byte[] ToUtf8Bytes(T value)
    {
        using var lease = JsonWriterLease.Rent();
        WriteValue(lease.Writer, value, JsonWriteContext.Inlining);
        return lease.ToArray();
    }

    /// <summary>The type's metadata, for a generated <see cref="IJsonTypeInfoResolver"/>.</summary>
    public JsonTypeInfo<T> CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);

    /// <summary>A value as rules look at it, without writing it.</summary>
    public virtual RuleValue Inspect(T value) => RuleValue.Of(this, value);

    /// <summary>A member of a value, by its name on the wire; the default where a codec knows none, or no rule asks for it.</summary>
    protected virtual RuleValue InspectMember(T owner, string member) => default;

    /// <inheritdoc />
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null && default(T) is null ? default : ReadValue(ref reader, JsonReadContext.Unreported);

    /// <inheritdoc />
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        WriteValue(writer, value, JsonWriteContext.Inlining);
    }

    RuleValue IValueInspector.Member(object owner, string member) => InspectMember((T)owner, member);

    int IValueInspector.Count(object list) => CountItems((T)list);

    RuleValue IValueInspector.Item(object list, int index) => InspectItem((T)list, index);

    private protected virtual int CountItems(T list) => 0;

    private protected virtual RuleValue InspectItem(T list, int index) => default;
}
