using System.Runtime.CompilerServices;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;

namespace Specular.Specification.Documents;

/// <summary>Finds the place of a problem in its document's text.</summary>
public static class DocumentLocator
{
    // Read once for all problems of a document, and gone with the document.
    private static readonly ConditionalWeakTable<SourceDocument, LocatedText> s_texts = new();

    /// <summary>
    /// The place of a problem. A pointer that leads nowhere gives the deepest node on its way. Never throws.
    /// </summary>
    public static DocumentPosition Locate(SourceDocument document, Problem problem)
    {
        var text = s_texts.GetValue(document, d => new LocatedText(d));
        if (problem.Offset is { } offset)
        {
            return text.Word(offset);
        }

        if (text.Root is not { } root)
        {
            return text.RestOfLine(0);
        }

        var pointer = problem.Place.Pointer;
        var span = NodeSpan.Find(root, pointer);
        return pointer.Length == 0 ? text.RestOfLine(root.Offset) : text.Position(span.Offset, span.Length);
    }
}
