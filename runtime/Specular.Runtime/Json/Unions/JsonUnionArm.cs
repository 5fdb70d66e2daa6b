using System.Text;

namespace Specular.Json;

/// <summary>One form of a union: what tells its values from those of the others.</summary>
public sealed class JsonUnionArm
{
    private readonly byte[][] _members;
    private readonly byte[][] _texts;

    /// <summary>Makes it.</summary>
    /// <param name="kinds">The kinds of JSON that its values have.</param>
    public JsonUnionArm(JsonKinds kinds)
        : this(kinds, [])
    {
    }

    /// <summary>Makes that of an object.</summary>
    /// <param name="kinds">The kinds of JSON that its values have.</param>
    /// <param name="members">The object's members; the required ones first.</param>
    /// <param name="required">How many of them must be there.</param>
    /// <param name="isClosed">Whether it has no other members.</param>
    public JsonUnionArm(JsonKinds kinds, ReadOnlySpan<string> members, int required = 0, bool isClosed = false)
    {
        Kinds = kinds;
        Required = required;
        IsClosed = isClosed;
        _members = Encode(members);
        _texts = [];
    }

    /// <summary>Makes that of certain texts.</summary>
    /// <param name="texts">The texts.</param>
    public JsonUnionArm(ReadOnlySpan<string> texts)
    {
        Kinds = JsonKinds.String;
        _members = [];
        _texts = Encode(texts);
    }

    /// <summary>The kinds of an array's items; none when nothing says.</summary>
    public JsonKinds Items { get; init; }

    /// <summary>What an array's items are like, where they are objects; null when nothing says.</summary>
    public JsonUnionArm? Item { get; init; }

    /// <summary>The kinds of what stands under names that it does not have; none when nothing says.</summary>
    public JsonKinds Others { get; init; }

    /// <summary>Members that other forms have with values of other kinds, with their own kinds.</summary>
    public IReadOnlyList<JsonTypedMember> Typed { get; init; } = [];

    /// <summary>The values of the discriminator that stand for it.</summary>
    public IReadOnlyList<string> Discriminators { get; init; } = [];

    /// <summary>Whether a value has this form whose discriminator stands for none of the forms.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Members that can have certain values only.</summary>
    public IReadOnlyList<JsonFixedMember> Fixed { get; init; } = [];

    internal JsonKinds Kinds { get; }

    internal int Required { get; }

    internal bool IsClosed { get; }

    internal bool HasTexts => _texts.Length > 0;

    internal int FindMember(ReadOnlySpan<byte> name) => Find(_members, name);

    internal bool HasText(ReadOnlySpan<byte> text) => Find(_texts, text) >= 0;

    private static int Find(byte[][] all, ReadOnlySpan<byte> one)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (one.SequenceEqual(all[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static byte[][] Encode(ReadOnlySpan<string> texts)
    {
        var encoded = new byte[texts.Length][];
        for (var i = 0; i < encoded.Length; i++)
        {
            encoded[i] = Encoding.UTF8.GetBytes(texts[i]);
        }

        return encoded;
    }
}
