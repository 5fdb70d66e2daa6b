using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints;

/// <summary>What the lints of one document find. A fault that stands everywhere is told often enough, not everywhere.</summary>
internal sealed class LintReport(ProblemCollector problems)
{
    private const int MostOfAKind = 100;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Id, string Key)> _told = [];

    public void Add(ProblemDescriptor descriptor, SourceReference place, params string[] arguments)
    {
        _counts.TryGetValue(descriptor.Id, out var count);
        if (count < MostOfAKind)
        {
            _counts[descriptor.Id] = count + 1;
            problems.Add(new Problem(descriptor, place, [.. arguments]));
        }
    }

    /// <summary>A fault that an exporter repeats: told where it first stands.</summary>
    public void AddOnce(string key, ProblemDescriptor descriptor, SourceReference place, params string[] arguments)
    {
        if (_told.Add((descriptor.Id, key)))
        {
            Add(descriptor, place, arguments);
        }
    }
}
