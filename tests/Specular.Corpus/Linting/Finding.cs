using Specular.Corpus.Documents;
using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Corpus.Linting;

/// <summary>One finding at its place, for somebody to judge.</summary>
internal sealed record Finding(CorpusDocument Document, SourceDocument Source, Problem Problem)
{
    public string Id => Problem.Descriptor.Id;
}
