using Specular.Specification.Binding;
using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Specification.Joining;

/// <summary>
/// Documents that are no API by themselves, but parts of one: others refer to them. They belong to what the contract was made of, and nothing is wrong with them.
/// </summary>
internal static class DocumentParts
{
    private const string Dialect = "part of another document";

    /// <summary>The documents, with those that are parts said to be such.</summary>
    public static IReadOnlyList<BoundDocument> Mark(IReadOnlyList<BoundDocument> documents)
    {
        var referred = new HashSet<string>(documents.SelectMany(d => d.References), StringComparer.Ordinal);
        return referred.Count == 0 ? documents : documents.Select(d => IsUnknown(d) && referred.Contains(RelativeName.Normalize(d.Document.Name))
            ? d with { IsReadable = true, Problems = [], Document = d.Document with { Dialect = Dialect } }
            : d).ToList();
    }

    private static bool IsUnknown(BoundDocument document) =>
        !document.IsReadable && document.Problems.All(p => ReferenceEquals(p.Descriptor, ProblemCatalog.UnknownDialect));
}
