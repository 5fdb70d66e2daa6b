using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Problems;

/// <summary>The problems of one document, each once: a component that many operations refer to is bound from many places.</summary>
internal sealed class ProblemCollector(string document)
{
    private readonly HashSet<Problem> _seen = [];
    private readonly HashSet<(string Pointer, string Id)> _places = [];
    private readonly List<Problem> _problems = [];

    public void Add(ProblemDescriptor descriptor, string pointer, params string[] arguments) =>
        Add(new Problem(descriptor, new SourceReference(document, pointer), arguments.ToValueList()));

    public void Add(Problem problem)
    {
        if (_seen.Add(problem))
        {
            _problems.Add(problem);
            _places.Add((problem.Place.Pointer, problem.Descriptor.Id));
        }
    }

    /// <summary>Whether a problem of a kind is reported at a place.</summary>
    public bool HasAt(string pointer, ProblemDescriptor descriptor) => _places.Contains((pointer, descriptor.Id));

    public ValueList<Problem> ToValueList() => _problems.ToValueList();
}
