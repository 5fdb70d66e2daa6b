using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>What the converters of one Swagger 2.0 document share.</summary>
internal sealed class SwaggerConversion
{
    private int _inlined;

    public SwaggerConversion(string document, ObjectNode root)
    {
        Root = root;
        References = new(this, document);
        DiscriminatorValues = new(root.Find("definitions") as ObjectNode);
        Consumes = MediaTypes.Of(root, "consumes", this);
        Produces = MediaTypes.Of(root, "produces", this);
    }

    /// <summary>The document as it was read.</summary>
    public ObjectNode Root { get; }

    /// <summary>Where the converters stand in the tree they write.</summary>
    public PointerPath Path { get; } = new();

    public List<TextFinding> Findings { get; } = [];

    public SwaggerReferences References { get; }

    /// <summary>Whether it is a part of a document, in which everything stays where it stands and references stay as they are.</summary>
    public bool IsPart { get; init; }

    public DiscriminatorValues DiscriminatorValues { get; }

    /// <summary>What operations take that do not say it themselves; null when the document does not either.</summary>
    public MediaTypes? Consumes { get; }

    /// <summary>What operations give that do not say it themselves.</summary>
    public MediaTypes? Produces { get; }

    /// <summary>Reports at the place that is written now.</summary>
    public void Report(ProblemDescriptor descriptor, params string[] arguments) => Findings.Add(new(descriptor, Path.ToString(), [.. arguments]));

    /// <summary>Reports a member that has no place in the tree that is written: where it stood in the text.</summary>
    public void ReportAt(ObjectNode owner, string member, ProblemDescriptor descriptor, params string[] arguments) =>
        Findings.Add(new(descriptor, Path.ToString(), [.. arguments], owner.FindMember(member)?.KeyOffset));

    /// <summary>Counts a shared part that is written out at the place it is referred from: like an alias, it must not grow without end.</summary>
    public void CountInlined(Node part)
    {
        _inlined += part.Size;
        if (_inlined > ReadingLimits.Nodes)
        {
            throw ReadingLimits.TooManyNodes(part.Offset);
        }
    }
}
