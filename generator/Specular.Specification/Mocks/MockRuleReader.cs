using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Mocks;

/// <summary>Reads the text of a mock rule in one pass.</summary>
internal sealed class MockRuleReader(string text)
{
    private readonly List<MockPart> _parts = [];
    private readonly StringBuilder _literal = new();
    private int _at;

    public static MockRule Read(string text)
    {
        var reader = new MockRuleReader(text);
        while (reader._at < text.Length)
        {
            reader.ReadNext();
        }

        reader.EndLiteral();
        return new(reader._parts.ToValueList());
    }

    private void ReadNext()
    {
        var c = text[_at];
        if (c == '\\' && Has(_at + 1, '@'))
        {
            _literal.Append('@');
            _at += 2;
        }
        else if (!(c == '@' && ReadMockJs()) && !(c == '{' && Has(_at + 1, '{') && ReadFaker()))
        {
            _literal.Append(c);
            _at++;
        }
    }

    // "@integer(1, 9)", "@guid"
    private bool ReadMockJs()
    {
        var end = _at + 1;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            end++;
        }

        var word = MockVocabulary.Find(text.Substring(_at + 1, end - _at - 1));
        var isInsideText = _literal.Length > 0 && char.IsLetterOrDigit(_literal[_literal.Length - 1]);
        // "someone@example.com" is an address, whatever its host is called.
        if (end == _at + 1 || (isInsideText && (word == MockWord.Unknown || Has(end, '.'))))
        {
            return false;
        }

        var close = Has(end, '(') ? ClosingBracket(end) : -1;
        var arguments = close < 0 ? [] : Arguments(text.Substring(end + 1, close - end - 1));
        Add(word, close < 0 ? end : close + 1, arguments);
        return true;
    }

    // "{{$number.int(min=1,max=9)}}", "{{$person.fullName | upper}}"; without "$" it is a variable, which only Apifox has.
    private bool ReadFaker()
    {
        var close = text.IndexOf("}}", _at, StringComparison.Ordinal);
        if (close < 0)
        {
            return false;
        }

        var inner = text.Substring(_at + 2, close - _at - 2).Trim();
        var filter = inner.IndexOf('|');
        inner = filter < 0 ? inner : inner.Substring(0, filter).Trim();
        var bracket = inner.IndexOf('(');
        var name = (bracket < 0 ? inner : inner.Substring(0, bracket)).Trim();
        var arguments = bracket < 0 ? [] : Arguments(inner.Substring(bracket + 1).TrimEnd(')'));
        Add(name.Length > 1 && name[0] == '$' ? MockVocabulary.Find(name.Substring(1)) : MockWord.Unknown, close + 2, arguments);
        return true;
    }

    private void Add(MockWord word, int end, List<string> arguments)
    {
        EndLiteral();
        _parts.Add(new(word, text.Substring(_at, end - _at), arguments.ToValueList()));
        _at = end;
    }

    private void EndLiteral()
    {
        if (_literal.Length > 0)
        {
            _parts.Add(new(MockWord.Literal, _literal.ToString(), []));
            _literal.Clear();
        }
    }

    private bool Has(int at, char c) => at < text.Length && text[at] == c;

    // -1 when the bracket is never closed.
    private int ClosingBracket(int open)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = open; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '(')
            {
                depth++;
            }
            else if (c is ')' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // Separated by commas; a list in brackets is its items.
    private static List<string> Arguments(string list)
    {
        var arguments = new List<string>();
        var argument = new StringBuilder();
        var quote = '\0';
        foreach (var c in list)
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
            }
            else if (c == ',' && quote == '\0')
            {
                arguments.Add(argument.ToString());
                argument.Clear();
            }
            else if (quote != '\0' || !(c is '[' or ']' || char.IsWhiteSpace(c)))
            {
                argument.Append(c);
            }
        }

        if (argument.Length > 0 || arguments.Count > 0)
        {
            arguments.Add(argument.ToString());
        }

        return arguments;
    }
}
