using System.Text.Json;

namespace Specular.Json;

/// <summary>The kinds of one value and of its items, found when a form first asks: however many ask, a long list is read once.</summary>
internal struct JsonSeenKinds
{
    private JsonKinds? _value;
    private JsonKinds? _items;

    /// <summary>The kind of the value that the reader stands on; always the same one.</summary>
    public JsonKinds Of(ref Utf8JsonReader reader) => _value ??= JsonValueKinds.Of(ref reader);

    /// <summary>The kinds of its items, of all of them. The reader stays where it is.</summary>
    public JsonKinds OfItems(in Utf8JsonReader array)
    {
        if (_items is not { } items)
        {
            var reader = array;
            _items = items = JsonValueKinds.OfItems(ref reader, int.MaxValue, out _);
        }

        return items;
    }
}
