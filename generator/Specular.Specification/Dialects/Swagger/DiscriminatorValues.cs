using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>The definitions that give themselves a value of a discriminator (x-ms-discriminator-value), by the definitions they stand below.</summary>
internal sealed class DiscriminatorValues
{
    private const int MostAncestors = 16;

    private readonly Dictionary<ObjectNode, List<(string Definition, ScalarNode Value)>> _byAncestor = [];

    public DiscriminatorValues(ObjectNode? definitions)
    {
        foreach (var member in definitions?.Members ?? [])
        {
            if (member.Value is ObjectNode definition && definition.Find("x-ms-discriminator-value") is ScalarNode { Kind: JsonKind.String } value)
            {
                foreach (var ancestor in AncestorsOf(definition, definitions!))
                {
                    if (!_byAncestor.TryGetValue(ancestor, out var below))
                    {
                        _byAncestor.Add(ancestor, below = []);
                    }

                    below.Add((member.Name, value));
                }
            }
        }
    }

    /// <summary>The definitions below that one, or itself, that give themselves a value.</summary>
    public IReadOnlyList<(string Definition, ScalarNode Value)> Below(ObjectNode definition) => _byAncestor.TryGetValue(definition, out var below) ? below : [];

    // Itself, and what its allOf refers to, on and on.
    private static HashSet<ObjectNode> AncestorsOf(ObjectNode definition, ObjectNode definitions)
    {
        var found = new HashSet<ObjectNode> { definition };
        var waiting = new Queue<ObjectNode>();
        waiting.Enqueue(definition);
        while (waiting.Count > 0 && found.Count < MostAncestors)
        {
            foreach (var part in (waiting.Dequeue().Find("allOf") as ArrayNode)?.Items ?? [])
            {
                if ((part as ObjectNode)?.Find("$ref") is ScalarNode reference && JsonPointer.Segments(reference.Value) is { Count: 2 } segments && segments[0] is "definitions"
                    && definitions.Find(segments[1]) is ObjectNode parent && found.Add(parent))
                {
                    waiting.Enqueue(parent);
                }
            }
        }

        return found;
    }
}
