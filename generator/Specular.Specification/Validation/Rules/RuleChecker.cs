using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The rules and the limits of media that a profile states of one operation's requests, compiled. Safe to use from many threads.</summary>
public sealed class RuleChecker
{
    private readonly CompiledRule[] _rules;

    private RuleChecker(CompiledRule[] rules) => _rules = rules;

    /// <summary>The sets of members of which a request has exactly one.</summary>
    internal IReadOnlyList<ExclusiveMembers> Exclusives => _rules.OfType<CompiledExactlyOneRule>().Select(r => r.Exclusive).ToArray();

    /// <summary>Compiles the rules of an operation.</summary>
    public static RuleChecker Compile(Operation operation, ApiContract contract) => Compile(operation, operation.Body?.Json?.Schema, contract, new SchemaGraph(contract));

    internal static RuleChecker Compile(Operation operation, Schema? body, ApiContract contract, SchemaGraph graph)
    {
        var profile = contract.Profile;
        var rules = profile.Rules.Where(r => string.Equals(r.Operation, operation.Key, StringComparison.Ordinal)).ToList();
        var media = profile.Media.Where(m => string.Equals(m.Operation, operation.Key, StringComparison.Ordinal));
        return new RuleChecker(rules.Concat(media).Select(r => r switch
        {
            ExactlyOneRule exactlyOne => new CompiledExactlyOneRule(exactlyOne),
            AtLeastOneRule atLeastOne => new CompiledAtLeastOneRule(atLeastOne),
            CompareRule compare => new CompiledCompareRule(compare, profile),
            UniqueRule unique => new CompiledUniqueRule(unique),
            IssuedByRule issuedBy => new CompiledIssuedByRule(issuedBy, MayBeEmpty(issuedBy.Member, body, rules, graph)),
            MediaMember member => (CompiledRule)new CompiledMediaRule(member, MayBeEmpty(member.Member, body, rules, graph)),
            _ => throw new SchemaNotCompilableException(r.Evidence.Place ?? operation.Source, $"a rule of the kind {r.GetType().Name} cannot be checked"),
        }).ToArray());
    }

    /// <summary>Checks a request's body against every rule, in the profile's order, and then against what it says of media.</summary>
    /// <param name="body">The body.</param>
    /// <param name="facts">Who remembers what was issued and used, and opens media; without it such rules are not checked.</param>
    public IReadOnlyList<RuleOutcome> Check(JsonValue body, IRuleFacts? facts = null)
    {
        var run = ValidationRun.Rent();
        TreeInstanceReader.Read(body, run.Tape);
        var outcomes = Check(run.Tape.Root, facts);
        run.Release();
        return outcomes;
    }

    internal IReadOnlyList<RuleOutcome> Check(Instance body, IRuleFacts? facts)
    {
        var outcomes = new RuleOutcome[_rules.Length];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = _rules[i].Check(body, facts);
        }

        return outcomes;
    }

    private static bool MayBeEmpty(string member, Schema? body, List<Rule> rules, SchemaGraph graph)
    {
        var isOneOfSeveral = rules.Any(r => r switch
        {
            ExactlyOneRule exactlyOne => exactlyOne.Members.Any(m => string.Equals(JsonPointer.Append(exactlyOne.At, m), member, StringComparison.Ordinal)),
            AtLeastOneRule atLeastOne => atLeastOne.Members.Any(m => string.Equals(JsonPointer.Append(atLeastOne.At, m), member, StringComparison.Ordinal)),
            _ => false,
        });
        if (isOneOfSeveral)
        {
            return true;
        }

        return body is null || !SchemaPath.IsRequired(body, JsonPointer.Segments(member), graph);
    }
}
