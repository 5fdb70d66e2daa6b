using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>Makes what shows a fault small: fewer edits, then less of the document.</summary>
/// <param name="check">Says what is wrong.</param>
/// <param name="kind">The fault to keep.</param>
internal sealed class Reduction(VariantCheck check, string kind)
{
    // Each try compiles a client.
    private const int MostTries = 500;

    private int _tries;

    /// <summary>The edits that it takes.</summary>
    public VariedText Fewer(VariedText variant)
    {
        for (var i = variant.Steps.Count - 1; i >= 0; i--)
        {
            var fewer = variant with { Steps = [.. variant.Steps.Where((_, j) => j != i)] };
            if (fewer.Tree() is { } tree && Shows(tree))
            {
                variant = fewer;
            }
        }

        return variant;
    }

    /// <summary>The part of a document that it takes: whatever can go, from the root on, halves before single members.</summary>
    public JsonObject Smaller(JsonObject root)
    {
        var waiting = new Queue<JsonNode>([root]);
        while (waiting.TryDequeue(out var owner))
        {
            for (var size = Count(owner); size > 0; size /= 2)
            {
                for (var start = Count(owner) - size; start >= 0; start -= size)
                {
                    Without(root, owner, start, size);
                }
            }

            foreach (var child in Place.Below(owner).Select(p => p.Value).Where(v => v is JsonObject or JsonArray))
            {
                waiting.Enqueue(child!);
            }
        }

        return root;
    }

    private static int Count(JsonNode owner) => owner is JsonObject o ? o.Count : ((JsonArray)owner).Count;

    private void Without(JsonObject root, JsonNode owner, int start, int count)
    {
        count = Math.Min(count, Count(owner) - start);
        if (owner is JsonObject o)
        {
            var all = o.ToList();
            o.Clear();
            Fill(o, all.Where((_, i) => i < start || i >= start + count));
            if (!Shows(root))
            {
                o.Clear();
                Fill(o, all);
            }
        }
        else
        {
            var array = (JsonArray)owner;
            var all = array.ToList();
            array.Clear();
            all.Where((_, i) => i < start || i >= start + count).ToList().ForEach(array.Add);
            if (!Shows(root))
            {
                array.Clear();
                all.ForEach(array.Add);
            }
        }
    }

    private static void Fill(JsonObject owner, IEnumerable<KeyValuePair<string, JsonNode?>> members)
    {
        foreach (var member in members)
        {
            owner.Add(member);
        }
    }

    private bool Shows(JsonObject tree) => _tries++ < MostTries && string.Equals(check.FaultOf(tree)?.Kind, kind, StringComparison.Ordinal);
}
