using Specular.Specification.Problems;

namespace Specular.Tool.Linting;

/// <summary>What a run found.</summary>
/// <param name="DocumentCount">How many documents were looked at.</param>
/// <param name="Findings">The findings, by document and place.</param>
/// <param name="HasBaseline">Whether a baseline was given.</param>
/// <param name="HasSecondReader">Whether the second reader looked at the documents too.</param>
internal sealed record LintReport(int DocumentCount, IReadOnlyList<Finding> Findings, bool HasBaseline, bool HasSecondReader)
{
    /// <summary>Those that no baseline accepts.</summary>
    public IEnumerable<Finding> Remaining => Findings.Where(f => !f.IsAccepted);

    /// <summary>How many a baseline accepts.</summary>
    public int AcceptedCount => Findings.Count(f => f.IsAccepted);

    /// <summary>How many of a severity remain.</summary>
    public int Count(ProblemSeverity severity) => Remaining.Count(f => f.Severity == severity);

    /// <summary>In the order in which they are reported, each once.</summary>
    public static IReadOnlyList<Finding> Order(IEnumerable<Finding> findings) =>
    [
        .. findings.Distinct()
            .OrderBy(f => f.Document.Name, StringComparer.Ordinal).ThenBy(f => f.Position.Offset).ThenBy(f => f.Position.Length)
            .ThenBy(f => f.Rule.Id, StringComparer.Ordinal).ThenBy(f => f.Pointer, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
    ];
}
