using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading.Mending;
using Specular.Specification.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Specular.Specification.Reading;

/// <summary>YAML text to a tree, over YamlDotNet's parser events. Never throws; depth, size and aliases are bounded.</summary>
internal sealed class YamlReader
{
    private const string MergeKey = "<<";

    private readonly Parser _parser;
    private readonly EditedText? _edited;
    private readonly TextSlice _slice;
    private readonly PointerPath _path = new();
    private readonly List<TextFinding> _findings = [];

    // Null while the anchored node is being read: an alias to it would be a circle.
    private readonly Dictionary<string, Node?> _anchors = new(StringComparer.Ordinal);
    private int _nodes;
    private int _aliasedNodes;

    private YamlReader(TextSlice slice, EditedText? edited)
    {
        _slice = slice;
        _edited = edited;
        _parser = new Parser(new Scanner(new StringReader(WithoutMark(edited?.Text ?? slice.ToString())), skipComments: true));
    }

    public static TextReading Read(TextSlice slice)
    {
        if (slice.Length > ReadingLimits.Characters)
        {
            return new(TextFormat.Yaml, null, ReadingLimits.TooLarge(slice.Length).Fault, []);
        }

        var reading = Read(slice, null);
        return reading.Root is null || IndentationMend.HasHardSpaces(slice) ? YamlMender.Read(slice, reading, edited => Read(slice, edited)) : reading;
    }

    private static TextReading Read(TextSlice slice, EditedText? edited)
    {
        YamlReader? reader = null;
        try
        {
            reader = new YamlReader(slice, edited);
            return reader.ReadStream();
        }
        catch (TextFaultException e)
        {
            return new(TextFormat.Yaml, null, e.Fault, []);
        }
        catch (YamlException e)
        {
            return new(TextFormat.Yaml, null, YamlFaultWords.Explain(e.Message, slice, reader?.At(e.Start) ?? slice.Start), []);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner lets these through for some escapes beyond Unicode and some directives.
            return new(TextFormat.Yaml, null, new(ProblemCatalog.UnreadableText, reader?.Position ?? slice.Start, "the text near here cannot be read; a bracket, a brace or a quote may be left open"), []);
        }
    }

    private int Position => _parser.Current is { } current ? At(current.Start) : _slice.Start;

    // A byte order mark that was left in the text would be part of the first key; a line break keeps all offsets.
    private static string WithoutMark(string text) => text.Length > 0 && text[0] == '\uFEFF' ? "\n" + text.Substring(1) : text;

    // What says nothing, as between two lines of ---, is no document.
    private TextReading ReadStream()
    {
        var documents = new List<TextReading>();
        Next(); // the beginning of the stream
        while (Next() is DocumentStart)
        {
            Next();
            var root = ReadNode(1);
            if (root is not ScalarNode { Length: 0 })
            {
                documents.Add(new(TextFormat.Yaml, root, null, _findings.ToList()));
            }

            _findings.Clear();
            _anchors.Clear();
            Next(); // the end of the document
        }

        return documents.Count == 0
            ? new(TextFormat.Yaml, new ScalarNode(JsonKind.Null, "null", "", _slice.Start, 0), null, [])
            : new(TextFormat.Yaml, documents[0].Root, null, documents[0].Findings) { Further = documents.Skip(1).ToList() };
    }

    // Reads the node that the current event begins; leaves the parser on the node's last event.
    private Node ReadNode(int depth)
    {
        var current = _parser.Current!;
        if (depth > ReadingLimits.Depth)
        {
            throw ReadingLimits.TooDeep(At(current.Start));
        }

        if (++_nodes > ReadingLimits.Nodes)
        {
            throw ReadingLimits.TooManyNodes(At(current.Start));
        }

        if (current is AnchorAlias alias)
        {
            return ReadAlias(alias, depth);
        }

        var anchor = current is NodeEvent { Anchor.IsEmpty: false } anchored ? anchored.Anchor.Value : null;
        if (anchor is not null)
        {
            _anchors[anchor] = null;
        }

        Node node = current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            _ => throw new TextFaultException(ProblemCatalog.UnreadableText, At(current.Start), "a value is missing here"),
        };
        if (anchor is not null)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private Node ReadAlias(AnchorAlias alias, int depth)
    {
        var offset = At(alias.Start);
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw new TextFaultException(ProblemCatalog.UnreadableText, offset, $"there is no anchor &{alias.Value.Value} above");
        }

        if (node is null)
        {
            throw new TextFaultException(ProblemCatalog.UnreadableText, offset, $"the alias *{alias.Value.Value} stands inside its own anchor");
        }

        CountAliased(node, depth, offset);
        return node;
    }

    private void CountAliased(Node node, int depth, int offset)
    {
        if (depth + node.Height > ReadingLimits.Depth)
        {
            throw ReadingLimits.TooDeep(offset);
        }

        _aliasedNodes += node.Size;
        if (_aliasedNodes > ReadingLimits.AliasedNodes)
        {
            throw ReadingLimits.TooManyAliases(offset);
        }
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        var start = At(scalar.Start);
        var end = Math.Max(start, At(scalar.End));
        while (end > start && end <= _slice.End && _slice.Text[end - 1] is ' ' or '\n' or '\r' or '\t')
        {
            end--;
        }

        var typed = scalar.Tag.IsEmpty ? scalar.Style == ScalarStyle.Plain
            : !scalar.Tag.IsNonSpecific && scalar.Tag.Value is "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null";
        return typed ? CoreScalars.Read(scalar.Value, start, end - start) : new(JsonKind.String, scalar.Value, scalar.Value, start, end - start);
    }

    private ArrayNode ReadSequence(SequenceStart sequence, int depth)
    {
        var start = At(sequence.Start);
        var items = new List<Node>();
        while (Next() is not SequenceEnd)
        {
            _path.Push(items.Count);
            items.Add(ReadNode(depth + 1));
            _path.Pop();
        }

        return new(items, start, LengthFrom(start, items.Count == 0 ? null : items[items.Count - 1]));
    }

    private ObjectNode ReadMapping(MappingStart mapping, int depth)
    {
        var start = At(mapping.Start);
        var members = new MappingMembers();
        while (Next() is not MappingEnd)
        {
            var key = _parser.Current!;
            var keyNode = ReadNode(depth + 1);
            if (keyNode is not ScalarNode name)
            {
                throw new TextFaultException(
                    ProblemCatalog.UnreadableText, At(key.Start), "a key is an object or array; text that begins with { or [, such as {{placeholder}}, needs quotes");
            }

            Next();
            _path.Push(name.Raw);
            var value = ReadNode(depth + 1);
            if (string.Equals(name.Raw, MergeKey, StringComparison.Ordinal) && key is Scalar { Style: ScalarStyle.Plain })
            {
                foreach (var source in MergeSources(value))
                {
                    CountAliased(source, depth, At(key.Start));
                    members.Merge(source);
                }
            }
            else if (!members.Add(new(name.Raw, At(key.Start), Math.Max(name.Length, 1), value)))
            {
                _findings.Add(new(ProblemCatalog.DuplicateKey, _path.ToString(), [name.Raw]));
            }

            _path.Pop();
        }

        var all = members.ToList();
        return new(all, start, LengthFrom(start, all.Count == 0 ? null : all[all.Count - 1].Value));
    }

    private IEnumerable<ObjectNode> MergeSources(Node value)
    {
        var sources = value is ArrayNode several ? several.Items : [value];
        foreach (var source in sources)
        {
            if (source is ObjectNode o)
            {
                yield return o;
            }
            else
            {
                _findings.Add(new(ProblemCatalog.WrongType, _path.ToString(), ["an object to merge", source.Description]));
            }
        }
    }

    private ParsingEvent Next() => _parser.MoveNext() ? _parser.Current!
        : throw new TextFaultException(ProblemCatalog.UnreadableText, _slice.End, "the text ends too early");

    private int At(Mark mark)
    {
        var offset = (int)Math.Min(mark.Index, int.MaxValue);
        return Math.Min(_slice.Start + (_edited?.ToOriginal(offset) ?? offset), _slice.End);
    }

    private static int LengthFrom(int start, Node? last) => last is null ? 1 : Math.Max(1, last.End - start);
}
