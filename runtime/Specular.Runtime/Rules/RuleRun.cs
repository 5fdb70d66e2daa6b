using Specular.Json;

namespace Specular.Rules;

/// <summary>One check of one request: where it stands, and what it found so far.</summary>
internal sealed class RuleRun(IReadOnlyList<RequestRule> rules, RuleValue body, ClientMemory memory, DateTimeOffset now, MediaMeasures media)
{
    private readonly RuleValue _body = body;
    private List<int>? _items;
    private List<ContractViolation>? _violations;
    private RequestRule? _rule;
    private bool _isPassed;
    private string? _unknown;
    private int _before;

    public ref readonly RuleValue Body => ref _body;

    public ClientMemory Memory => memory;

    public DateTimeOffset Now => now;

    public MediaMeasures Media => media;

    public IReadOnlyList<ContractViolation> Violations => _violations ?? (IReadOnlyList<ContractViolation>)[];

    public RuleOutcome Check(RequestRule rule)
    {
        _rule = rule;
        _isPassed = false;
        _unknown = null;
        _before = _violations?.Count ?? 0;
        rule.Check(this);
        return _violations?.Count > _before ? new RuleOutcome(rule, RuleVerdict.Violated, _violations.GetRange(_before, _violations.Count - _before))
            : _unknown is not null ? rule.LeftOpen(_unknown)
            : _isPassed ? rule.Passed
            : rule.NothingToCheck;
    }

    /// <summary>The rule that says where a term's id comes from.</summary>
    public IssuedByRule? FindIssuer(RuleTerm term) => term.FindIssuer(rules, _rule!.Place);

    public void EnterItem(int index) => (_items ??= []).Add(index);

    public void LeaveItem() => _items!.RemoveAt(_items.Count - 1);

    /// <summary>It holds here.</summary>
    public void Pass() => _isPassed = true;

    /// <summary>Nobody can say whether it holds here.</summary>
    public void LeaveOpen(string reason) => _unknown ??= reason;

    /// <summary>It does not hold here.</summary>
    public void Violate(string expected, string actual) => ViolateAt(_rule!.Place, expected, actual);

    /// <summary>It does not hold at a place below the rule's.</summary>
    public void ViolateAt(string place, string expected, string actual)
    {
        var sentence = _rule!.Sentence.Length > 0 ? $"; the contract says: \"{_rule.Sentence}\"" : "";
        (_violations ??= []).Add(new ContractViolation(RulePointer.Fill(place, _items ?? []), $"{expected} is needed, and {actual} is there{sentence}")
        {
            Expected = expected,
            Actual = actual,
            Sentence = _rule.Sentence.Length > 0 ? _rule.Sentence : null,
        });
    }
}
