using Specular.Specification.Nodes;
using Specular.Specification.Problems;

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

    /// <summary>The YAML documents that follow in the same text, each with its own findings; those that say nothing are passed over.</summary>
    public IReadOnlyList<TextReading> Further { get; init; } = [];

    /// <summary>The same with a finding at an offset, in the document of the text that the offset is in.</summary>
    public TextReading With(ProblemDescriptor descriptor, int offset, params string[] arguments)
    {
        var index = Further.Count - 1;
        while (index >= 0 && Further[index].Root!.Offset > offset)
        {
            index--;
        }

        if (index >= 0)
        {
            return new(Format, Root, Fault, Findings) { Further = Further.Select((f, i) => i == index ? f.With(descriptor, offset, arguments) : f).ToList() };
        }

        var finding = new TextFinding(descriptor, Root is null ? "" : PointerAt.Find(Root, offset), [.. arguments]);
        return new(Format, Root, Fault, [.. Findings, finding]) { Further = Further };
    }
}
