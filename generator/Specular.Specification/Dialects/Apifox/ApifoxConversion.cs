using System.Runtime.CompilerServices;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>What all converters of one document share: its text, and what they find wrong.</summary>
internal sealed class ApifoxConversion(string text)
{
    private long _spent;
    private int _broken;
    private readonly List<(ProblemDescriptor Descriptor, Node Place, string[] Arguments)> _reports = [];

    /// <summary>The document's text, which all nodes lie in.</summary>
    public string Text { get; } = text;

    /// <summary>Counts what is written once more than it is read: what is shared, inherited or inside a string may not make a small text large.</summary>
    /// <param name="place">What is written again.</param>
    /// <param name="nodes">How many nodes it is.</param>
    public void Spend(Node place, int nodes)
    {
        _spent += nodes;
        if (_spent > ReadingLimits.Nodes)
        {
            throw ReadingLimits.TooManyNodes(place.Offset);
        }
    }

    /// <summary>Counts a section that breaks off; gives how many have.</summary>
    public int CountBroken() => ++_broken;

    /// <summary>Reports a fault at a node: where the finished tree has it, else where the text has it.</summary>
    public void Report(ProblemDescriptor descriptor, Node place, params string[] arguments) => _reports.Add((descriptor, place, arguments));

    /// <summary>What was reported, with pointers into the finished trees.</summary>
    public IReadOnlyList<TextFinding> Findings(IReadOnlyList<ObjectNode> pages)
    {
        var pointers = new Dictionary<Node, string>(new SameNode());
        foreach (var (_, place, _) in _reports)
        {
            pointers[place] = "";
        }

        if (pointers.Count > 0)
        {
            var visited = new HashSet<Node>(new SameNode());
            for (var i = 0; i < pages.Count; i++)
            {
                FindPlaces(pages[i], pages.Count == 1 ? new() : PathTo(i), pointers, visited);
            }
        }

        return _reports.Select(r => pointers[r.Place] is { Length: > 0 } pointer
            ? new TextFinding(r.Descriptor, pointer, r.Arguments.ToValueList())
            : new TextFinding(r.Descriptor, "", r.Arguments.ToValueList(), r.Place.Offset)).ToList();
    }

    private static PointerPath PathTo(int page)
    {
        var path = new PointerPath();
        path.Push(page);
        return path;
    }

    // Nodes are shared between places; the first place of each is taken, and none is walked twice.
    private static void FindPlaces(Node node, PointerPath path, Dictionary<Node, string> pointers, HashSet<Node> visited)
    {
        if (!visited.Add(node))
        {
            return;
        }

        if (pointers.ContainsKey(node))
        {
            pointers[node] = path.ToString();
        }

        if (node is ObjectNode o)
        {
            foreach (var member in o.Members)
            {
                path.Push(member.Name);
                FindPlaces(member.Value, path, pointers, visited);
                path.Pop();
            }
        }
        else if (node is ArrayNode a)
        {
            for (var i = 0; i < a.Items.Count; i++)
            {
                path.Push(i);
                FindPlaces(a.Items[i], path, pointers, visited);
                path.Pop();
            }
        }
    }

    private sealed class SameNode : IEqualityComparer<Node>
    {
        public bool Equals(Node? x, Node? y) => ReferenceEquals(x, y);

        public int GetHashCode(Node node) => RuntimeHelpers.GetHashCode(node);
    }
}
