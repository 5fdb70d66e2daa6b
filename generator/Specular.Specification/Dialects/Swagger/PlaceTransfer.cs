using Specular.Specification.Nodes;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>Faults of the text, found by pointers into the tree that was read, at the pointers of the same places in the tree that is written.</summary>
internal static class PlaceTransfer
{
    public static IEnumerable<TextFinding> Move(IReadOnlyList<TextFinding> findings, Node from, Node to)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var pointers = PointersByOffset(to);
        return findings.Select(f => f.Offset is null && pointers.TryGetValue(NodeSpan.Find(from, f.Pointer).Offset, out var pointer) ? f with { Pointer = pointer } : f);
    }

    // By where they begin; of several at one place the outermost.
    private static Dictionary<int, string> PointersByOffset(Node root)
    {
        var pointers = new Dictionary<int, string>();
        var waiting = new Queue<(Node Node, string Pointer)>();
        waiting.Enqueue((root, ""));
        while (waiting.Count > 0)
        {
            var (node, pointer) = waiting.Dequeue();
            if (node is ObjectNode o)
            {
                foreach (var member in o.Members)
                {
                    var below = JsonPointer.Append(pointer, member.Name);
                    AddFirst(pointers, member.KeyOffset, below);
                    AddFirst(pointers, member.Value.Offset, below);
                    waiting.Enqueue((member.Value, below));
                }
            }
            else if (node is ArrayNode a)
            {
                for (var i = 0; i < a.Items.Count; i++)
                {
                    var below = JsonPointer.Append(pointer, i);
                    AddFirst(pointers, a.Items[i].Offset, below);
                    waiting.Enqueue((a.Items[i], below));
                }
            }
        }

        return pointers;
    }

    private static void AddFirst(Dictionary<int, string> pointers, int offset, string pointer)
    {
        if (!pointers.TryGetValue(offset, out _))
        {
            pointers.Add(offset, pointer);
        }
    }
}
