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
    private readonly TreeBuilder _builder = new(page);

    // The depth of the object whose example is being read; an example is told of once, however many of its lines are in doubt.
    private int _exampleDepth = int.MaxValue;
    private bool _isExampleReported;

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

        var divergences = Divergence.Of(state);
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            var step = steps[i];
            if (step.Kind is StepKind.Member or StepKind.Item && step.Depth <= _exampleDepth)
            {
                _exampleDepth = int.MaxValue;
            }

            if (divergences.TryGetValue(step, out var divergence))
            {
                Report(ProblemCatalog.FlattenedPlaceInDoubt, step, Describe(divergence.Other), divergence.Reason ?? "nothing in the page decides between them");
            }
            else if (step.Weight.Strongest >= Odd)
            {
                Report(ProblemCatalog.FlattenedOddPlace, step, step.Weight.Reason ?? "");
            }

            _builder.Add(step);
            if (step.Kind == StepKind.Member && page.Lines[step.Line] is { Form: ValueForm.None, Key: "example" or "value" or "default" } && _exampleDepth == int.MaxValue)
            {
                HasExamples = true;
                _exampleDepth = step.Depth;
                _isExampleReported = false;
            }
        }

        var root = _builder.Finish();
        _findings.AddRange(_builder.Findings);
        return root;
    }

    private void Report(ProblemDescriptor descriptor, Step step, params string[] rest)
    {
        if (_exampleDepth < int.MaxValue && _isExampleReported)
        {
            return;
        }

        _isExampleReported = true;
        var line = page.Lines[step.Line];
        _findings.Add(new(descriptor, "", [Shortened(line.Text), Describe(step), .. rest], line.Start));
    }

    private string Describe(Step step) => step.Kind switch
    {
        StepKind.Text or StepKind.Continuation or StepKind.ScalarBelow => "text",
        StepKind.Comment => "a comment",
        StepKind.Rest => "no part of the page",
        _ => "part of '" + pointer + _builder.PointerAt(step.Depth) + "'",
    };

    private static string Shortened(string text) => text.Length > 60 ? text.Substring(0, 60) + "…" : text;
}
