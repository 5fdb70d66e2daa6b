namespace Specular.Specification.Reading.Mending;

/// <summary>
/// YamlDotNet refuses a block scalar whose leading blank line holds as many spaces as its text is indented, or more; real documents have such (a description pasted with
/// a blank first line). This drops those spaces, which mean nothing.
/// </summary>
internal sealed class BlockScalarMend
{
    private readonly string _text;
    private readonly List<TextEdit> _edits = [];

    private BlockScalarMend(string text) => _text = text;

    /// <summary>The spaces to drop, in their order.</summary>
    public static IReadOnlyList<TextEdit> Of(string text)
    {
        var mend = new BlockScalarMend(text);
        mend.Scan();
        return mend._edits;
    }

    private void Scan()
    {
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
                    _edits.Add(new(blank, surplus, ""));
                }
            }

            // What follows with at least this indentation is the scalar's own text, where nothing is a header.
            line = indentation <= Spaces(LineStart(end)) ? next : SkipContent(first, indentation);
        }
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
