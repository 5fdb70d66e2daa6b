using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Problems;

/// <summary>The problems of one document, each once: a component that many operations refer to is bound from many places.</summary>
internal sealed class ProblemCollector(string document)
{
    private readonly HashSet<Problem> _seen = [];
    private readonly List<Problem> _problems = [];

    public void Add(ProblemDescriptor descriptor, string pointer, params string[] arguments) =>
        Add(new Problem(descriptor, new SourceReference(document, pointer), arguments.ToValueList()));

    public void Add(Problem problem)
    {
        if (_seen.Add(problem))
        {
            _problems.Add(problem);
        }
    }

    public ValueList<Problem> ToValueList() => _problems.ToValueList();
}
