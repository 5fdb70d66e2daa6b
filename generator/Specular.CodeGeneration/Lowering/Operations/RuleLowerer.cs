using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Turns the profile's rules into checks that a method makes before it sends.</summary>
internal sealed class RuleLowerer(ApiContract contract, TypeCatalog catalog, AccessPathLowerer paths)
{
    public ValueList<ExclusiveRuleModel> LowerExclusive(OperationPlan plan)
    {
        var rules = new List<ExclusiveRuleModel>();
        foreach (var rule in contract.Profile.Rules.OfType<ExactlyOneRule>().Where(r => Concerns(r.Operation, plan)))
        {
            var place = SchemaWalk.End(catalog.Shapes, plan.BodyKey, plan.BodySchema, rule.At);
            if (paths.TryLower(plan.BodyKey, plan.BodySchema, rule.At, out var path))
            {
                var members = rule.Members.Select(m => new ExclusiveMember(m, paths.PropertyAt(place, m)));
                rules.Add(new(path, members.ToValueList(), rule.At, rule.Evidence.Statement));
            }
        }

        return rules.ToValueList();
    }

    private static bool Concerns(string operation, OperationPlan plan) =>
        plan.Body is not null && string.Equals(operation, plan.Operation.Key, StringComparison.Ordinal);
}
