using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>A member whose values are of certain kinds.</summary>
/// <param name="name">The member's name.</param>
/// <param name="kinds">The kinds.</param>
public sealed class JsonTypedMember(string name, JsonKinds kinds)
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);

    /// <summary>Whether it is this member and has a value of another kind. The reader stands on the member's value.</summary>
    internal bool IsContradicted(ReadOnlySpan<byte> member, JsonTokenType token) =>
        member.SequenceEqual(_name) && JsonUnion.KindOf(token) is not JsonKinds.None and var kind && (kinds & kind) == JsonKinds.None;
}
