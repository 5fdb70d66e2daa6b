using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>
/// The member names of an object type, matched on their UTF-8 bytes. Services write members in the documents' order, so the one after the last found is tried first.
/// </summary>
public sealed partial class JsonMembers
{
    private readonly byte[][] _names;
    private readonly JsonEncodedText[] _encoded;
    private readonly int[] _required;
    private readonly int[] _essential;

    /// <summary>Makes the table.</summary>
    /// <param name="names">The names, in the documents' order.</param>
    /// <param name="required">Which of them an object must have.</param>
    /// <param name="essential">Which of those are never made up.</param>
    public JsonMembers(ReadOnlySpan<string> names, ReadOnlySpan<int> required = default, ReadOnlySpan<int> essential = default)
    {
        _required = required.ToArray();
        _essential = essential.ToArray();
        _names = new byte[names.Length][];
        _encoded = new JsonEncodedText[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            _names[i] = Encoding.UTF8.GetBytes(names[i]);
            _encoded[i] = JsonEncodedText.Encode(names[i], JsonWriterLease.Encoder);
        }
    }

    /// <summary>A name, ready to be written.</summary>
    public ref readonly JsonEncodedText this[int index] => ref _encoded[index];

    /// <summary>
    /// Goes to the next member. False at the object's end. A known member's index is given and the reader stands on its value; for an unknown one the index is -1
    /// and the reader stands on its name: go on with <see cref="JsonReadContext.ReadAdditional"/> or <see cref="JsonReadContext.SkipMember"/>.
    /// </summary>
    /// <param name="reader">The reader, inside an object.</param>
    /// <param name="hint">Where to look first; begin with 0.</param>
    /// <param name="member">The member's index.</param>
    public bool TryReadNext(ref Utf8JsonReader reader, ref int hint, out int member)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            member = -1;
            return false;
        }

        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            var name = reader.ValueSpan;
            var names = _names;
            if ((uint)hint < (uint)names.Length && name.SequenceEqual(names[hint]))
            {
                member = hint++;
                reader.Read();
                return true;
            }

            member = Find(name);
        }
        else
        {
            member = FindEscaped(ref reader);
        }

        if (member >= 0)
        {
            hint = member + 1;
            reader.Read();
        }

        return true;
    }

    /// <summary>Reports the required members that were not there. The reader is at the object's end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">Where to.</param>
    /// <param name="word">Which 64 of the required members, from 0.</param>
    /// <param name="seen">A bit for each of them, in their order.</param>
    /// <exception cref="ContractViolationException">One of them is essential, or reading is strict.</exception>
    public void ReportMissing(ref Utf8JsonReader reader, JsonReadContext context, int word, ulong seen)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (var i = word * 64; i < Math.Min(_required.Length, (word + 1) * 64); i++)
        {
            if ((seen & (1UL << (i % 64))) != 0)
            {
                continue;
            }

            var name = _encoded[_required[i]].Value;
            if (Array.IndexOf(_essential, _required[i]) >= 0)
            {
                context.MissingEssential(ref reader, name);
            }

            context.MissingRequired(ref reader, name);
        }
    }

    /// <summary>The index of a name; -1 when it is not here.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (name.SequenceEqual(_names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private int FindEscaped(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (reader.ValueTextEquals(_names[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
