using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The rules that a profile states of one operation's requests, compiled. Safe to use from many threads.</summary>
public sealed class RuleChecker
{
    private readonly CompiledRule[] _rules;

    private RuleChecker(CompiledRule[] rules) => _rules = rules;

    /// <summary>The sets of members of which a request has exactly one.</summary>
    internal IReadOnlyList<ExclusiveMembers> Exclusives => _rules.OfType<CompiledExactlyOneRule>().Select(r => r.Members).ToArray();

    /// <summary>Compiles the rules of an operation.</summary>
    public static RuleChecker Compile(Operation operation, ApiContract contract) => Compile(operation, contract, new SchemaGraph(contract));

    internal static RuleChecker Compile(Operation operation, ApiContract contract, SchemaGraph graph)
    {
        var rules = contract.Profile.Rules.Where(r => string.Equals(r.Operation, operation.Key, StringComparison.Ordinal)).ToList();
        return new RuleChecker(rules.Select(r => r switch
        {
            ExactlyOneRule exactlyOne => new CompiledExactlyOneRule(exactlyOne),
            UniqueRule unique => new CompiledUniqueRule(unique),
            IssuedByRule issuedBy => (CompiledRule)new CompiledIssuedByRule(issuedBy, MayBeEmpty(issuedBy.Member, operation, rules, graph)),
            _ => throw new SchemaNotCompilableException(r.Evidence.Place ?? operation.Source, $"a rule of the kind {r.GetType().Name} cannot be checked"),
        }).ToArray());
    }

    /// <summary>Checks a request's body against every rule, in the profile's order.</summary>
    /// <param name="body">The body.</param>
    /// <param name="facts">Who remembers what was issued and used; without it such rules are not checked.</param>
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

    private static bool MayBeEmpty(string member, Operation operation, List<Rule> rules, SchemaGraph graph)
    {
        if (rules.OfType<ExactlyOneRule>().Any(r => r.Members.Any(m => string.Equals(JsonPointer.Append(r.At, m), member, StringComparison.Ordinal))))
        {
            return true;
        }

        return operation.Body?.Json?.Schema is not { } schema || !SchemaPath.IsRequired(schema, JsonPointer.Segments(member), graph);
    }
}
