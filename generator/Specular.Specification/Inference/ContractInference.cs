using Specular.Specification.Contract;
using Specular.Specification.Inference.Credentials;
using Specular.Specification.Inference.Envelopes;
using Specular.Specification.Inference.Tasks;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Inference;

/// <summary>
/// Concludes what documents do not say in a form a machine reads: prices, envelopes, the credential, task protocols; with the evidence for each. What the
/// profile states wins. The conclusions depend on the contract alone, not on the order of its documents.
/// </summary>
internal static class ContractInference
{
    /// <summary>The contract with all conclusions.</summary>
    /// <param name="joined">The contract as its documents and its profile say it.</param>
    /// <param name="problems">Gets what could not be concluded, and what the profile states of things that are not there.</param>
    public static ApiContract Apply(ApiContract joined, ICollection<Problem> problems)
    {
        joined = new GlossedEnums(problems).Apply(joined);
        var graph = new SchemaGraph(joined);
        var bare = joined.Operations.Select(o => new OperationView(o, graph)).ToList();
        var envelopes = new EnvelopeDetector(joined.Profile, problems).Detect(bare);
        var credentials = new CredentialDetector(joined, problems).Detect();
        var operations = new Operation[bare.Count];
        for (var i = 0; i < operations.Length; i++)
        {
            operations[i] = joined.Operations[i] with
            {
                Parameters = ParameterRoles.Assign(joined.Operations[i].Parameters, credentials),
                Envelope = envelopes[i],
                Price = Stated(joined, joined.Operations[i]) ?? joined.Operations[i].Price ?? PriceReader.Read(joined.Operations[i]),
            };
        }

        var views = operations.Select((o, i) => bare[i].For(o)).ToList();
        var contract = joined with
        {
            Operations = operations.ToValueList(),
            Credential = credentials.FirstOrDefault(),
            OtherCredentials = credentials.Skip(1).ToValueList(),
            TaskProtocols = new TaskProtocolDetector(views, problems).Detect(joined.Profile).ToValueList(),
        };
        new ProfileChecker(contract, views, problems).Check();
        return contract;
    }

    private static Price? Stated(ApiContract contract, Operation operation) =>
        contract.Profile.Prices.FirstOrDefault(p => string.Equals(p.Operation, operation.Key, StringComparison.Ordinal)) is { } price
            ? new Price(price.Amount, price.Unit, price.Evidence.Basis)
            : null;
}
