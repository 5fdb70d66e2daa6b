namespace Specular.Specification.Dialects.Flattened;

/// <summary>All ways to read the next line after a reading of those before it.</summary>
internal sealed class LineReadings
{
    // What the search would never come back from is not followed.
    private const double Hopeless = 45;
    private const int LongLine = 39;
    private const int DeepestNesting = 96;

    private static readonly HashSet<string> s_knownRests = new(StringComparer.OrdinalIgnoreCase) { "OpenAPI Specification", "yaml", "json", "Copy", "复制", "复制代码", "```", "---" };

    // A line belongs to the deepest place that takes it unless something speaks for another.
    private const double NotDeepest = 0.7;

    // All the more when it would go on with the object that the line before belongs to.
    private const double NotGoingOn = 1.5;
    private const double AboutAsWell = 0.5;

    private readonly PageEvidence _page;
    private readonly FrameCloser _closer;
    private readonly MemberReadings _members;
    private readonly List<SearchState> _found = [];
    private SearchState _state = null!;
    private int _line;

    // The least that speaks against the line in a place deeper than the one looked at.
    private double _leastDeeper;
    private bool _isSameObject;
    private bool _goesOn;

    public LineReadings(PageEvidence page, NameTable names, ExampleGuides guides)
    {
        _page = page;
        var schemas = new SchemaEvidence(page);
        _closer = new FrameCloser(page, schemas, names);
        _members = new MemberReadings(page, schemas, guides, names);
    }

    public FrameCloser Closer => _closer;

    /// <summary>The states after a line; valid until the next call.</summary>
    public IReadOnlyList<SearchState> Of(SearchState state, int index)
    {
        _found.Clear();
        _state = state;
        _line = index;
        var line = _page.Lines[index];
        if (state.Top.Kind == FrameKind.Text)
        {
            if (state.Top.Shape == Rest)
            {
                Add(StepKind.Rest, state.Top, 0, RestWeight(line));
                return _found;
            }

            Add(StepKind.Text, state.Top.WithTextLine(line.Text.Length > LongLine), state.Top.Depth, AgainstText(line));
            if (!line.IsStructure && (line.IsComment || index + 1 < _page.Lines.Count - MostRests))
            {
                return _found;
            }
        }
        else
        {
            NonStructural(line);
        }

        Structural(line);
        return _found;
    }

    /// <summary>What is open once a page is over: lines of the page it was copied from.</summary>
    public static Shape Rest { get; } = OpenApiGrammar.New("rest");

    private const int MostRests = 12;

    private void NonStructural(FlatLine line)
    {
        if (line.IsComment)
        {
            Add(StepKind.Comment, _state.Top, _state.Top.Depth, _page.IsApifox ? Weight.Against(4, "Apifox writes no comments") : new Weight(0.2));
        }

        if (_state.TakesContinuation && line.Key is null)
        {
            var weight = line.IsStructure ? Weight.Against(3 + line.AgainstText, "a line like this is hardly text")
                : _state.Step is { Kind: StepKind.Continuation } ? new Weight(0.2)
                : Weight.Against(_page.IsApifox ? 6 : 1, "Apifox writes a plain text on one line");
            Add(StepKind.Continuation, _state.Top, _state.Top.Depth, weight, continues: true);
        }
    }

    private Weight AgainstText(FlatLine line)
    {
        if (_state.Top.TextLines == 0)
        {
            return Weight.Nothing;
        }

        // An address that was put on a line of its own for its length ends with it.
        var isAddress = _state.Top.TextLines == 1 && _page.Lines[_line - 1].Text is var before && before.IndexOf("://", StringComparison.Ordinal) is > 0 and < 12 && before.IndexOf(' ') < 0;
        var cost = line.AgainstText + (isAddress ? 2 : 0);
        return cost == 0 ? Weight.Nothing : Weight.Against(cost, "a line like this is hardly text");
    }

    private void Structural(FlatLine line)
    {
        var frame = _state.Top;
        var weight = Weight.Nothing;
        _leastDeeper = double.PositiveInfinity;
        _isSameObject = true;
        _goesOn = false;
        while (frame is not null && weight.Cost < Hopeless)
        {
            switch (frame.Kind)
            {
                case FrameKind.Pending:
                    Open(frame, line, weight);
                    break;
                case FrameKind.Object when line is { Dashes: 0, Key: not null }:
                    Member(frame, line, weight);
                    break;
                case FrameKind.List when line.Dashes > 0:
                    Item(frame, line, weight);
                    break;
            }

            _isSameObject &= frame.Kind != FrameKind.Object;
            var (around, closing) = _closer.Close(frame);
            weight += closing;
            frame = around;
        }

        if (frame is null && weight.Cost < Hopeless && _line >= _page.Lines.Count - MostRests)
        {
            Add(StepKind.Rest, new Frame(FrameKind.Text, Rest, null, ""), 0, weight + RestWeight(line));
        }
    }

    // The title of the next page, "OpenAPI Specification", "20 KiB".
    private static Weight RestWeight(FlatLine line) => s_knownRests.Contains(line.Text) || line.Text.EndsWith("KiB", StringComparison.Ordinal) ? Weight.Nothing
        : line.AgainstText >= 5 ? Weight.Impossible
        : Weight.Against(1 + line.AgainstText, "the page would be over");

    private void Open(Frame pending, FlatLine line, Weight weight)
    {
        if (pending.Depth >= DeepestNesting)
        {
            return;
        }

        if (line.Dashes > 0 && pending.Shape.Item is not null)
        {
            Item(new Frame(FrameKind.List, pending.Shape, pending.Parent, pending.Name) { Guide = pending.Guide }, line, weight + MemberReadings.AgainstList(pending));
        }
        else if (line is { Dashes: 0, Key: not null } && pending.Shape.TakesObject)
        {
            Member(new Frame(FrameKind.Object, pending.Shape, pending.Parent, pending.Name) { Guide = pending.Guide }, line, weight + MemberReadings.AgainstObject(pending));
        }
        else if (!line.IsStructure && pending.Shape.Scalars is ScalarForm.Any or ScalarForm.Text && pending.Parent is { } around)
        {
            Add(StepKind.ScalarBelow, around, around.Depth, weight + Weight.Against(_page.IsApifox ? 6 : 1, "Apifox writes a text beside its key"), continues: true);
        }
    }

    private void Member(Frame target, FlatLine line, Weight weight)
    {
        var (top, against, takesMore) = _members.Read(target, _line);
        if (top is not null)
        {
            Place(StepKind.Member, top, target.Depth, weight, against, takesMore);
        }
    }

    private void Item(Frame list, FlatLine line, Weight weight)
    {
        var depth = list.Depth;
        for (var i = 1; i < line.Dashes; i++)
        {
            if (list.Shape.Item?.Item is null || list.Depth >= DeepestNesting)
            {
                return;
            }

            list = new Frame(FrameKind.List, list.Shape.Item, list.WithItem(), "") { Guide = list.Guide?.OfItem() };
        }

        var shape = list.Shape.Item!;
        var around = list.WithItem();
        if (line.Key is null)
        {
            var (top, against, takesMore) = _members.ReadItem(around, shape, _line);
            if (top is not null)
            {
                Place(StepKind.Item, top, depth, weight, against, takesMore);
            }
        }
        else if (shape.TakesObject && list.Depth < DeepestNesting)
        {
            var target = new Frame(FrameKind.Object, shape, around, "") { Guide = list.Guide?.OfItem() };
            var (top, against, takesMore) = _members.Read(target, _line);
            if (top is not null)
            {
                Place(StepKind.Item, top, depth, weight, against, takesMore);
            }
        }
    }

    private void Place(StepKind kind, Frame top, int depth, Weight around, Weight own, bool takesMore)
    {
        var bias = _leastDeeper >= own.Cost + AboutAsWell ? 0 : _goesOn ? NotGoingOn : NotDeepest;
        _goesOn |= _isSameObject && kind == StepKind.Member && own.Cost == 0;
        _leastDeeper = Math.Min(_leastDeeper, own.Cost);
        Add(kind, top, depth, around + own + new Weight(bias), takesMore);
    }

    private void Add(StepKind kind, Frame top, int depth, Weight weight, bool continues = false)
    {
        if (weight.Cost < Hopeless)
        {
            _found.Add(new(top, _state.Cost + weight.Cost, new Step(_state.Step, _line, kind, depth, weight), continues, _state.Doubts));
        }
    }
}
