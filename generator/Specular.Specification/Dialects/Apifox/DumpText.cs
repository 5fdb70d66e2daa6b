using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>A dump's lines that have text, each by where it begins and ends without the space around it.</summary>
internal sealed class DumpText
{
    private readonly List<(int Start, int End)> _lines = [];

    public DumpText(string text)
    {
        Text = text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            AddTrimmed(start, end);
            start = end + 1;
        }
    }

    public string Text { get; }

    /// <summary>How many lines have text.</summary>
    public int Count => _lines.Count;

    /// <summary>Where a line begins; after the last line, where the text ends.</summary>
    public int StartOf(int line) => line < Count ? _lines[line].Start : Text.Length;

    public int EndOf(int line) => _lines[line].End;

    public int LengthOf(int line) => _lines[line].End - _lines[line].Start;

    /// <summary>The line's text, or so much of its beginning.</summary>
    public string Line(int line, int atMost = int.MaxValue) => Text.Substring(_lines[line].Start, Math.Min(atMost, LengthOf(line)));

    /// <summary>A span of the text as a string that lies there.</summary>
    public ScalarNode Scalar(int start, int end)
    {
        var value = Text.Substring(start, end - start);
        return new(JsonKind.String, value, value, start, end - start);
    }

    private void AddTrimmed(int start, int end)
    {
        while (start < end && IsSpace(Text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(Text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            _lines.Add((start, end));
        }
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';
}
