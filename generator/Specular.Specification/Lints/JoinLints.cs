using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints;

/// <summary>What is missing from all documents together.</summary>
internal static class JoinLints
{
    public static void Check(ApiContract contract, IReadOnlyList<BoundDocument> documents, ICollection<Problem> problems)
    {
        var first = documents.Count > 0 ? documents[0].Document.Name : contract.Profile.Document;
        if (contract.Operations.Count == 0)
        {
            // Nothing was given, or what was given says why it is of no use.
            if (problems.All(p => p.Descriptor.Severity != ProblemSeverity.Error) && (first.Length > 0 || problems.Count > 0))
            {
                problems.Add(new(ProblemCatalog.NoOperations, new(first.Length > 0 ? first : problems.First().Place.Document, ""), []));
            }

            return;
        }

        if (contract.Servers.Count == 0 && contract.Operations.All(o => o.Servers.Count == 0))
        {
            problems.Add(new(ProblemCatalog.NoServer, new(first, ""), []));
        }

        // Said in every build, so that nobody takes for the vendor's word what is ours.
        foreach (var operation in documents.Where(d => d.Document.IsSupplement).SelectMany(d => d.Operations))
        {
            problems.Add(new(ProblemCatalog.FromSupplement, operation.Source, [operation.Key]));
        }
    }
}
