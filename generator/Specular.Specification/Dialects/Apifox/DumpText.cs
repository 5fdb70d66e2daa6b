using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>A dump's lines, each by where it begins and ends without the space around it.</summary>
internal sealed class DumpText
{
    private readonly List<(int Start, int End)> _lines = [];

    public DumpText(string text)
    {
        Text = text;
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            _lines.Add(Trim(start, end));
            start = end + 1;
        }
    }

    public string Text { get; }

    public int Count => _lines.Count;

    public int StartOf(int line) => line < _lines.Count ? _lines[line].Start : Text.Length;

    public int EndOf(int line) => _lines[line].End;

    public bool IsBlank(int line) => _lines[line].Start == _lines[line].End;

    /// <summary>The line's text; a line longer than a limit gives only its beginning, so that looking at each line costs no copies of long ones.</summary>
    public string Line(int line, int limit = 2000) => Text.Substring(_lines[line].Start, Math.Min(limit, _lines[line].End - _lines[line].Start));

    /// <summary>The first line from one on that has text; the number of lines when there is none.</summary>
    public int NextWithText(int line)
    {
        while (line < Count && IsBlank(line))
        {
            line++;
        }

        return line;
    }

    /// <summary>A span of the text as a string that lies there.</summary>
    public ScalarNode Scalar(int start, int end)
    {
        var value = Text.Substring(start, end - start);
        return new(JsonKind.String, value, value, start, end - start);
    }

    private (int Start, int End) Trim(int start, int end)
    {
        while (start < end && IsSpace(Text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(Text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';
}
