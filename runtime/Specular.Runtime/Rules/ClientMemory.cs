using Specular.Descriptors;

namespace Specular.Rules;

/// <summary>
/// What one client was answered with and has sent, as far as rules ask for it: ids with their time and some numbers, and values that must be unique. Bounded; the oldest go first.
/// </summary>
internal sealed class ClientMemory
{
    private const int MostIds = 1000;
    private const int LongestId = 1024;

    private readonly BoundedStore<(string, string, string), IssuedId> _issued = new(MostIds);
    private readonly BoundedStore<(string, string, string), bool> _used = new(MostIds);
    private readonly Dictionary<(string, string, string), IssuedId> _known = [];
    private readonly Dictionary<string, List<IssuedAnswer>> _answers;

    public ClientMemory(ContractDescriptor contract, IEnumerable<KnownId> known)
    {
        foreach (var id in known)
        {
            var issued = _known[(id.Operation, id.Member, id.Value)] = new IssuedId(id.IssuedAt);
            foreach (var (pointer, number) in id.Numbers)
            {
                issued.AddBeside(pointer, number);
            }
        }

        _answers = IssuedAnswer.Plan(contract);
    }

    /// <summary>Whether a used value may have been forgotten.</summary>
    public bool HasForgotten => _used.HasForgotten;

    /// <summary>What is known of an id; null when this client was neither answered nor told.</summary>
    public IssuedId? Find(IssuedByRule rule, string id) =>
        (rule.Issuer is { } issuer && _issued.TryGet((issuer.Operation, issuer.Pointer, id), out var issued)) || _known.TryGetValue((rule.Operation, rule.Place, id), out issued) ? issued : null;

    public bool IsUsed(string operation, string member, string value) => _used.TryGet((operation, member, value), out _);

    /// <summary>Whether a success of the operation leaves something to remember.</summary>
    public bool Remembers(OperationDescriptor operation) => operation.Rules.Count > 0 || _answers.ContainsKey(operation.Key);

    /// <summary>Takes a call that succeeded.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">What it was asked with.</param>
    /// <param name="answer">What it answered with, without its envelope.</param>
    /// <param name="now">When.</param>
    public void Add(OperationDescriptor operation, in RuleValue request, in RuleValue answer, DateTimeOffset now)
    {
        AddUsed(operation, request);
        if (_answers.TryGetValue(operation.Key, out var plans))
        {
            foreach (var plan in plans)
            {
                foreach (var (id, owner) in plan.Select(answer))
                {
                    if (id.Length <= LongestId)
                    {
                        _issued.Set((plan.From.Operation, plan.From.Pointer, id), plan.Remember(owner, request, now));
                    }
                }
            }
        }
    }

    /// <summary>Takes the unique values of a request that the service has accepted.</summary>
    public void AddUsed(OperationDescriptor operation, in RuleValue request)
    {
        for (var i = 0; i < operation.Rules.Count; i++)
        {
            var rule = operation.Rules[i];
            if (rule is UniqueRule { HasItems: false } one)
            {
                AddUsed(operation, one, request.Follow(one.Segments).AsId());
            }
            else if (rule is UniqueRule many)
            {
                foreach (var (id, _) in IssuedAnswer.Select(request, many.Segments))
                {
                    AddUsed(operation, many, id);
                }
            }
        }
    }

    private void AddUsed(OperationDescriptor operation, UniqueRule rule, string? id)
    {
        if (id is { Length: > 0 and <= LongestId })
        {
            _used.Set((operation.Key, rule.Place, id), true);
        }
    }
}
