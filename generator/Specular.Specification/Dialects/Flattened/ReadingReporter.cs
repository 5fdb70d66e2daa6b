using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>Builds the tree of a reading and says where another would have been nearly as good, or where this one is odd.</summary>
internal sealed class ReadingReporter(PageEvidence page, string pointer)
{
    // A step that has so much against it is told of, even when every other reading has more.
    private const double Odd = 2.5;

    private readonly List<TextFinding> _findings = [];

    public IReadOnlyList<TextFinding> Findings => _findings;

    /// <summary>Whether a value of the user's is nested, so that its schema would help.</summary>
    public bool HasExamples { get; private set; }

    public Node? Build(SearchState state)
    {
        var steps = new List<Step>();
        for (var step = state.Step; step is not null; step = step.Previous)
        {
            steps.Add(step);
        }

        var divergences = new Dictionary<Step, (Step Other, string? Reason)>();
        for (var doubt = state.Doubts; doubt is not null; doubt = doubt.Previous)
        {
            if (Divergence(doubt) is var (taken, other, reason) && !divergences.ContainsKey(taken))
            {
                divergences.Add(taken, (other, reason));
            }
        }

        var builder = new TreeBuilder(page);
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            var step = steps[i];
            if (divergences.TryGetValue(step, out var divergence))
            {
                Report(builder, step, divergence.Other, divergence.Reason);
            }
            else if (step.Weight.Strongest >= Odd)
            {
                _findings.Add(new(ProblemCatalog.FlattenedOddPlace, "", [Shortened(page.Lines[step.Line].Text), Describe(builder, step), step.Weight.Reason ?? ""], page.Lines[step.Line].Start));
            }

            builder.Add(step);
            HasExamples |= step.Kind == StepKind.Member && page.Lines[step.Line] is { Form: ValueForm.None, Key: "example" or "value" };
        }

        var root = builder.Finish();
        _findings.AddRange(builder.Findings);
        return root;
    }

    private void Report(TreeBuilder builder, Step taken, Step other, string? reason) => _findings.Add(new(
        ProblemCatalog.FlattenedPlaceInDoubt,
        "",
        [Shortened(page.Lines[taken.Line].Text), Describe(builder, taken), Describe(builder, other), reason ?? "nothing in the page decides between them"],
        page.Lines[taken.Line].Start));

    private string Describe(TreeBuilder builder, Step step) => step.Kind switch
    {
        StepKind.Text or StepKind.Continuation or StepKind.ScalarBelow => "text",
        StepKind.Comment => "a comment",
        StepKind.Rest => "no part of the page",
        _ => "part of '" + pointer + builder.PointerAt(step.Depth) + "'",
    };

    private static string Shortened(string text) => text.Length > 60 ? text.Substring(0, 60) + "…" : text;

    // Where two readings part, and what speaks most against the one that was not taken.
    private static (Step Taken, Step Other, string? Reason)? Divergence(Doubt doubt)
    {
        Step? a = doubt.Taken;
        Step? b = doubt.Other;
        Step? taken = null;
        Step? other = null;
        var strongest = Weight.Nothing;
        while (a is not null && b is not null && !ReferenceEquals(a, b))
        {
            if (a.Line >= b.Line)
            {
                if (a.Line == b.Line)
                {
                    other = b;
                    strongest = b.Weight.Strongest > strongest.Strongest ? b.Weight : strongest;
                    b = b.Previous;
                }

                taken = a;
                a = a.Previous;
            }
            else
            {
                other = b;
                strongest = b.Weight.Strongest > strongest.Strongest ? b.Weight : strongest;
                b = b.Previous;
            }
        }

        return taken is null || other is null ? null : (taken, other, strongest.Reason);
    }
}
