using System.Text;
using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// The text of a block scalar whose blank lines and indentation are gone. Literal ones (<c>|</c>) keep their lines. Of folded ones (<c>&gt;</c>) each line break was either a
/// fold, which stands for a space, or the end of a paragraph.
/// </summary>
internal sealed class BlockText(string header, IReadOnlyList<FlatLine> lines, int? exportedDepth)
{
    private bool IsFolded => header[0] == '>';

    public ScalarNode Node(FlatLine slot)
    {
        var text = Join();
        return lines.Count == 0
            ? new(JsonKind.String, "", "", slot.End, 0)
            : new(JsonKind.String, text, text, lines[0].Start, lines[lines.Count - 1].End - lines[0].Start);
    }

    private string Join()
    {
        if (lines.Count == 0)
        {
            return "";
        }

        var result = new StringBuilder(lines[0].Text);
        for (var i = 1; i < lines.Count; i++)
        {
            result.Append(IsFolded && IsFold(lines[i - 1].Text, lines[i].Text) ? ' ' : '\n').Append(lines[i].Text);
        }

        // "+" keeps blank lines at the end, of which there was one at least.
        return header.IndexOf('-') >= 0 ? result.ToString() : result.Append(header.IndexOf('+') >= 0 ? "\n\n" : "\n").ToString();
    }

    private bool IsFold(string line, string next) =>
        exportedDepth is { } depth ? new FoldedLine(line, next, Math.Max(40, 80 - (2 * depth))).IsFold : !FoldedLine.BeginsParagraph(next);
}
