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
    internal bool IsContradicted(ReadOnlySpan<byte> member, ref Utf8JsonReader reader) =>
        member.SequenceEqual(_name) && (IsOther(kinds, reader.TokenType) || (items != JsonKinds.None && reader.TokenType == JsonTokenType.StartArray && IsOther(items, First(reader))));

    private static JsonTokenType First(Utf8JsonReader array) => array.Read() ? array.TokenType : JsonTokenType.None;

    private static bool IsOther(JsonKinds kinds, JsonTokenType token) => JsonUnion.KindOf(token) is not JsonKinds.None and var kind && (kinds & kind) == JsonKinds.None;
}
