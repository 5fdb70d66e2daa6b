using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Reading;

/// <summary>
/// JSON text to a tree, leniently: comments, trailing and missing commas, raw line breaks in strings and numbers in other forms are read over and reported. Never throws; depth and size are bounded.
/// </summary>
internal sealed class JsonReader
{
    // A text in another notation has one at every value; these tell enough.
    private const int MostFindings = 200;

    private readonly JsonScanner _scanner;
    private readonly PointerPath _path = new();
    private readonly List<TextFinding> _findings = [];
    private int _nodes;

    private JsonReader(TextSlice slice) => _scanner = new(slice, Report);

    public static TextReading Read(TextSlice slice)
    {
        if (slice.Length > ReadingLimits.Characters)
        {
            return new(TextFormat.Json, null, ReadingLimits.TooLarge(slice.Length).Fault, []);
        }

        var reader = new JsonReader(slice);
        try
        {
            var root = reader.ReadValue(1);
            reader._scanner.SkipSpace();
            if (!reader._scanner.IsAtEnd)
            {
                throw JsonScanner.Fault(reader._scanner.Position, "text follows the value's end");
            }

            return new(TextFormat.Json, root, null, reader._findings);
        }
        catch (TextFaultException e)
        {
            return new(TextFormat.Json, null, e.Fault, []);
        }
    }

    private Node ReadValue(int depth)
    {
        _scanner.SkipSpace();
        var start = _scanner.Position;
        if (depth > ReadingLimits.Depth)
        {
            throw ReadingLimits.TooDeep(start);
        }

        if (++_nodes > ReadingLimits.Nodes)
        {
            throw ReadingLimits.TooManyNodes(start);
        }

        switch (_scanner.Current)
        {
            case '{':
                return ReadObject(depth, start);
            case '[':
                return ReadArray(depth, start);
            case '"' or '\'':
                var value = _scanner.ReadString();
                return new ScalarNode(JsonKind.String, value, value, start, _scanner.Position - start);
            default:
                return ReadWord(start);
        }
    }

    private ObjectNode ReadObject(int depth, int start)
    {
        _scanner.Advance();
        var members = new MappingMembers();
        while (true)
        {
            var separator = ReadSeparator('}', "object", start, members.Count == 0);
            if (separator)
            {
                break;
            }

            var keyAt = _scanner.Position;
            var name = _scanner.ReadKey();
            var keyLength = _scanner.Position - keyAt;
            _scanner.SkipSpace();
            if (_scanner.Current != ':')
            {
                throw JsonScanner.Fault(_scanner.Position, _scanner.IsAtEnd ? "the text ends after a key" : $"':' is missing after the key \"{name}\"");
            }

            _scanner.Advance();
            _path.Push(name);
            if (!members.Add(new(name, keyAt, keyLength, ReadValue(depth + 1))))
            {
                _findings.Add(new(ProblemCatalog.DuplicateKey, _path.ToString(), [name]));
            }

            _path.Pop();
        }

        return new(members.ToList(), start, _scanner.Position - start);
    }

    private ArrayNode ReadArray(int depth, int start)
    {
        _scanner.Advance();
        var items = new List<Node>();
        while (!ReadSeparator(']', "array", start, items.Count == 0))
        {
            _path.Push(items.Count);
            items.Add(ReadValue(depth + 1));
            _path.Pop();
        }

        return new(items, start, _scanner.Position - start);
    }

    // True when the closing bracket was read; false when another member or item begins.
    private bool ReadSeparator(char closing, string what, int start, bool isFirst)
    {
        _scanner.SkipSpace();
        var commas = 0;
        while (_scanner.Current == ',' && !_scanner.IsAtEnd)
        {
            _scanner.Advance();
            _scanner.SkipSpace();
            commas++;
        }

        if (_scanner.IsAtEnd)
        {
            throw JsonScanner.Fault(_scanner.Position, $"the text ends before the {what} that begins on line {_scanner.LineOf(start)} is closed");
        }

        if (_scanner.Current == closing)
        {
            _scanner.Advance();
            if (commas > 0)
            {
                Report("a comma before the closing bracket");
            }

            return true;
        }

        if (_scanner.Current is '}' or ']')
        {
            throw JsonScanner.Fault(_scanner.Position, $"the {what} that begins on line {_scanner.LineOf(start)} is closed by '{_scanner.Current}'");
        }

        if (isFirst ? commas > 0 : commas > 1)
        {
            Report("a comma too many");
        }
        else if (!isFirst && commas == 0)
        {
            Report("a missing comma");
        }

        return false;
    }

    private ScalarNode ReadWord(int start)
    {
        var word = _scanner.ReadWord();
        if (word.Length == 0)
        {
            throw JsonScanner.Fault(start, _scanner.IsAtEnd ? "the text ends where a value is missing" : $"a value is missing before '{_scanner.Current}'");
        }

        if (word is "true" or "false" or "null")
        {
            return CoreScalars.Read(word, start, word.Length);
        }

        if (word is "True" or "False" or "None")
        {
            Report("a word of Python");
            return CoreScalars.Read(word is "None" ? "null" : word, start, word.Length);
        }

        if (CoreScalars.Number(word) is not { } number)
        {
            throw JsonScanner.Fault(start, $"'{word}' is no value; text needs double quotes");
        }

        if (!string.Equals(number, word, StringComparison.Ordinal))
        {
            Report("a number in a form that JSON does not have");
        }

        return new(JsonKind.Number, number, word, start, word.Length);
    }

    private void Report(string what)
    {
        if (_findings.Count < MostFindings)
        {
            _findings.Add(new(ProblemCatalog.LenientJson, _path.ToString(), [what]));
        }
    }
}
