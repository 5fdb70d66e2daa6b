using Specular.Specification.Profiles;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Specification.Tests.Validation.Rules;

/// <summary>Facts that a test gives. Where it gives none, nothing is known.</summary>
internal sealed class KnownFacts : IRuleFacts
{
    private readonly Dictionary<string, (JsonValue With, JsonValue Asked)> _issued = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _lengths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MediaInspection> _media = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>How often somebody asked how long media is.</summary>
    public int Measured { get; private set; }

    /// <summary>An id was issued, in an object, to a request.</summary>
    public KnownFacts Issue(string id, string with = "{}", string asked = "{}")
    {
        _issued[id] = (Json.Parse(with), Json.Parse(asked));
        return this;
    }

    /// <summary>How long the media of a text is, in milliseconds.</summary>
    public KnownFacts Length(string text, decimal milliseconds)
    {
        _lengths[text] = milliseconds;
        return this;
    }

    /// <summary>Media that was measured.</summary>
    public KnownFacts Media(string text, params MediaInspectionFault[] faults)
    {
        _media[text] = MediaInspection.Of(faults);
        return this;
    }

    public KnownFacts Use(string value)
    {
        _used.Add(value);
        return this;
    }

    public bool? IsIssued(IssuedByRule rule, JsonValue value) => _issued.Count == 0 ? null : _issued.ContainsKey(value.AsString() ?? "");

    public bool? IsUsed(UniqueRule rule, JsonValue value) => _used.Count == 0 ? null : _used.Contains(value.AsString() ?? "");

    public JsonValue? IssuedWith(IssuedByRule rule, JsonValue id, string pointer) =>
        _issued.TryGetValue(id.AsString() ?? "", out var issue) ? At(issue.With, pointer) : null;

    public JsonValue? AskedWith(IssuedByRule rule, JsonValue id, string pointer) =>
        _issued.TryGetValue(id.AsString() ?? "", out var issue) ? At(issue.Asked, pointer) : null;

    public decimal? LengthOf(MediaMember? member, string text)
    {
        Measured++;
        return _lengths.TryGetValue(text, out var length) ? length : null;
    }

    public MediaInspection Inspect(MediaMember member, string text) => _media.TryGetValue(text, out var inspection) ? inspection : MediaInspection.NotChecked;

    private static JsonValue? At(JsonValue value, string pointer) =>
        PointerPattern.Parse(pointer).Select(value).Select(v => v.Value).FirstOrDefault();
}
