using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Markdown;

/// <summary>The blocks of code in a Markdown text, in one pass over its lines.</summary>
internal sealed class FencedBlockReader(string text)
{
    private readonly List<FencedBlock> _blocks = [];
    private TextSlice? _title;

    // The block that is open, if one is.
    private Fence? _open;
    private int _openedAt;
    private int _contentStart;

    // Where blank lines and headings began that reach up to the current line of the open block: if the block turns out never to have been closed, they are the next page's.
    private int? _tail;
    private TextSlice? _tailTitle;

    public static IReadOnlyList<FencedBlock> Read(string text)
    {
        var reader = new FencedBlockReader(text);
        reader.ReadLines();
        return reader._blocks;
    }

    private void ReadLines()
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(['\r', '\n'], start) is >= 0 and var found ? found : text.Length;
            var next = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            ReadLine(start, end, Math.Min(next, text.Length));
            start = next;
        }

        Close(text.Length, isClosed: false);
    }

    private void ReadLine(int start, int end, int next)
    {
        var fence = Fence.Of(text, start, end);
        if (_open is null)
        {
            _title = TitleOf(start, end) ?? _title;
        }
        else if (fence is null || !fence.Ends(_open))
        {
            ReadTail(start, end);
            return;
        }
        else if (fence.Language.Length == 0)
        {
            Close(start, isClosed: true);
            return;
        }
        else
        {
            Close(_tail ?? start, isClosed: false);
            _title = _tailTitle ?? _title;
        }

        if (fence is not null)
        {
            (_open, _openedAt, _contentStart, _tail, _tailTitle) = (fence, start, next, null, null);
        }
    }

    private void Close(int end, bool isClosed)
    {
        if (_open is not null)
        {
            _blocks.Add(new(_open, _openedAt, new(text, Math.Min(_contentStart, end), end), isClosed, _title));
            _open = null;
        }
    }

    private void ReadTail(int start, int end)
    {
        if (start == end || text[start] == '#')
        {
            _tail ??= start;
            _tailTitle = TitleOf(start, end) ?? _tailTitle;
        }
        else
        {
            (_tail, _tailTitle) = (null, null);
        }
    }

    // "# Title", "# Title #"; a byte order mark may stand before the first.
    private TextSlice? TitleOf(int start, int end)
    {
        var at = start == 0 && end > 0 && text[0] == '\uFEFF' ? 1 : start;
        if (at + 1 >= end || text[at] != '#' || text[at + 1] is not (' ' or '\t'))
        {
            return null;
        }

        var (from, to) = (at + 1, end);
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] == '#'))
        {
            to--;
        }

        return from < to ? new(text, from, to) : null;
    }
}
