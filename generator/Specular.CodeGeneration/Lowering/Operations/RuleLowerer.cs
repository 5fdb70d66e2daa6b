using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Takes the profile's rules over into the client, and sees to it that what they look at can be looked at.</summary>
internal sealed class RuleLowerer(
    ApiContract contract, TypeCatalog catalog, ResultNames results, AccessPathLowerer paths, InspectedMembers inspected, ICollection<Problem> problems)
{
    public ValueList<RuleModel> Lower(OperationPlan plan)
    {
        if (plan.Body is null)
        {
            return [];
        }

        var rules = new List<RuleModel>();
        foreach (var rule in contract.Profile.Media.Concat(contract.Profile.Rules).Where(r => string.Equals(r.Operation, plan.Operation.Key, StringComparison.Ordinal)))
        {
            var member = "";
            switch (rule)
            {
                case ExactlyOneRule exactlyOne:
                    LookAt(plan, exactlyOne.At, exactlyOne.Members);
                    break;
                case AtLeastOneRule atLeastOne:
                    LookAt(plan, atLeastOne.At, atLeastOne.Members);
                    break;
                case CompareRule compare:
                    LookAt(plan, compare);
                    break;
                case MediaMember media:
                    member = media.Member;
                    break;
                case UniqueRule unique:
                    member = unique.Member;
                    break;
                case IssuedByRule issuedBy:
                    member = issuedBy.Member;
                    LookAtAnswers(issuedBy, "");
                    break;
                default:
                    Report(rule, "its kind is not known here");
                    continue;
            }

            inspected.Mark(plan.BodyKey, plan.BodySchema, member);
            rules.Add(new(rule, member.Length > 0 && IsRequired(plan, member)));
        }

        return rules.ToValueList();
    }

    private void LookAt(OperationPlan plan, string at, ValueList<string> members)
    {
        foreach (var member in members)
        {
            inspected.Mark(plan.BodyKey, plan.BodySchema, JsonPointer.Append(at, member));
        }
    }

    private void LookAt(OperationPlan plan, CompareRule rule)
    {
        inspected.Mark(plan.BodyKey, plan.BodySchema, rule.At);
        foreach (var value in rule.Left.Concat(rule.Right).Select(t => t is ValueTerm term ? term.Value : (t as LengthTerm)?.Value).OfType<ValueReference>())
        {
            var place = value.Member.From(rule.At);
            inspected.Mark(plan.BodyKey, plan.BodySchema, place);
            if (value.Origin == ValueOrigin.Request)
            {
                continue;
            }

            if (contract.Profile.FindIssuedBy(rule.Operation, place) is not { } issuedBy)
            {
                Report(rule, $"no rule says who issues {place}");
            }
            else if (value.Origin == ValueOrigin.Issued)
            {
                LookAtAnswers(issuedBy, value.Pointer);
            }
            else if (results.Plan(issuedBy.Issuer) is { Body: not null } issuer)
            {
                inspected.Mark(issuer.BodyKey, issuer.BodySchema, value.Pointer);
            }
        }
    }

    // Where an id stands in its issuer's answer, and what stands beside it.
    private void LookAtAnswers(IssuedByRule rule, string beside)
    {
        if (rule is not { Issuer: { } key, IssuedAt: { } pointer })
        {
            return;
        }

        if (results.Plan(key)?.Result is not { } answer)
        {
            Report(rule, $"the client has no answer of {key}");
        }
        else if (answer.Below(pointer) is not { } below)
        {
            Report(rule, $"{pointer} is not in what {key} returns");
        }
        else
        {
            inspected.Mark(answer.Key, answer.Schema, below);
            if (beside.Length > 0)
            {
                inspected.Mark(answer.Key, answer.Schema, below.Substring(0, below.LastIndexOf('/')) + beside);
            }
        }
    }

    private bool IsRequired(OperationPlan plan, string member)
    {
        var end = member.LastIndexOf('/');
        var owner = SchemaWalk.End(catalog.Shapes, plan.BodyKey, plan.BodySchema, member.Substring(0, end));
        return owner.IsLast
            && paths.PropertyAt(owner, JsonPointer.Segments(member.Substring(end))[0]) is { Presence: Presence.Required or Presence.RequiredNullable };
    }

    private void Report(Rule rule, string reason) =>
        problems.Add(new(ProblemCatalog.RuleNotCarriedOver, rule.Evidence.Place ?? new SourceReference(contract.Profile.Document, ""), [rule.Operation, reason]));
}
