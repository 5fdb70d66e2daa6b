using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>A member that can have certain texts only, such as <c>type: "cat"</c>.</summary>
/// <param name="name">The member's name.</param>
/// <param name="texts">The texts.</param>
public sealed class JsonFixedMember(string name, params string[] texts)
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);

    /// <summary>Whether it is this member and has another text. The reader stands on the member's value.</summary>
    internal bool IsContradicted(ReadOnlySpan<byte> member, ref Utf8JsonReader reader) =>
        member.SequenceEqual(_name) && reader.TokenType == JsonTokenType.String && !texts.Contains(reader.GetString(), StringComparer.Ordinal);
}
