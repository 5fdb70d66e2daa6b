using Specular.Corpus.Documents;
using Specular.Specification.Documents;

namespace Specular.Corpus.Comparison;

/// <summary>Our reading of a document against the library's.</summary>
/// <param name="Document">The document.</param>
/// <param name="IsReadByUs">Whether we read it.</param>
/// <param name="IsReadByThem">Whether the library does.</param>
/// <param name="Differences">What they see differently; empty when one of them does not read it.</param>
internal sealed record DocumentComparison(CorpusDocument Document, bool IsReadByUs, bool IsReadByThem, IReadOnlyList<Difference> Differences)
{
    public static DocumentComparison Of(CorpusDocument document)
    {
        var source = document.Load()[0];
        var ours = ContractReader.Bind(source);
        var theirs = SecondReader.Read(source);
        if (!ours.IsReadable || theirs is null)
        {
            return new(document, ours.IsReadable, theirs is not null, []);
        }

        return new(document, IsReadByUs: true, IsReadByThem: true, OperationComparer.Compare(OurReading.Of(ours), theirs));
    }
}
