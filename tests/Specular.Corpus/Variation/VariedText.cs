using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>A document with some edits. The same edits of the same text give the same document.</summary>
/// <param name="Original">The document as it is.</param>
/// <param name="Steps">Which edits, in their order, and the seed of each: what one leaves out changes no other's choices.</param>
internal sealed record VariedText(string Original, IReadOnlyList<(Edit Edit, int Seed)> Steps)
{
    private const int MostSteps = 25;

    /// <summary>A document with edits that a seed decides.</summary>
    public static VariedText Of(string original, int seed)
    {
        var random = new Random(seed);
        return new(original, [.. Enumerable.Range(0, random.Next(1, MostSteps + 1)).Select(_ => (Edit.All[random.Next(Edit.All.Count)], random.Next()))]);
    }

    /// <summary>The tree after all edits; null when the text has none.</summary>
    public JsonObject? Tree()
    {
        if (VariedDocument.Parse(Original) is not { } root)
        {
            return null;
        }

        foreach (var (edit, seed) in Steps)
        {
            try
            {
                edit.Apply(new VariedDocument(root, new Random(seed)));
            }
            catch (InvalidOperationException)
            {
                // Somewhere the document has another kind of node than its place is for; what the edit did so far stays.
            }
        }

        return root;
    }
}
