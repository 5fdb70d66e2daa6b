using System.Globalization;
using System.Text;

namespace Specular.Simulation.Responses.Sampling;

/// <summary>Makes a text that a regular expression matches, for the expressions that documents really have.</summary>
internal static class PatternSampler
{
    /// <summary>A text that matches and has a length between the bounds; null when none was found.</summary>
    public static string? Sample(string pattern, long minLength, long maxLength)
    {
        var expression = new TextPattern(pattern);

        // Repetitions are taken as few times as allowed, then oftener until the length is reached.
        for (var extra = 0; extra <= 64; extra = extra == 0 ? 1 : extra * 2)
        {
            var text = new Walker(pattern, extra).Walk();
            if (text is null)
            {
                return null;
            }

            if (text.Length >= minLength && text.Length <= maxLength && expression.IsMatch(text))
            {
                return text;
            }

            var padded = text.Length < minLength && minLength < 10_000 && !pattern.EndsWith('$') ? text.PadRight((int)minLength, 'a') : text;
            if (padded.Length >= minLength && padded.Length <= maxLength && expression.IsMatch(padded))
            {
                return padded;
            }
        }

        return null;
    }

    /// <summary>Walks an expression once, writing the first way through it.</summary>
    private sealed class Walker(string pattern, int extra)
    {
        private const int LongestText = 4096;
        private int _at;

        public string? Walk()
        {
            var text = new StringBuilder();
            return Alternatives(text) && _at == pattern.Length ? text.ToString() : null;
        }

        private bool Alternatives(StringBuilder text)
        {
            if (!Sequence(text))
            {
                return false;
            }

            while (_at < pattern.Length && pattern[_at] == '|')
            {
                // The first arm is written; the others are only passed over.
                _at++;
                if (!Sequence(new StringBuilder()))
                {
                    return false;
                }
            }

            return true;
        }

        private bool Sequence(StringBuilder text)
        {
            while (_at < pattern.Length && pattern[_at] is not '|' and not ')')
            {
                var piece = new StringBuilder();
                if (!Atom(piece) || !Repetition(out var times) || text.Length + ((long)piece.Length * times) > LongestText)
                {
                    return false;
                }

                for (var i = 0; i < times; i++)
                {
                    text.Append(piece);
                }
            }

            return true;
        }

        private bool Atom(StringBuilder piece)
        {
            var c = pattern[_at++];
            switch (c)
            {
                case '^' or '$':
                    return true;
                case '.':
                    piece.Append('a');
                    return true;
                case '(':
                    return Group(piece);
                case '[':
                    return Class(piece);
                case '\\':
                    return Escape(piece);
                case '*' or '+' or '?':
                    return false;
                default:
                    piece.Append(c);
                    return true;
            }
        }

        private bool Group(StringBuilder piece)
        {
            var isAhead = false;
            if (_at + 1 < pattern.Length && pattern[_at] == '?')
            {
                if (pattern[_at + 1] == ':')
                {
                    _at += 2;
                }
                else if (pattern[_at + 1] is '=' or '!')
                {
                    isAhead = true;
                    _at += 2;
                }
                else if (pattern.IndexOf('>', _at) is var end and > 0 && pattern[_at + 1] == '<')
                {
                    _at = end + 1;
                }
                else
                {
                    return false;
                }
            }

            var inside = new StringBuilder();
            if (!Alternatives(inside) || _at >= pattern.Length || pattern[_at] != ')')
            {
                return false;
            }

            _at++;
            piece.Append(isAhead ? "" : inside.ToString());
            return true;
        }

        private bool Class(StringBuilder piece)
        {
            var negated = _at < pattern.Length && pattern[_at] == '^';
            var start = negated ? ++_at : _at;
            var end = start;
            while (end < pattern.Length && (pattern[end] != ']' || end == start))
            {
                end += pattern[end] == '\\' ? 2 : 1;
            }

            if (end >= pattern.Length)
            {
                return false;
            }

            _at = end + 1;
            var set = pattern[(negated ? start - 1 : start)..end];

            var oneOfSet = new TextPattern("^[" + set + "]$");

            // Whatever the class holds, the first of these that it takes will do.
            foreach (var candidate in "a0A1b_- .x9Zz@/:,;#+=%&!?*()<>|~'\"{}$^\\[]\t\n中é")
            {
                if (oneOfSet.IsMatch(candidate.ToString()))
                {
                    piece.Append(candidate);
                    return true;
                }
            }

            var code = set.Length > 0 && !negated ? set[0] : '\0';
            piece.Append(code);
            return code != '\0' && code != '\\';
        }

        private bool Escape(StringBuilder piece)
        {
            if (_at >= pattern.Length)
            {
                return false;
            }

            var c = pattern[_at++];
            switch (c)
            {
                case 'd': piece.Append('1'); return true;
                case 'w' or 'D' or 'S': piece.Append('a'); return true;
                case 'W' or 's': piece.Append(' '); return true;
                case 'b' or 'B': return true;
                case 'n': piece.Append('\n'); return true;
                case 't': piece.Append('\t'); return true;
                case 'r': piece.Append('\r'); return true;
                case 'u' when _at + 4 <= pattern.Length && int.TryParse(pattern.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                    _at += 4;
                    piece.Append((char)code);
                    return true;
                default:
                    piece.Append(c);
                    return !char.IsLetterOrDigit(c);
            }
        }

        private bool Repetition(out int times)
        {
            times = 1;
            if (_at >= pattern.Length)
            {
                return true;
            }

            switch (pattern[_at])
            {
                case '*':
                    times = extra;
                    _at++;
                    break;
                case '+':
                    times = 1 + extra;
                    _at++;
                    break;
                case '?':
                    times = Math.Min(extra, 1);
                    _at++;
                    break;
                case '{' when Bounds(out times):
                    break;
                default:
                    return true;
            }

            if (_at < pattern.Length && pattern[_at] is '?' or '+')
            {
                _at++;
            }

            return true;
        }

        private bool Bounds(out int times)
        {
            times = 1;
            var close = pattern.IndexOf('}', _at);
            if (close < 0)
            {
                return false;
            }

            var parts = pattern[(_at + 1)..close].Split(',');
            if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
            {
                return false;
            }

            var most = parts.Length == 1 ? least : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var m) ? m : int.MaxValue;
            times = (int)Math.Min(most, (long)least + extra);
            _at = close + 1;
            return true;
        }
    }
}
