using Specular.Simulation.Bytes;
using Specular.Specification.Values;

namespace Specular.Simulation.Calls;

/// <summary>What a caller said: the source of what answers echo.</summary>
internal sealed class CallInputs
{
    // Longer texts are media; a task that lives for an hour must not hold them.
    private const int LongestKept = 1024;

    /// <summary>A caller who said nothing.</summary>
    public static CallInputs None { get; } = new();

    /// <summary>The body, when it is an object.</summary>
    public JsonObject? Body { get; init; }

    /// <summary>Path and query parameters.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>The bodies of the calls that issued ids this call uses.</summary>
    public IReadOnlyList<JsonObject> Origins { get; init; } = [];

    /// <summary>A member of the body, or a parameter, by its exact name.</summary>
    public JsonValue? Find(string name)
    {
        if (Body is not null && Body.TryGetValue(name, out var value))
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
        if (Body is not null && Body.TryGetValue(name, out var own))
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

    /// <summary>The body as bytes, without long texts: a task keeps it as one object instead of many.</summary>
    public static byte[]? Pack(JsonObject? body) => body is null ? null : JsonBytesWriter.Write(PruneValue(body));

    /// <summary>What was packed.</summary>
    public static CallInputs Unpack(byte[]? packed, IReadOnlyList<JsonObject> origins) =>
        new() { Body = packed is null ? null : JsonBytesReader.Read(packed, out _) as JsonObject, Origins = origins };

    /// <summary>The same without long texts, to be kept.</summary>
    public static JsonObject? Prune(JsonObject? body) => body is null ? null : (JsonObject)PruneValue(body);

    private static JsonValue PruneValue(JsonValue value) => value switch
    {
        JsonString { Value.Length: > LongestKept } => JsonValue.From(""),
        JsonObject o => new JsonObject(o.Members.Where(m => m.Value is not JsonString { Value.Length: > LongestKept })
            .Select(m => new JsonMember(m.Name, PruneValue(m.Value))).ToValueList()),
        JsonArray a => new JsonArray(a.Items.Take(16).Select(PruneValue).ToValueList()),
        _ => value,
    };
}
