using Specular.Specification.Nodes;

namespace Specular.Specification.Reading;

/// <summary>How far a JSON object or array reaches in a text, told by its brackets, strings and comments alone; and what of one is complete where the text breaks off.</summary>
internal sealed class JsonExtent
{
    private readonly string _text;
    private readonly int _limit;
    private readonly Stack<char> _open = new();
    private int _position;
    private int _lastComplete = -1;

    // Whether a value follows, and not a key: after a colon, or anywhere in an array.
    private bool _afterColon;

    private JsonExtent(TextSlice slice)
    {
        _text = slice.Text;
        _position = slice.Start;
        _limit = slice.End;
    }

    /// <summary>The offset after the value that a slice begins with; null when the slice ends before it does.</summary>
    public static int? EndOf(TextSlice slice)
    {
        var extent = new JsonExtent(slice);
        return extent.Scan() ? extent._position : null;
    }

    /// <summary>
    /// What is complete of a value that breaks off where the slice ends: its members and items up to the last complete one, its open brackets taken as closed. Null when
    /// nothing is.
    /// </summary>
    public static TextReading? ReadComplete(TextSlice slice)
    {
        var extent = new JsonExtent(slice);
        extent.Scan();
        if (extent._lastComplete < 0)
        {
            return null;
        }

        var complete = slice with { End = extent._lastComplete };
        var again = new JsonExtent(complete);
        again.Scan();
        var reading = JsonReader.Read(complete.ToString() + new string([.. again._open]));
        return reading.Root is null ? null : new(TextFormat.Json, NodeMove.To(reading.Root, at => slice.Start + Math.Min(at, complete.Length)), null, reading.Findings);
    }

    // True when the value that begins the slice was closed.
    private bool Scan()
    {
        while (_position < _limit)
        {
            var c = _text[_position];
            switch (c)
            {
                case '{' or '[':
                    _open.Push(c == '{' ? '}' : ']');
                    _afterColon = false;
                    _position++;
                    break;
                case '}' or ']':
                    if (_open.Count > 0)
                    {
                        _open.Pop();
                    }

                    _position++;
                    Completed();
                    if (_open.Count == 0)
                    {
                        return true;
                    }

                    break;
                case ':':
                    _afterColon = true;
                    _position++;
                    break;
                case ',':
                    _afterColon = false;
                    _position++;
                    break;
                case '"' or '\'':
                    if (!SkipString(c))
                    {
                        return false;
                    }

                    break;
                case '#' or '/':
                    SkipComment();
                    break;
                default:
                    SkipWord();
                    break;
            }
        }

        return false;
    }

    private void Completed()
    {
        _lastComplete = _position;
        _afterColon = false;
    }

    private bool SkipString(char quote)
    {
        var isValue = IsValue;
        _position++;
        while (_position < _limit && _text[_position] != quote)
        {
            _position += _text[_position] == '\\' ? 2 : 1;
        }

        if (_position >= _limit)
        {
            return false;
        }

        _position++;
        if (isValue)
        {
            Completed();
        }

        return true;
    }

    private void SkipComment()
    {
        var next = _position + 1 < _limit ? _text[_position + 1] : '\0';
        if (_text[_position] == '#' || next == '/')
        {
            var end = _text.IndexOf('\n', _position, _limit - _position);
            _position = end < 0 ? _limit : end;
        }
        else if (next == '*')
        {
            var end = _text.IndexOf("*/", _position + 2, _limit - _position - 2, StringComparison.Ordinal);
            _position = end < 0 ? _limit : end + 2;
        }
        else
        {
            _position++;
        }
    }

    private void SkipWord()
    {
        var start = _position;
        while (_position < _limit && IsWord(_text[_position]))
        {
            _position++;
        }

        // A word at the very end may be the beginning of a longer one.
        if (_position > start && _position < _limit && IsValue)
        {
            Completed();
        }

        _position += _position == start ? 1 : 0;
    }

    private bool IsValue => _afterColon || (_open.Count > 0 && _open.Peek() == ']');

    private static bool IsWord(char c) => !(c is ',' or ':' or '{' or '}' or '[' or ']' or '"' or '\'' or '/' or '#' || char.IsWhiteSpace(c));
}
