namespace Specular.Specification.Dialects.Flattened;

/// <summary>Cuts a text into its lines and says what each is as structure.</summary>
internal sealed class LineLexer(string text, NameTable names)
{
    // A quote or bracket that is not closed within so many lines is text.
    private const int LongestValueInLines = 200;
    private const int MostDashes = 8;

    /// <summary>The lines of a part of the text that are not blank.</summary>
    public List<FlatLine> Read(int start, int end)
    {
        var extents = new List<(int Start, int End)>();
        for (var at = start; at < end;)
        {
            var stop = text.IndexOf('\n', at, end - at);
            stop = stop < 0 ? end : stop;
            var (first, last) = (at, stop);
            Trim(ref first, ref last);
            if (first < last)
            {
                extents.Add((first, last));
            }

            at = stop + 1;
        }

        var lines = new List<FlatLine>(extents.Count);
        for (var i = 0; i < extents.Count; i++)
        {
            lines.Add(Lex(extents, i));
        }

        return lines;
    }

    private void Trim(ref int first, ref int last)
    {
        while (first < last && (char.IsWhiteSpace(text[first]) || text[first] == '\uFEFF'))
        {
            first++;
        }

        while (last > first && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }
    }

    private FlatLine Lex(List<(int Start, int End)> extents, int index)
    {
        var (start, end) = extents[index];
        var at = start;
        var dashes = 0;
        while (at < end && text[at] == '-' && dashes < MostDashes && (at + 1 == end || text[at + 1] == ' '))
        {
            dashes++;
            at++;
            while (at < end && text[at] == ' ')
            {
                at++;
            }
        }

        string? anchor = null;
        if (dashes > 0)
        {
            SkipAnchor(ref at, end, ref anchor);
        }

        var whole = text.Substring(start, end - start);
        var keyEnd = KeyEnd(at, end);
        if (keyEnd < 0)
        {
            return dashes == 0
                ? new() { Start = start, Text = whole }
                : WithValue(extents, index, new() { Start = start, Text = whole, Dashes = dashes, Anchor = anchor, AgainstText = LinePlausibility.OfItem(whole) }, at);
        }

        var key = Unquoted(text.Substring(at, keyEnd - at));
        var line = new FlatLine { Start = start, Text = whole, Dashes = dashes, Key = key, KeyId = names.Of(key), KeyStart = at, KeyLength = keyEnd - at, Anchor = anchor };
        line = WithValue(extents, index, line, keyEnd + 1);
        return line with { AgainstText = LinePlausibility.OfMember(line) };
    }

    // The offset of the colon after a key that begins at an offset; -1 when there is no key.
    private int KeyEnd(int at, int end)
    {
        if (at >= end)
        {
            return -1;
        }

        if (text[at] is '\'' or '"')
        {
            var close = ClosingQuote(at, end);
            return close > 0 && close + 1 < end && text[close + 1] == ':' && (close + 2 == end || text[close + 2] == ' ') ? close + 1 : -1;
        }

        if (text[at] is '[' or ']' or '{' or '}' or '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`' or '#' or ',')
        {
            return -1;
        }

        for (var i = at; i < end; i++)
        {
            if (text[i] == ':' && (i + 1 == end || text[i + 1] == ' '))
            {
                return i == at ? -1 : i;
            }

            if (text[i] == '#' && text[i - 1] == ' ')
            {
                return -1;
            }
        }

        return -1;
    }

    private FlatLine WithValue(List<(int Start, int End)> extents, int index, FlatLine line, int at)
    {
        var end = extents[index].End;
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        var anchor = line.Anchor;
        SkipAnchor(ref at, end, ref anchor);
        if (at >= end || text[at] == '#')
        {
            return line with { ValueStart = at, Anchor = anchor };
        }

        if (text[at] is '\'' or '"' or '[' or '{')
        {
            var last = Math.Min(index + LongestValueInLines, extents.Count) - 1;
            var close = text[at] is '\'' or '"' ? ClosingQuote(at, extents[last].End) : ClosingBracket(at, extents[last].End);
            var closing = index;
            while (close > 0 && extents[closing].End <= close)
            {
                closing++;
            }

            if (close > 0 && IsRestBlank(close + 1, extents[closing].End))
            {
                var form = text[at] switch { '[' => ValueForm.FlowArray, '{' => ValueForm.FlowObject, _ => ValueForm.Quoted };
                var value = text.Substring(at, close + 1 - at);
                return line with { Form = form, ValueStart = at, Value = value, Anchor = anchor, Lines = closing - index + 1 };
            }
        }

        var plain = WithoutComment(text.Substring(at, end - at));
        return plain[0] switch
        {
            '*' when plain.Length > 1 && plain.IndexOf(' ') < 0 && plain[1] != '*' => line with { Form = ValueForm.Alias, ValueStart = at, Value = plain.Substring(1) },
            '|' or '>' when IsBlockHeader(plain) => line with { Form = ValueForm.Block, ValueStart = at, Value = plain, Anchor = anchor },
            _ => line with { Form = ValueForm.Plain, ValueStart = at, Value = plain, Anchor = anchor },
        };
    }

    private void SkipAnchor(ref int at, int end, ref string? anchor)
    {
        if (at + 1 < end && text[at] == '&' && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] == '_'))
        {
            var stop = at + 1;
            while (stop < end && text[stop] != ' ')
            {
                stop++;
            }

            anchor = text.Substring(at + 1, stop - at - 1);
            at = stop;
            while (at < end && text[at] == ' ')
            {
                at++;
            }
        }
    }

    private int ClosingQuote(int at, int end)
    {
        var quote = text[at];
        for (var i = at + 1; i < end; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '\'' && i + 1 < end && text[i + 1] == '\'')
                {
                    i++;
                }
                else
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private int ClosingBracket(int at, int end)
    {
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            switch (text[i])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    if (--depth == 0)
                    {
                        return i;
                    }

                    break;
                case '"' or '\'' when text[i - 1] is ' ' or ',' or '[' or '{' or ':' or '\n':
                    i = ClosingQuote(i, end);
                    if (i < 0)
                    {
                        return -1;
                    }

                    break;
            }
        }

        return -1;
    }

    private bool IsRestBlank(int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at >= end || text[at] == '#';
    }

    private static bool IsBlockHeader(string value)
    {
        var i = 1;
        while (i < value.Length && i < 3 && value[i] is '-' or '+' or (>= '1' and <= '9'))
        {
            i++;
        }

        return i == value.Length;
    }

    private static string WithoutComment(string value)
    {
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value.Substring(0, comment).TrimEnd();
    }

    private static string Unquoted(string key)
    {
        key = key.TrimEnd();
        return key.Length >= 2 && key[0] is '\'' or '"' && key[key.Length - 1] == key[0]
            ? Reading.YamlReader.Read(key).Root is Nodes.ScalarNode scalar ? scalar.Raw : key
            : key;
    }
}
