using System.Runtime.CompilerServices;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Documents;

/// <summary>Finds the place of a problem in its document's text.</summary>
public static class DocumentLocator
{
    // The tree of a document is read once for all its problems, and goes with the document.
    private static readonly ConditionalWeakTable<SourceDocument, TextReading> s_readings = new();

    /// <summary>
    /// The place of a problem. A pointer that leads nowhere gives the deepest node on its way. Never throws.
    /// </summary>
    public static DocumentPosition Locate(SourceDocument document, Problem problem)
    {
        var text = document.Text;
        if (problem.Offset is { } offset)
        {
            return Position(text, offset, WordLength(text, offset));
        }

        var reading = s_readings.GetValue(document, d => DocumentTextReader.Read(d.Text));
        if (reading.Root is not { } root)
        {
            return Position(text, 0, LineLength(text, 0));
        }

        var span = NodeSpan.Find(root, problem.Place.Pointer);
        return problem.Place.Pointer.Length == 0 ? Position(text, root.Offset, LineLength(text, root.Offset)) : Position(text, span.Offset, span.Length);
    }

    private static DocumentPosition Position(string text, int offset, int length)
    {
        offset = Math.Max(0, Math.Min(offset, text.Length));
        length = Math.Max(0, Math.Min(length, text.Length - offset));
        var (line, column) = LineAndColumn(text, offset, 0, 1, 1);
        var (endLine, endColumn) = LineAndColumn(text, offset + length, offset, line, column);
        return new(offset, length, line, column, endLine, endColumn);
    }

    private static (int Line, int Column) LineAndColumn(string text, int offset, int from, int line, int column)
    {
        for (var i = from; i < offset; i++)
        {
            // A lone \r is a line break in YAML and in Roslyn's SourceText alike.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                line++;
                column = 1;
            }
            else
            {
                column++;
            }
        }

        return (line, column);
    }

    private static int LineLength(string text, int offset)
    {
        var start = Math.Max(0, Math.Min(offset, text.Length));
        var end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end;
        return (end > start && text[end - 1] == '\r' ? end - 1 : end) - start;
    }

    private static int WordLength(string text, int offset)
    {
        var at = Math.Max(0, Math.Min(offset, text.Length));
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at - Math.Max(0, offset);
    }
}
