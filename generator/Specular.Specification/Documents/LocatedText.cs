using Specular.Specification.Dialects;
using Specular.Specification.Nodes;

namespace Specular.Specification.Documents;

/// <summary>A document's tree and the beginnings of its lines, made once for all its problems.</summary>
internal sealed class LocatedText
{
    private readonly string _text;
    private readonly List<int> _lineStarts = [0];

    public LocatedText(SourceDocument document)
    {
        _text = document.Text;
        var content = new DocumentContent(document);
        var tree = DialectDetector.Read(content);
        Root = tree is null ? content.Reading.Root : tree.Root;
        for (var i = 0; i < _text.Length; i++)
        {
            // A lone \r is a line break in YAML and in Roslyn's SourceText alike.
            if (_text[i] == '\n' || (_text[i] == '\r' && (i + 1 == _text.Length || _text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>What pointers lead into; null when the text could not be read.</summary>
    public Node? Root { get; }

    /// <summary>The place of a span; one that leaves the text is moved into it.</summary>
    public DocumentPosition Position(int offset, int length)
    {
        offset = Math.Max(0, Math.Min(offset, _text.Length));
        length = Math.Max(0, Math.Min(length, _text.Length - offset));
        var (line, column) = LineAndColumn(offset);
        var (endLine, endColumn) = LineAndColumn(offset + length);
        return new(offset, length, line, column, endLine, endColumn);
    }

    /// <summary>The place from an offset to the end of its line.</summary>
    public DocumentPosition RestOfLine(int offset)
    {
        var start = Math.Max(0, Math.Min(offset, _text.Length));
        var end = _text.IndexOfAny(['\r', '\n'], start);
        return Position(start, (end < 0 ? _text.Length : end) - start);
    }

    /// <summary>The place from an offset to the next space.</summary>
    public DocumentPosition Word(int offset)
    {
        var start = Math.Max(0, Math.Min(offset, _text.Length));
        var end = start;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]))
        {
            end++;
        }

        return Position(start, end - start);
    }

    private (int Line, int Column) LineAndColumn(int offset)
    {
        var index = _lineStarts.BinarySearch(offset);
        index = index < 0 ? ~index - 1 : index;
        return (index + 1, offset - _lineStarts[index] + 1);
    }
}
