using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>A member whose values are of certain kinds.</summary>
/// <param name="name">The member's name.</param>
/// <param name="kinds">The kinds.</param>
/// <param name="items">Those of the items of arrays; none when nothing says.</param>
public sealed class JsonTypedMember(string name, JsonKinds kinds, JsonKinds items = JsonKinds.None)
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);

    /// <summary>Whether it is this member and has a value of another kind. The reader stands on the member's value.</summary>
    internal bool IsContradicted(ReadOnlySpan<byte> member, ref Utf8JsonReader reader, ref JsonSeenKinds seen) => member.SequenceEqual(_name)
        && (!JsonValueKinds.AreAmong(seen.Of(ref reader), kinds)
            || (items != JsonKinds.None && reader.TokenType == JsonTokenType.StartArray && !JsonValueKinds.AreAmong(seen.OfItems(in reader), items)));

    /// <summary>Whether it is this member and null, which another form allows and this one does not. Services send null where they should not: it tells only where nothing else does.</summary>
    internal bool IsNull(ReadOnlySpan<byte> member, ref Utf8JsonReader reader) =>
        kinds.HasFlag(JsonKinds.NotNull) && reader.TokenType == JsonTokenType.Null && member.SequenceEqual(_name);
}
