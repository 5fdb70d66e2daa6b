using Specular.Specification.Values;

namespace Specular.Specification.Nodes;

/// <summary>
/// One node of a document's tree, with its place in the text. YAML aliases share nodes, so the tree may be a graph without circles; <see cref="Size"/> counts it spread out.
/// </summary>
internal abstract class Node(int offset, int length)
{
    /// <summary>Where it begins in the text, in UTF-16 units.</summary>
    public int Offset { get; } = offset;

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length { get; } = length;

    /// <summary>The offset after its last character.</summary>
    public int End => Offset + Length;

    /// <summary>How many nodes it holds, itself included, as if every alias were written out.</summary>
    public abstract int Size { get; }

    /// <summary>How deep it goes: 1 for a scalar.</summary>
    public abstract int Height { get; }

    /// <summary>What it is, for people: "a string".</summary>
    public abstract string Description { get; }

    /// <summary>The value without positions.</summary>
    public abstract JsonValue ToJsonValue();
}
