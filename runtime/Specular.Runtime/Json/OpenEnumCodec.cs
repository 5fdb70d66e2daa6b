using System.Collections.Frozen;
using System.Text.Json;
using Specular.Rules;

namespace Specular.Json;

/// <summary>Reads and writes an open enum; a word the contract knows is read without allocating.</summary>
/// <typeparam name="T">The generated type.</typeparam>
public abstract class OpenEnumCodec<T> : JsonCodec<T>
    where T : struct, IOpenEnum
{
    private readonly string[] _known;
    private readonly JsonMembers _words;

    // Made by the first word that is read: a constructor may not ask the class below.
    private T[]? _values;

    // Most clients never ask.
    private FrozenSet<string>? _lookup;

    /// <summary>Makes the codec.</summary>
    /// <param name="known">The words the contract knows.</param>
    protected OpenEnumCodec(string[] known)
    {
        _known = known;
        _words = new JsonMembers(known);
    }

    /// <summary>Whether the contract has a word.</summary>
    public bool Knows(string word) => (_lookup ??= _known.ToFrozenSet(StringComparer.Ordinal)).Contains(word);

    /// <inheritdoc />
    public override T Empty => default;

    /// <inheritdoc />
    public override T ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            var index = _words.Find(reader.ValueSpan);
            if (index >= 0)
            {
                return (_values ??= Array.ConvertAll(_known, Create))[index];
            }
        }

        return Create(context.ReadString(ref reader));
    }

    /// <inheritdoc />
    public override void WriteValue(Utf8JsonWriter writer, T value, JsonWriteContext context) => writer.WriteStringValue(value.Value);

    /// <inheritdoc />
    public override RuleValue Inspect(T value) => RuleValue.Of(value.Value);

    /// <summary>Reads a word of an optional member; a null is a violation, and the member counts as absent.</summary>
    public T? ReadOptionalValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.IsUnexpectedNull(ref reader) ? null : ReadValue(ref reader, context);
    }

    /// <summary>Reads a word, or null.</summary>
    public T? ReadNullableValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.IsNull(ref reader) ? null : ReadValue(ref reader, context);
    }

    /// <summary>The value for a word, known or not.</summary>
    protected abstract T Create(string word);
}
