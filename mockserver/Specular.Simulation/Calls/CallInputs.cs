using Specular.Simulation.Bytes;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Calls;

/// <summary>What a caller said: the source of what answers echo.</summary>
internal sealed class CallInputs
{
    // Longer texts are media; a task that lives for an hour must not hold them.
    private const int LongestKept = 1024;

    /// <summary>A caller who said nothing.</summary>
    public static CallInputs None { get; } = new();

    /// <summary>The body as it arrived, while the call lasts; null when there is none of JSON.</summary>
    public JsonBody? Json { get; init; }

    /// <summary>The members of a form, or of a body that was packed.</summary>
    public JsonObject? Form { get; init; }

    /// <summary>Path and query parameters.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>The bodies of the calls that issued ids this call uses.</summary>
    public IReadOnlyList<JsonObject> Origins { get; init; } = [];

    /// <summary>A member of the body, or a parameter, by its exact name.</summary>
    public JsonValue? Find(string name)
    {
        if (FindOwn(name) is { } value)
        {
            return value;
        }

        foreach (var parameter in Parameters)
        {
            if (string.Equals(parameter.Key, name, StringComparison.Ordinal))
            {
                return JsonValue.From(parameter.Value);
            }
        }

        return null;
    }

    /// <summary>A member of the body, or of the body of a call that issued an id used here.</summary>
    public JsonValue? FindKnown(string name)
    {
        if (FindOwn(name) is { } own)
        {
            return own;
        }

        foreach (var origin in Origins)
        {
            if (origin.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The text at a pointer into the body; null when there is none, or an empty one.</summary>
    public string? TextAt(string pointer) => (Json is null ? Form?.At(pointer) : Json.At(pointer))?.AsString() is { Length: > 0 } text ? text : null;

    /// <summary>The body as bytes, without long texts: a task keeps it as one object instead of many.</summary>
    public byte[]? Pack()
    {
        // Where the whole is no longer than a text may be, it is kept as it is.
        return Json is { Kind: JsonKind.Object, Utf8.Length: <= LongestKept } ? Json.Utf8.ToArray()
            : Prune() is { } pruned ? JsonBytesWriter.Write(pruned) : null;
    }

    /// <summary>What was packed.</summary>
    public static CallInputs Unpack(byte[]? packed, IReadOnlyList<JsonObject> origins) =>
        new() { Form = packed is null ? null : JsonBytesReader.Read(packed, out _) as JsonObject, Origins = origins };

    /// <summary>The body without long texts, to be kept; null when it has no members.</summary>
    public JsonObject? Prune() => (Json is null ? Form : Json.Value as JsonObject) is { } body ? (JsonObject)PruneValue(body) : null;

    private JsonValue? FindOwn(string name) => Json is null ? Form?[name] : Json[name];

    private static JsonValue PruneValue(JsonValue value) => value switch
    {
        JsonString { Value.Length: > LongestKept } => JsonValue.From(""),
        JsonObject o => new JsonObject(o.Members.Where(m => m.Value is not JsonString { Value.Length: > LongestKept })
            .Select(m => new JsonMember(m.Name, PruneValue(m.Value))).ToValueList()),
        JsonArray a => new JsonArray(a.Items.Take(16).Select(PruneValue).ToValueList()),
        _ => value,
    };
}
