using System.Text.Json.Nodes;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering;
using Specular.Corpus.Documents;
using Specular.Corpus.Variation;
using Specular.Specification.Documents;

namespace Specular.Corpus.Shuffling;

/// <summary>What names promise: a document in another order gives the same client.</summary>
internal static class ShuffleCheck
{
    private static readonly ClientIdentity s_identity = new("Sample", "SampleClient");

    /// <summary>The surface of a document's client and that of the document in another order; null when it cannot be read as one of members.</summary>
    public static (SortedSet<string> Before, SortedSet<string> After)? Compare(CorpusDocument document, int seed)
    {
        var trees = document.Load().Select(s => (s.Name, Tree: VariedDocument.Parse(s.Text))).ToList();
        if (trees.Any(t => t.Tree is null))
        {
            return null;
        }

        var random = new Random(seed);
        return (Surface(document, trees.Select(t => (t.Name, t.Tree!))), Surface(document, trees.Select(t => (t.Name, DocumentShuffle.Of(t.Tree!, random)))));
    }

    private static SortedSet<string> Surface(CorpusDocument document, IEnumerable<(string Name, JsonObject Tree)> trees)
    {
        var contract = ContractReader.Read(document.Folder, trees.Select(t => new SourceDocument(t.Name, VariedDocument.Write(t.Tree)))).Contract;
        return ClientSurface.Of(ClientLowering.Lower(contract, s_identity, "").Model);
    }
}
