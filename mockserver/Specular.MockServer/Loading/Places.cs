using System.Globalization;
using Specular.Simulation;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Validation;

namespace Specular.Mocking.Loading;

/// <summary>Writes places in documents as editors and terminals understand them: path, line, column.</summary>
internal sealed class Places(IReadOnlyList<Surface> surfaces)
{
    /// <summary>A problem of the simulator's, with its places.</summary>
    public string Describe(LoadProblem problem)
    {
        // Two surfaces may have documents of one name; the second place of a contradiction is then in the later one.
        var place = Of("", problem.Place);
        return problem.OtherPlace is { } other
            ? $"{place} and {new Places([.. surfaces.Reverse()]).Of("", other)}: {problem.Message} {problem.Remedy}"
            : $"{place}: {problem.Message} {problem.Remedy}";
    }

    /// <summary>A violation, with the line of the keyword that it breaks where a document has it.</summary>
    public string Describe(Violation violation) => violation.Source is { } source ? $"{violation.Message} ({Of("", source)})" : violation.Message;

    /// <summary>The same without what was sent, for those who may not see it: logs and screens.</summary>
    public string DescribeWithoutValue(Violation violation)
    {
        var text = $"{(violation.Pointer.Length == 0 ? "body" : violation.Pointer)}: expected {violation.Expected}";
        return violation.Source is { } source ? $"{text} ({Of("", source)})" : text;
    }

    /// <summary>"specs/kling-302/identify-face.yaml:12:7"; the reference itself when its document is not at hand.</summary>
    /// <param name="contract">The surface's name; two surfaces may have documents of one name.</param>
    /// <param name="place">The place.</param>
    public string Of(string contract, SourceReference place)
    {
        foreach (var surface in surfaces.OrderByDescending(s => string.Equals(s.Contract.Name, contract, StringComparison.Ordinal)))
        {
            if (surface.Documents.FirstOrDefault(d => string.Equals(d.Name, place.Document, StringComparison.Ordinal)) is { } document)
            {
                // Only the place is looked up; which kind of problem carries it there is of no account.
                var position = DocumentLocator.Locate(document, new Problem(ProblemCatalog.UnknownDialect, place, []));
                return string.Create(CultureInfo.InvariantCulture, $"{surface.PathOf(document.Name)}:{position.Line}:{position.Column}");
            }
        }

        return place.ToString();
    }
}
