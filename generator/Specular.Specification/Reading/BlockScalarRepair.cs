using System.Text;

namespace Specular.Specification.Reading;

/// <summary>
/// YamlDotNet refuses a block scalar whose leading blank line holds as many spaces as its text is indented, or more; real documents have such (a description pasted with
/// a blank first line). This drops those spaces, which mean nothing, and remembers where, so that positions stay those of the text as the user has it.
/// </summary>
internal sealed class BlockScalarRepair
{
    private readonly string _text;

    // Offsets in the repaired text, ascending, and how many characters are gone before and at each.
    private readonly List<int> _droppedAt = [];
    private readonly List<int> _droppedSoFar = [];

    private BlockScalarRepair(string text) => _text = text;

    /// <summary>The text to parse.</summary>
    public string Text { get; private set; } = "";

    public bool HasChanges => _droppedAt.Count > 0;

    public static BlockScalarRepair Of(string text)
    {
        var repair = new BlockScalarRepair(text);
        repair.Scan();
        return repair;
    }

    /// <summary>The offset in the original text of an offset in <see cref="Text"/>.</summary>
    public int ToOriginal(int offset)
    {
        var index = _droppedAt.BinarySearch(offset);
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? offset : offset + _droppedSoFar[index];
    }

    private void Scan()
    {
        var result = new StringBuilder(_text.Length);
        var copied = 0;
        var line = 0;
        while (line < _text.Length)
        {
            var end = LineEnd(line);
            var next = AfterBreak(end);
            if (!IsBlockScalarHeader(line, end))
            {
                line = next;
                continue;
            }

            var first = next;
            while (first < _text.Length && IsBlank(first))
            {
                first = AfterBreak(LineEnd(first));
            }

            var indentation = Spaces(first);
            for (var blank = next; blank < first; blank = AfterBreak(LineEnd(blank)))
            {
                var surplus = Spaces(blank);
                if (surplus > 0)
                {
                    result.Append(_text, copied, blank - copied);
                    copied = blank + surplus;
                    var before = _droppedSoFar.Count == 0 ? 0 : _droppedSoFar[_droppedSoFar.Count - 1];
                    _droppedAt.Add(blank - before);
                    _droppedSoFar.Add(before + surplus);
                }
            }

            // What follows with at least this indentation is the scalar's own text, where nothing is a header.
            line = indentation <= Spaces(LineStart(end)) ? next : SkipContent(first, indentation);
        }

        Text = !HasChanges ? _text : result.Append(_text, copied, _text.Length - copied).ToString();
    }

    private int SkipContent(int line, int indentation)
    {
        while (line < _text.Length && (IsBlank(line) || Spaces(line) >= indentation))
        {
            line = AfterBreak(LineEnd(line));
        }

        return line;
    }

    // "key: |", "- >-", "key: |+ # comment"; an explicit indentation ("|2") is not detected by YamlDotNet and needs no repair.
    private bool IsBlockScalarHeader(int start, int end)
    {
        var last = end - 1;
        while (last > start && _text[last] is ' ' or '\t' or '\r')
        {
            last--;
        }

        if (last > start && _text[last] is '+' or '-')
        {
            last--;
        }

        return last > start && _text[last] is '|' or '>' && last - 1 >= start && _text[last - 1] is ' ' or '\t';
    }

    private int LineEnd(int from) => _text.IndexOf('\n', from) is >= 0 and var end ? end : _text.Length;

    private int AfterBreak(int end) => Math.Min(end + 1, _text.Length);

    private int LineStart(int at) => at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1;

    private bool IsBlank(int line)
    {
        var at = line + Spaces(line);
        return at >= _text.Length || _text[at] is '\n' or '\r';
    }

    private int Spaces(int line)
    {
        var at = line;
        while (at < _text.Length && _text[at] == ' ')
        {
            at++;
        }

        return at - line;
    }
}
