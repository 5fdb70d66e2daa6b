using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>A member that can have certain values only, such as <c>type: "cat"</c>.</summary>
/// <param name="name">The member's name.</param>
/// <param name="texts">The texts among the values.</param>
public sealed class JsonFixedMember(string name, params string[] texts)
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);
    private readonly string[] _literals = [];
    private readonly long[] _integers = [];
    private readonly bool _hasTrue;
    private readonly bool _hasFalse;

    /// <summary>The values that are no texts, as JSON writes them: true, false and integers.</summary>
    public IReadOnlyList<string> Literals
    {
        get => _literals;
        init
        {
            _literals = [.. value];
            _hasTrue = Array.IndexOf(_literals, "true") >= 0;
            _hasFalse = Array.IndexOf(_literals, "false") >= 0;
            _integers = [.. _literals.Where(l => l is not ("true" or "false")).Select(l => long.Parse(l, CultureInfo.InvariantCulture))];
        }
    }

    /// <summary>Whether it is this member and has another value. The reader stands on the member's value.</summary>
    internal bool IsContradicted(ReadOnlySpan<byte> member, ref Utf8JsonReader reader) => member.SequenceEqual(_name) && reader.TokenType switch
    {
        JsonTokenType.String => !HasText(ref reader),
        JsonTokenType.True => _literals.Length > 0 && !_hasTrue,
        JsonTokenType.False => _literals.Length > 0 && !_hasFalse,
        JsonTokenType.Number => _literals.Length > 0 && !HasInteger(ref reader),
        _ => false,
    };

    /// <summary>Whether it is this member and has this value, a text. The reader stands on the member's value.</summary>
    internal bool HasText(ReadOnlySpan<byte> member, ref Utf8JsonReader reader) => member.SequenceEqual(_name) && HasText(ref reader);

    private bool HasText(ref Utf8JsonReader reader)
    {
        foreach (var text in texts)
        {
            if (reader.ValueTextEquals(text))
            {
                return true;
            }
        }

        return false;
    }

    // 1.0 is 1.
    private bool HasInteger(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var integer))
        {
            return Array.IndexOf(_integers, integer) >= 0;
        }

        if (!reader.TryGetDecimal(out var number))
        {
            return false;
        }

        foreach (var one in _integers)
        {
            if (one == number)
            {
                return true;
            }
        }

        return false;
    }
}
