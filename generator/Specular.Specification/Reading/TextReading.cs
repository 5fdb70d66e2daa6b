using Specular.Specification.Nodes;

namespace Specular.Specification.Reading;

/// <summary>A text read into a tree, or the reason why it could not be.</summary>
internal sealed class TextReading(TextFormat format, Node? root, TextFault? fault, IReadOnlyList<TextFinding> findings)
{
    public TextFormat Format { get; } = format;

    /// <summary>The tree; null exactly when there is a <see cref="Fault"/>.</summary>
    public Node? Root { get; } = root;

    public TextFault? Fault { get; } = fault;

    /// <summary>Faults that were read over.</summary>
    public IReadOnlyList<TextFinding> Findings { get; } = findings;

    /// <summary>The same with further findings.</summary>
    public TextReading With(IEnumerable<TextFinding> findings) => new(Format, Root, Fault, [.. Findings, .. findings]);
}
