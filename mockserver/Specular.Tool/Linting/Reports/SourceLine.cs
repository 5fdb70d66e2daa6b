using System.Text;
using Specular.Tool.Output;

namespace Specular.Tool.Linting.Reports;

/// <summary>
/// A line of a document as a terminal shows it: as much around a place as there is room for. Of a page that is one line of megabytes only what is shown is looked at.
/// </summary>
internal sealed class SourceLine
{
    private const char Cut = '…';
    private const int TabStop = 4;

    // The offset of each shown character, and the column it begins at.
    private readonly List<(int Offset, int Column)> _cells = [];
    private readonly int _end;
    private readonly int _width;

    private SourceLine(string text, int start, int lineStart, int room)
    {
        var shown = new StringBuilder();
        if (start > lineStart)
        {
            shown.Append(Cut);
            _width = 1;
        }

        var offset = start;
        while (offset < text.Length && text[offset] is not ('\r' or '\n'))
        {
            var (cell, length, width) = Cell(text, offset, _width);
            if (_width + width >= room)
            {
                shown.Append(Cut);
                break;
            }

            _cells.Add((offset, _width));
            shown.Append(cell);
            _width += width;
            offset += length;
        }

        _end = offset;
        Text = shown.ToString();
    }

    /// <summary>The line, harmless for a terminal, tabs as spaces.</summary>
    public string Text { get; }

    /// <summary>The line that an offset is on.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="lineStart">Where the line begins.</param>
    /// <param name="offset">The place that must be seen.</param>
    /// <param name="room">How many columns there are.</param>
    public static SourceLine Around(string text, int lineStart, int offset, int room)
    {
        room = Math.Max(room, 8);
        var start = offset;
        var width = 0;

        // Back to the line's beginning, if the place is then still in the first three quarters; else a third of the room.
        while (start > lineStart && width < room * 3 / 4)
        {
            start -= start - 1 > lineStart && char.IsSurrogatePair(text[start - 2], text[start - 1]) ? 2 : 1;
            width += Cell(text, start, 0).Width;
        }

        if (start > lineStart)
        {
            for (start = offset, width = 0; start > lineStart && width < room / 3;)
            {
                start -= start - 1 > lineStart && char.IsSurrogatePair(text[start - 2], text[start - 1]) ? 2 : 1;
                width += Cell(text, start, 0).Width;
            }
        }

        return new SourceLine(text, start, lineStart, room);
    }

    /// <summary>Whether a place is seen.</summary>
    public bool Shows(int offset) => offset <= _end && (_cells.Count == 0 || offset >= _cells[0].Offset);

    /// <summary>What marks a span that begins here: spaces and carets, one at least.</summary>
    public string Underline(int offset, int length)
    {
        var first = ColumnOf(offset);
        var last = ColumnOf(offset + length);
        return new string(' ', first) + new string('^', Math.Max(1, last - first));
    }

    private int ColumnOf(int offset)
    {
        var index = _cells.BinarySearch((offset, -1));
        index = index < 0 ? ~index : index;
        return index < _cells.Count ? _cells[index].Column : _width;
    }

    private static (string Text, int Length, int Width) Cell(string text, int offset, int column)
    {
        if (text[offset] == '\t')
        {
            var width = TabStop - (column % TabStop);
            return (new string(' ', width), 1, width);
        }

        if (!Rune.TryGetRuneAt(text, offset, out var rune))
        {
            // Half a pair.
            return ("\uFFFD", 1, 1);
        }

        var shown = ControlText.Escape(rune.ToString());
        return shown.Length > rune.Utf16SequenceLength ? (shown, rune.Utf16SequenceLength, shown.Length) : (shown, rune.Utf16SequenceLength, DisplayWidth.Of(rune));
    }
}
