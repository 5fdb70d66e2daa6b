using Specular.Descriptors;

namespace Specular.Rules;

/// <summary>What is to be remembered of one operation's answers: where ids stand, and which numbers beside them and in the request are asked for later.</summary>
internal sealed class IssuedAnswer(IssuedFrom from, string[] segments)
{
    private readonly SortedDictionary<string, string[]> _beside = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string[]> _asked = new(StringComparer.Ordinal);

    public IssuedFrom From => from;

    /// <summary>What the rules of a contract ask for, by the issuing operation's key.</summary>
    public static Dictionary<string, List<IssuedAnswer>> Plan(ContractDescriptor contract)
    {
        var operations = contract.Operations.DistinctBy(o => o.Key, StringComparer.Ordinal).ToDictionary(o => o.Key, StringComparer.Ordinal);
        var plans = new Dictionary<IssuedFrom, IssuedAnswer>();
        foreach (var rules in contract.Operations.Select(o => o.Rules))
        {
            foreach (var issuer in rules.OfType<IssuedByRule>().Select(r => r.Issuer).OfType<IssuedFrom>())
            {
                Find(issuer);
            }

            foreach (var compare in rules.OfType<CompareRule>())
            {
                foreach (var term in compare.Left.Concat(compare.Right).Where(t => (t.Issued ?? t.Asked) is not null && !t.IsLength))
                {
                    if (term.FindIssuer(rules, compare.Place)?.Issuer is { } issuer && Find(issuer) is { } plan)
                    {
                        var (pointers, pointer) = term.Issued is { } beside ? (plan._beside, beside) : (plan._asked, term.Asked!);
                        pointers[pointer] = RulePointer.Segments(pointer);
                    }
                }
            }
        }

        return plans.Values.GroupBy(p => p.From.Operation, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

        IssuedAnswer? Find(IssuedFrom issuer)
        {
            if (!plans.TryGetValue(issuer, out var plan) && operations.TryGetValue(issuer.Operation, out var operation) && Below(operation, issuer.Pointer) is { } segments)
            {
                plans[issuer] = plan = new IssuedAnswer(issuer, segments);
            }

            return plan;
        }
    }

    public IEnumerable<(string Id, RuleValue Owner)> Select(RuleValue answer) => Select(answer, segments);

    public static List<(string Id, RuleValue Owner)> Select(in RuleValue root, string[] segments)
    {
        var found = new List<(string, RuleValue)>();
        Walk(root, default, segments, found);
        return found;
    }

    public IssuedId Remember(in RuleValue owner, in RuleValue request, DateTimeOffset now)
    {
        var id = new IssuedId(now);
        foreach (var (pointer, way) in _beside)
        {
            if (owner.Follow(way) is { Kind: RuleValueKind.Number } number)
            {
                id.AddBeside(pointer, number.Number);
            }
        }

        foreach (var (pointer, way) in _asked)
        {
            if (request.Follow(way) is { Kind: RuleValueKind.Number } number)
            {
                id.AddAsked(pointer, number.Number);
            }
        }

        return id;
    }

    private static void Walk(in RuleValue value, in RuleValue owner, ReadOnlySpan<string> rest, List<(string Id, RuleValue Owner)> found)
    {
        if (rest.IsEmpty)
        {
            if (value.AsId() is { } id)
            {
                found.Add((id, owner));
            }

            return;
        }

        if (rest[0] != RulePointer.EveryItem)
        {
            Walk(value.Member(rest[0]), value, rest[1..], found);
            return;
        }

        for (var i = 0; i < value.Count; i++)
        {
            Walk(value.Item(i), value, rest[1..], found);
        }
    }

    // Callers get what is in the envelope; a pointer goes into the whole answer.
    private static string[]? Below(OperationDescriptor operation, string pointer)
    {
        var segments = RulePointer.Segments(pointer);
        return operation.Envelope is not { } envelope ? segments
            : segments.Length > 1 && string.Equals(segments[0], envelope.DataMember, StringComparison.Ordinal) ? segments[1..]
            : null;
    }
}
