using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>Builds a page's tree by following the steps of a reading.</summary>
internal sealed class TreeBuilder(PageEvidence page)
{
    private readonly List<OpenContainer> _open = [];
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);
    private readonly List<FlatLine> _textLines = [];
    private readonly List<TextFinding> _findings = [];
    private int _aliased;
    private Node? _root;

    public IReadOnlyList<TextFinding> Findings => _findings;

    /// <summary>Where a step's line is added: the pointer of the object or list at the depth.</summary>
    public string PointerAt(int depth)
    {
        var pointer = "";
        for (var i = 0; i < depth - 1 && i < _open.Count; i++)
        {
            pointer = JsonPointer.Append(pointer, _open[i].LastName);
        }

        return pointer;
    }

    /// <summary>Adds the next step's line.</summary>
    public void Add(Step step)
    {
        var line = page.Lines[step.Line];
        switch (step.Kind)
        {
            case StepKind.Text or StepKind.Continuation:
                _textLines.Add(line);
                break;
            case StepKind.ScalarBelow:
                FinishText();
                _textLines.Add(line);
                break;
            case StepKind.Member:
                CloseTo(step.Depth, isList: false, line);
                AddMember(line);
                break;
            case StepKind.Item:
                CloseTo(step.Depth, isList: true, line);
                AddItem(line);
                break;
        }
    }

    /// <summary>The whole tree.</summary>
    public Node? Finish()
    {
        FinishText();
        while (_open.Count > 0)
        {
            CloseInnermost();
        }

        return _root;
    }

    private void CloseTo(int depth, bool isList, FlatLine line)
    {
        FinishText();
        while (_open.Count > depth)
        {
            CloseInnermost();
        }

        if (_open.Count < depth)
        {
            _open.Add(new(isList, line.Start, _open.Count == 0 ? null : _open[_open.Count - 1].Slot?.Anchor));
        }
    }

    private void AddMember(FlatLine line)
    {
        var container = _open[_open.Count - 1];
        container.Begin(line);
        Value(container, line);
    }

    private void AddItem(FlatLine line)
    {
        for (var i = 1; i < line.Dashes; i++)
        {
            _open[_open.Count - 1].Begin(line with { Anchor = null });
            _open.Add(new(isList: true, line.Start, null));
        }

        var list = _open[_open.Count - 1];
        list.Begin(line);
        if (line.Key is null)
        {
            Value(list, line);
        }
        else
        {
            _open.Add(new(isList: false, line.KeyStart, line.Anchor));
            AddMember(line with { Anchor = null });
        }
    }

    private void Value(OpenContainer container, FlatLine line)
    {
        switch (line.Form)
        {
            case ValueForm.None or ValueForm.Block:
                break;
            case ValueForm.Plain:
                // Further lines may follow.
                _textLines.Add(line);
                break;
            case ValueForm.Alias:
                container.Fill(Aliased(line));
                break;
            default:
                Fill(container, line, FlowText.Read(line) ?? new ScalarNode(JsonKind.String, line.Value, line.Value, line.ValueStart, line.Value.Length));
                break;
        }
    }

    private void Fill(OpenContainer container, FlatLine line, Node node)
    {
        container.Fill(node);
        if (line.Anchor is { } anchor)
        {
            _anchors[anchor] = node;
        }
    }

    private void FinishText()
    {
        if (_open.Count == 0 || _open[_open.Count - 1] is not { Slot: { } slot } container)
        {
            _textLines.Clear();
            return;
        }

        if (slot.Form == ValueForm.Block)
        {
            var text = new BlockText(slot.Value, _textLines, page.IsApifox ? _open.Count : null);
            Fill(container, slot, text.Node(slot));
        }
        else if (_textLines.Count > 0)
        {
            Fill(container, slot, Plain(slot));
        }

        _textLines.Clear();
    }

    private ScalarNode Plain(FlatLine slot)
    {
        var first = _textLines[0];
        var start = ReferenceEquals(first, slot) || first.Start == slot.Start ? slot.ValueStart : first.Start;
        if (_textLines.Count == 1)
        {
            var raw = first.Start == slot.Start ? slot.Value : first.Text;
            return CoreScalars.Read(raw, start, raw.Length);
        }

        var joined = string.Join(" ", _textLines.Select(l => l.Start == slot.Start ? slot.Value : l.Text));
        return new(JsonKind.String, joined, joined, start, _textLines[_textLines.Count - 1].End - start);
    }

    private Node Aliased(FlatLine line)
    {
        if (_anchors.TryGetValue(line.Value, out var node) && _open.Count + node.Height <= ReadingLimits.Depth && (_aliased += node.Size) <= ReadingLimits.AliasedNodes)
        {
            return node;
        }

        _findings.Add(new(ProblemCatalog.FlattenedAliasLost, "", [line.Value], line.ValueStart));
        return new ScalarNode(JsonKind.Null, "null", "*" + line.Value, line.ValueStart, line.Value.Length);
    }

    private void CloseInnermost()
    {
        var container = _open[_open.Count - 1];
        var node = container.Finish();
        _open.RemoveAt(_open.Count - 1);
        if (container.Anchor is { } anchor)
        {
            _anchors[anchor] = node;
        }

        if (_open.Count == 0)
        {
            _root = node;
        }
        else
        {
            _open[_open.Count - 1].Fill(node);
        }
    }
}
