using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering;
using Specular.Mocking.Loading;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Tool.SecondReader;

namespace Specular.Tool.Linting;

/// <summary>Finds what is wrong with the documents of one API: what the build would say of them, at the same places, and what the second reader says.</summary>
/// <param name="secondReader">The most that a finding of the second reader's may be; null leaves it out.</param>
internal sealed class ApiLinter(ProblemSeverity? secondReader)
{
    // Problems of lowering name types, never the client; types that have its name, which no document has, are named otherwise.
    private static readonly ClientIdentity Client = new("SpecularLint", "SpecularLintClient");

    /// <summary>The findings, in no order.</summary>
    public IEnumerable<Finding> Lint(LintedApi api, CancellationToken cancellationToken)
    {
        var documents = api.Documents.GroupBy(d => d.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var surface = SurfaceLoader.Read(api.Name, "", [.. api.Documents.Select(d => d.Source)]);
        cancellationToken.ThrowIfCancellationRequested();
        IEnumerable<Problem> problems = surface.Problems;
        if (surface.Contract.Operations.Count > 0 || surface.Problems.All(p => p.Descriptor.Severity != ProblemSeverity.Error))
        {
            problems = problems.Concat(ClientLowering.Lower(surface.Contract, Client, ContractReader.Digest(surface.Contract)).Problems).Distinct();
        }

        cancellationToken.ThrowIfCancellationRequested();
        var ours = problems.Select(p => documents.TryGetValue(p.Place.Document, out var document) ? Finding.Of(document, p) : Homeless(api, p));
        return secondReader is { } most
            ? ours.Concat(OpenApiSecondReader.Read(surface).Select(o => Of(documents[o.Path], o, most)))
            : ours;
    }

    private static Finding Of(LintedDocument document, SecondOpinion opinion, ProblemSeverity most)
    {
        var severity = opinion.IsError ? ProblemSeverity.Error : ProblemSeverity.Warning;
        return new(document, FindingRule.Of(opinion, severity > most ? most : severity), opinion.Pointer, opinion.Position, opinion.Message);
    }

    // A problem of all documents together, or of one that was not given.
    private static Finding Homeless(LintedApi api, Problem problem)
    {
        var name = problem.Place.Document.Length > 0 ? problem.Place.Document : api.Name;
        return Finding.Of(new(new(name, ""), name), problem) with { Position = default };
    }
}
