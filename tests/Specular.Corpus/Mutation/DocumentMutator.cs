using System.Globalization;
using System.Text;
using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Corpus.Mutation;

/// <summary>Damages a text as copying, editing and transmission do, and as somebody would who means harm. The same seed damages the same text in the same way.</summary>
internal sealed class DocumentMutator(int seed)
{
    private const int MostEdits = 4;
    private const int MostNesting = 400;

    // Pieces that change what a document means, or whether it is one.
    private static readonly string[] s_pieces =
    [
        "", "\n", "\r", "\r\n", "  ", "\t", "- ", ": ", "{", "}", "[", "]", "'", "\"", "\\", "&a ", "*a", "<<: *a", "|", ">-", "#", "/*", "null", "true", "-1", "~", "!!str ", "!!int x", "---\n", "...\n",
        "$ref: '#/paths'", "\"$ref\": \"#\",", "{{x}}", "```", "\0", "\uFEFF", "\u2028", "\u00A0", "\uD83D", "\uDE00", "\uFFFF", "1e999999999", "99999999999999999999999999", "-0", "0x7fffffffffffffff",
        "swagger: '2.0'\n", "openapi: 3.2.0\n", "paths:", "x-apifox-folder: a", "\\u0000", "\\ud800",
    ];

    private readonly Random _random = new(seed);

    public string Mutate(string text)
    {
        for (var edits = _random.Next(1, MostEdits + 1); edits > 0; edits--)
        {
            text = Edit(text);
        }

        return text;
    }

    private string Edit(string text) => _random.Next(10) switch
    {
        0 => Splice(text, 0, Piece()),
        1 => Splice(text, _random.Next(1, 20), ""),
        2 => Splice(text, _random.Next(1, 20), Piece()),
        3 => text[..At(text)],
        4 => MoveLines(text),
        5 => Reindent(text),
        6 or 7 => MoveNode(text),
        8 => Splice(text, 0, Nesting()),
        _ => FlipBit(text),
    };

    private string Splice(string text, int length, string piece)
    {
        var at = At(text);
        return string.Concat(text.AsSpan(0, at), piece, text.AsSpan(Math.Min(at + length, text.Length)));
    }

    // A line is removed, doubled, or changes places with another.
    private string MoveLines(string text)
    {
        var lines = text.Split('\n').ToList();
        var (from, to) = (_random.Next(lines.Count), _random.Next(lines.Count));
        switch (_random.Next(3))
        {
            case 0:
                lines.RemoveAt(from);
                break;
            case 1:
                lines.Insert(to, lines[from]);
                break;
            default:
                (lines[from], lines[to]) = (lines[to], lines[from]);
                break;
        }

        return string.Join('\n', lines);
    }

    // Some lines lose their indentation, get another line's, or a tab.
    private string Reindent(string text)
    {
        var lines = text.Split('\n');
        var first = _random.Next(lines.Length);
        var indentation = _random.Next(4) switch { 0 => "", 1 => "\t", 2 => new string(' ', _random.Next(12)), _ => IndentationOf(lines[_random.Next(lines.Length)]) };
        for (var i = first; i < Math.Min(lines.Length, first + _random.Next(1, 8)); i++)
        {
            lines[i] = indentation + lines[i].TrimStart();
        }

        return string.Join('\n', lines);
    }

    // The text of one node takes the place of another's: a schema where a parameter was, a list where a name was.
    private string MoveNode(string text)
    {
        if (DocumentTextReader.Read(text).Root is not { } root)
        {
            return Splice(text, 1, Piece());
        }

        var (from, to) = (AnyNode(root), AnyNode(root));
        return string.Concat(text.AsSpan(0, to.Offset), TextOf(text, from), text.AsSpan(Math.Min(to.End, text.Length)));
    }

    private Node AnyNode(Node node)
    {
        while (_random.Next(6) != 0)
        {
            var next = node switch
            {
                ObjectNode { Members.Count: > 0 } o => o.Members[_random.Next(o.Members.Count)].Value,
                ArrayNode { Items.Count: > 0 } a => a.Items[_random.Next(a.Items.Count)],
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return node;
    }

    private string Nesting()
    {
        var opening = _random.Next(4) switch { 0 => "[", 1 => "{a: ", 2 => "- ", _ => "{\"properties\":" };
        return new StringBuilder().Insert(0, opening, _random.Next(1, MostNesting)).ToString();
    }

    private string FlipBit(string text)
    {
        var at = At(text);
        return at == text.Length ? text : string.Concat(text.AsSpan(0, at), ((char)(text[at] ^ (1 << _random.Next(16)))).ToString(CultureInfo.InvariantCulture), text.AsSpan(at + 1));
    }

    private int At(string text) => _random.Next(text.Length + 1);

    private string Piece() => s_pieces[_random.Next(s_pieces.Length)];

    private static string IndentationOf(string line) => line[..(line.Length - line.TrimStart().Length)];

    private static string TextOf(string text, Node node) => text[Math.Min(node.Offset, text.Length)..Math.Min(Math.Max(node.Offset, node.End), text.Length)];
}
