using Specular.Simulation.Bytes;
using Specular.Specification.Values;

namespace Specular.Simulation.Accounts;

/// <summary>An id that was issued.</summary>
/// <param name="at">When.</param>
internal sealed class IssuedId(DateTimeOffset at)
{
    private readonly string _value = "";
    private readonly PointerPattern? _place;

    // The answer's bytes are there already and shared by all ids in it; they are read again for the few ids that a rule asks about, once.
    private byte[]? _answer;
    private JsonValue? _beside;

    /// <summary>An id that a call was answered with.</summary>
    /// <param name="at">When.</param>
    /// <param name="asked">What the call sent.</param>
    /// <param name="value">The id.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="place">Where such ids stand in it; null when no rule looks beside them.</param>
    public IssuedId(DateTimeOffset at, JsonObject? asked, string value, byte[] answer, PointerPattern? place)
        : this(at)
    {
        Asked = asked;
        if (place is not null)
        {
            (_value, _answer, _place) = (value, answer, place);
        }
    }

    /// <summary>An id that somebody says was issued, with what stood beside it.</summary>
    public IssuedId(DateTimeOffset at, JsonObject beside)
        : this(at) => _beside = beside;

    public DateTimeOffset At => at;

    /// <summary>What the issuer was asked with; null when that is not known.</summary>
    public JsonObject? Asked { get; }

    /// <summary>The object that has the id in the issuer's answer; null when that is not known.</summary>
    public JsonValue? Beside
    {
        get
        {
            // In this order: whoever finds the bytes gone finds what was read of them.
            var bytes = Volatile.Read(ref _answer);
            if (Volatile.Read(ref _beside) is null && bytes is not null && JsonBytesReader.Read(bytes, out _) is { } answer)
            {
                Volatile.Write(ref _beside, OwnerOf(answer) ?? JsonValue.Null);
                Volatile.Write(ref _answer, null);
            }

            return _beside;
        }
    }

    private JsonValue? OwnerOf(JsonValue answer)
    {
        foreach (var (pointer, value) in _place!.Select(answer))
        {
            if (string.Equals(value.AsString(), _value, StringComparison.Ordinal))
            {
                return answer.At(pointer[..pointer.LastIndexOf('/')]);
            }
        }

        return null;
    }
}
