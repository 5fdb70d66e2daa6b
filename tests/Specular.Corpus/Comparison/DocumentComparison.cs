using Specular.Corpus.Documents;
using Specular.Specification.Documents;

namespace Specular.Corpus.Comparison;

/// <summary>Our reading of a document against the library's.</summary>
/// <param name="Document">The document.</param>
/// <param name="IsReadByUs">Whether we read it.</param>
/// <param name="IsReadByThem">Whether the library does.</param>
/// <param name="Known">Differences with their reasons.</param>
/// <param name="Unknown">Differences that nobody has explained.</param>
internal sealed record DocumentComparison(
    CorpusDocument Document, bool IsReadByUs, bool IsReadByThem, IReadOnlyList<(Difference Difference, string Reason)> Known, IReadOnlyList<Difference> Unknown)
{
    public bool IsCompared => IsReadByUs && IsReadByThem;

    public static DocumentComparison Of(CorpusDocument document)
    {
        var source = document.Load()[0];
        var bound = ContractReader.Bind(source);
        var known = new List<(Difference, string)>();
        var unknown = new List<Difference>();
        var isReadByThem = false;
        foreach (var page in ComparablePage.Of(source, bound))
        {
            if (SecondReader.Read(page.Json) is not { } theirs)
            {
                continue;
            }

            isReadByThem = true;
            if (bound.IsReadable)
            {
                Sort(OperationComparer.Compare(OurReading.Of(page.Bound), theirs), new DifferenceContext(bound), known, unknown);
            }
        }

        return new(document, bound.IsReadable, isReadByThem, known, unknown);
    }

    private static void Sort(IReadOnlyList<Difference> differences, DifferenceContext context, List<(Difference, string)> known, List<Difference> unknown)
    {
        foreach (var difference in differences)
        {
            if (KnownDifferences.ReasonFor(difference, context) is { } reason)
            {
                known.Add((difference, reason));
            }
            else
            {
                unknown.Add(difference);
            }
        }
    }
}
