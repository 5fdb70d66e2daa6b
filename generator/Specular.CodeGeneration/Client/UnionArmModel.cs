using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>One form of a union, and what tells it from the others.</summary>
public sealed record UnionArmModel
{
    /// <summary>Its name in C#: TryGetCat.</summary>
    public required string Name { get; init; }

    /// <summary>Its type.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>The kinds of JSON that its values have, as <c>JsonKinds</c> names them.</summary>
    public required ValueList<string> Kinds { get; init; }

    /// <summary>The kinds of an array's items; empty when nothing says.</summary>
    public ValueList<string> Items { get; init; } = [];

    /// <summary>The kinds of what stands under names that it does not have, where that tells it from other forms.</summary>
    public ValueList<string> Others { get; init; } = [];

    /// <summary>What an array's items are like, where they are objects; null when nothing says.</summary>
    public UnionArmModel? Item { get; init; }

    /// <summary>An object's members and the kinds of their values, as <see cref="Kinds"/> has them; only those that another form has with other kinds.</summary>
    public ValueList<TypedMember> Typed { get; init; } = [];

    /// <summary>An object's members that must be there.</summary>
    public ValueList<string> Required { get; init; } = [];

    /// <summary>An object's other members.</summary>
    public ValueList<string> Optional { get; init; } = [];

    /// <summary>Whether an object has no other members.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The texts of an enum.</summary>
    public ValueList<string> Texts { get; init; } = [];

    /// <summary>Members that can have certain values only.</summary>
    public ValueList<FixedMember> Fixed { get; init; } = [];

    /// <summary>The discriminator's values that stand for it.</summary>
    public ValueList<string> Discriminators { get; init; } = [];

    /// <summary>Whether a value has this form whose discriminator stands for none.</summary>
    public bool IsFallback { get; init; }
}
