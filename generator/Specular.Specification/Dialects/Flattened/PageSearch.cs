namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// A beam search over a page's lines: of all readings of the lines so far the likeliest are kept, of those with the same future only the best. What was dropped although it was
/// nearly as good stays as a doubt.
/// </summary>
internal sealed class PageSearch
{
    /// <summary>Readings that differ by less are told of.</summary>
    public const double DoubtfulMargin = 2.05;

    private const int Widest = 256;
    private const int Narrowest = 12;
    private const int StatesPerPage = 1_500_000;

    // What is so much worse than the best so far is not followed.
    private const double Window = 24;

    private readonly PageEvidence _page;
    private readonly LineReadings _readings;
    private readonly Dictionary<ulong, SearchState>?[] _states;
    private readonly int _width;

    public PageSearch(PageEvidence page, NameTable names, ExampleGuides guides)
    {
        _page = page;
        _readings = new LineReadings(page, names, guides);
        _states = new Dictionary<ulong, SearchState>?[page.Lines.Count + 1];
        _width = Math.Max(Narrowest, Math.Min(Widest, StatesPerPage / Math.Max(1, page.Lines.Count)));
    }

    /// <summary>The first line at which no reading was left; -1 when there is a result.</summary>
    public int StuckAt { get; private set; } = -1;

    /// <summary>Lines at which likely readings were dropped for their number.</summary>
    public int CrowdedAt { get; private set; } = -1;

    /// <summary>The best reading of the whole page, or null.</summary>
    public SearchState? Run()
    {
        _states[0] = new() { [0] = new(new Frame(FrameKind.Object, OpenApiGrammar.Root, null, ""), 0, null, false, null) };
        for (var i = 0; i < _page.Lines.Count; i++)
        {
            if (_states[i] is { } states)
            {
                _states[i] = null;
                foreach (var state in Likeliest(states.Values, i))
                {
                    foreach (var next in _readings.Of(state, i))
                    {
                        Keep(next, i + LinesOf(next.Step!));
                    }
                }
            }

            if (_states[i + 1] is null && StuckAt < i && !HasLater(i + 1))
            {
                StuckAt = i;
                return null;
            }
        }

        return Finish(_states[_page.Lines.Count]!.Values);
    }

    private int LinesOf(Step step) => step.Kind is StepKind.Member or StepKind.Item ? _page.Lines[step.Line].Lines : 1;

    private bool HasLater(int from)
    {
        for (var i = from; i < Math.Min(_states.Length, from + 256); i++)
        {
            if (_states[i] is not null)
            {
                return true;
            }
        }

        return false;
    }

    private List<SearchState> Likeliest(Dictionary<ulong, SearchState>.ValueCollection states, int index)
    {
        var best = double.PositiveInfinity;
        foreach (var state in states)
        {
            best = Math.Min(best, state.Cost);
        }

        var kept = new List<SearchState>(states.Count);
        foreach (var state in states)
        {
            if (state.Cost <= best + Window)
            {
                kept.Add(state);
            }
        }

        if (kept.Count <= _width)
        {
            return kept;
        }

        kept.Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : a.Key.CompareTo(b.Key));
        if (CrowdedAt < 0 && kept[_width].Cost < best + DoubtfulMargin)
        {
            CrowdedAt = index;
        }

        kept.RemoveRange(_width, kept.Count - _width);
        return kept;
    }

    private void Keep(SearchState state, int next)
    {
        var states = _states[next] ??= [];
        var key = state.Key;
        if (!states.TryGetValue(key, out var other))
        {
            states.Add(key, state);
            return;
        }

        var (better, worse) = state.Cost < other.Cost ? (state, other) : (other, state);
        states[key] = worse.Cost - better.Cost < DoubtfulMargin ? better with { Doubts = new(better.Doubts, better.Step!, worse.Step!) } : better;
    }

    private SearchState Finish(Dictionary<ulong, SearchState>.ValueCollection states)
    {
        var ended = new List<SearchState>(states.Count);
        foreach (var state in states)
        {
            var weight = Weight.Nothing;
            for (var frame = state.Top; frame is not null;)
            {
                var (around, closing) = _readings.Closer.Close(frame);
                weight += closing;
                frame = around;
            }

            ended.Add(state with { Cost = state.Cost + weight.Cost });
        }

        ended.Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : a.Key.CompareTo(b.Key));
        var best = ended[0];
        for (var i = 1; i < ended.Count && ended[i].Cost - ended[0].Cost < DoubtfulMargin; i++)
        {
            best = best with { Doubts = new(best.Doubts, best.Step!, ended[i].Step!) };
        }

        return best;
    }
}
