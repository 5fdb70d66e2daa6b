using Specular.Simulation.Operations;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Calls;

/// <summary>Looks whether ids in a request were issued to its account, and not too long ago.</summary>
internal static class IssuedIdCheck
{
    /// <summary>What is unknown, and the inputs with what is known of the calls that issued the rest.</summary>
    public static (IReadOnlyList<Violation> Violations, CallInputs Inputs) Check(OperationPlan operation, Call call, SimulatorOptions options)
    {
        if (operation.IssuedChecks.Count == 0 || call.Inputs.Body is not { } body || !options.ChecksIssuedIds)
        {
            return ([], call.Inputs);
        }

        var violations = new List<Violation>();
        var origins = new List<JsonObject>();
        foreach (var check in operation.IssuedChecks)
        {
            foreach (var (pointer, value) in PointerPattern.Parse(check.Rule.Member).Select(body))
            {
                // Another type is the schema's to refuse.
                if (value.AsString() is not { } id)
                {
                    continue;
                }

                var issue = call.Namespace.Issued.Find(check.Number, call.Account, id);
                var isExpired = issue is not null && check.Rule.Lifetime is { } lifetime && call.Now >= issue.At + lifetime;
                if (issue is null || isExpired)
                {
                    violations.Add(new Violation(pointer, "issuedBy", $"an id that {check.Rule.Issuer} answered with", isExpired ? "one that has expired" : id.Length == 0 ? "an empty one" : "one it never answered with"));
                }
                else if (issue.Asked is { } asked && !origins.Contains(asked))
                {
                    origins.Add(asked);
                }
            }
        }

        return (violations, origins.Count == 0 ? call.Inputs : new CallInputs { Body = body, Parameters = call.Inputs.Parameters, Origins = origins });
    }
}
