using System.Globalization;
using System.Text;
using Specular.Specification.Problems;

namespace Specular.Specification.Reading;

/// <summary>The characters of a JSON text: space, comments, strings, words.</summary>
internal sealed class JsonScanner(TextSlice slice, Action<string> report)
{
    private readonly string _text = slice.Text;
    private readonly int _end = slice.End;

    public int Position { get; private set; } = slice.Start;

    public bool IsAtEnd => Position >= _end;

    /// <summary>The current character; U+0000 at the end.</summary>
    public char Current => Position < _end ? _text[Position] : '\0';

    public static TextFaultException Fault(int offset, string reason) => new(ProblemCatalog.UnreadableText, offset, reason);

    public void Advance() => Position++;

    public void SkipSpace()
    {
        while (Position < _end)
        {
            var c = _text[Position];
            if (c is ' ' or '\t' or '\r' or '\n' or '\uFEFF' or '\u00A0' or '\u3000')
            {
                Position++;
            }
            else if (c == '#' || (c == '/' && Position + 1 < _end && _text[Position + 1] is '/' or '*'))
            {
                SkipComment(c != '#' && _text[Position + 1] == '*');
            }
            else
            {
                return;
            }
        }
    }

    public string ReadKey()
    {
        if (Current is '"' or '\'')
        {
            return ReadString();
        }

        var start = Position;
        var word = ReadWord();
        if (word.Length == 0)
        {
            throw Fault(start, $"a key in double quotes is missing before '{Current}'");
        }

        report("a key without quotes");
        return word;
    }

    /// <summary>What stands up to the next space, bracket, comma, colon or quote.</summary>
    public string ReadWord()
    {
        var start = Position;
        while (Position < _end && !(_text[Position] is ',' or ':' or '{' or '}' or '[' or ']' or '"' or '\'' or '/' || char.IsWhiteSpace(_text[Position])))
        {
            Position++;
        }

        return _text.Substring(start, Position - start);
    }

    public string ReadString()
    {
        var start = Position;
        var quote = _text[Position++];
        if (quote == '\'')
        {
            report("a string in single quotes");
        }

        var plain = Position;
        StringBuilder? value = null;
        while (true)
        {
            if (Position >= _end)
            {
                throw Fault(start, "a string is never closed");
            }

            var c = _text[Position];
            if (c == quote)
            {
                var rest = _text.Substring(plain, Position - plain);
                Position++;
                return value is null ? rest : value.Append(rest).ToString();
            }

            if (c == '\\')
            {
                value ??= new();
                value.Append(_text, plain, Position - plain);
                ReadEscape(value);
                plain = Position;
                continue;
            }

            if (c < ' ')
            {
                report(c == '\t' ? "a tab inside a string" : "a line break or control character inside a string");
            }

            Position++;
        }
    }

    public string LineOf(int offset)
    {
        var line = 1;
        for (var i = 0; i < offset && i < _end; i++)
        {
            line += _text[i] == '\n' ? 1 : 0;
        }

        return line.ToString(CultureInfo.InvariantCulture);
    }

    private void ReadEscape(StringBuilder value)
    {
        var at = Position;
        var c = at + 1 < _end ? _text[at + 1] : '\0';
        Position += 2;
        switch (c)
        {
            case '"' or '\\' or '/' or '\'': value.Append(c); break;
            case 'n': value.Append('\n'); break;
            case 'r': value.Append('\r'); break;
            case 't': value.Append('\t'); break;
            case 'b': value.Append('\b'); break;
            case 'f': value.Append('\f'); break;
            case 'u' when at + 6 <= _end
                && ushort.TryParse(_text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                // Halves of a pair arrive one by one and stand side by side again; a lone one is kept.
                value.Append((char)unit);
                Position += 4;
                break;
            default:
                if (at + 1 >= _end)
                {
                    throw Fault(at, "a string is never closed");
                }

                report("an unknown escape inside a string");
                value.Append('\\').Append(c);
                break;
        }
    }

    private void SkipComment(bool isBlock)
    {
        report("a comment");
        var start = Position;
        var end = isBlock ? _text.IndexOf("*/", Position + 2, _end - Position - 2, StringComparison.Ordinal) : _text.IndexOf('\n', Position, _end - Position);
        if (isBlock && end < 0)
        {
            throw Fault(start, "a comment is never closed");
        }

        Position = end < 0 ? _end : isBlock ? end + 2 : end;
    }
}
