using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>Where a node stands: under a key of an object, or at an index of an array.</summary>
/// <param name="Owner">The object or array.</param>
/// <param name="Key">The key; "" in an array.</param>
/// <param name="Index">The index; 0 in an object.</param>
internal sealed record Place(JsonNode Owner, string Key, int Index)
{
    /// <summary>What stands there. A node that stands elsewhere is copied.</summary>
    public JsonNode? Value
    {
        get => Owner is JsonArray array ? (Index < array.Count ? array[Index] : null) : ((JsonObject)Owner)[Key];
        set
        {
            var node = value?.Parent is null ? value : value.DeepClone();
            if (Owner is not JsonArray array)
            {
                ((JsonObject)Owner)[Key] = node;
            }
            else if (Index < array.Count)
            {
                array[Index] = node;
            }
        }
    }

    /// <summary>The object that stands there; null when something else does.</summary>
    public JsonObject? Object => Value as JsonObject;

    /// <summary>All places of an object's members or an array's items.</summary>
    public static IEnumerable<Place> Below(JsonNode? owner) => owner switch
    {
        JsonObject o => o.Select(m => new Place(o, m.Key, 0)),
        JsonArray a => a.Select((_, i) => new Place(a, "", i)),
        _ => [],
    };
}
