using Specular.Simulation.Bytes;
using Specular.Specification.Values;

namespace Specular.Simulation.Accounts;

/// <summary>An id that was issued.</summary>
/// <param name="at">When.</param>
internal sealed class IssuedId(DateTimeOffset at)
{
    private readonly string _value = "";

    // The answer's bytes are there already and shared by all ids in it; it is read again only for the few ids that a rule asks about.
    private readonly ReadOnlyMemory<byte> _answer;
    private readonly PointerPattern? _place;
    private readonly JsonValue? _beside;

    /// <summary>An id that a call was answered with.</summary>
    /// <param name="at">When.</param>
    /// <param name="asked">What the call sent.</param>
    /// <param name="value">The id.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="place">Where such ids stand in it; null when no rule looks beside them.</param>
    public IssuedId(DateTimeOffset at, JsonObject? asked, string value, ReadOnlyMemory<byte> answer, PointerPattern? place)
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
    public JsonValue? Beside => _beside ?? (_place is null || JsonBytesReader.Read(_answer, out _) is not { } answer ? null : OwnerOf(answer));

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
