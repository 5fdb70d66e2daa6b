using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>What the calls of an operation carry: alternatives, each a set of credentials. Client and simulator ask here, so they agree.</summary>
/// <param name="contract">The contract.</param>
public sealed class CredentialDemand(ApiContract contract)
{
    private readonly List<Credential> _all = [.. contract.AllCredentials];

    private readonly ILookup<string, SecurityScheme> _schemes = contract.SecuritySchemes.ToLookup(s => s.Id, StringComparer.Ordinal);

    private readonly bool _isDemandedSomewhere = contract.Operations.Any(o => o.Security is { Count: > 0 });

    // Apifox writes "security: []" on every page, beside the Authorization header that each declares.
    private readonly bool _emptySaysNothing = contract.Operations.Any(o => o.Security is { Count: 0 } && o.Parameters.Any(p => p.Role == ParameterRole.Credential));

    /// <summary>The alternatives in the document's order, one that admits anybody last; empty when the operation demands nothing and takes nothing.</summary>
    public ValueList<ValueList<Credential>> Of(Operation operation)
    {
        if (contract.Credential is not { } main)
        {
            return [];
        }

        // What the profile states holds for every call.
        if (contract.Profile.Credential is not null)
        {
            return [[main]];
        }

        var declared = operation.Parameters.Where(p => p.Role == ParameterRole.Credential).Select(Find).OfType<Credential>().Distinct().ToList();
        var alternatives = operation.Security is { Count: > 0 } security ? security.Select(r => CredentialsOf(r, operation)).ToList()
            : declared.Count > 0 ? [[]]
            : operation.Security is null || _emptySaysNothing ? Undemanded(main)
            : [];
        return alternatives.Select(a => Joined(a.Concat(declared))).Distinct().OrderBy(a => a.Count == 0).ToValueList();
    }

    /// <summary>Whether a call without a credential is refused.</summary>
    public static bool IsRequired(ValueList<ValueList<Credential>> alternatives) => alternatives.Count > 0 && alternatives.All(a => a.Count > 0);

    // Where no operation demands any, all of them may be meant.
    private List<ValueList<Credential>> Undemanded(Credential main) => [.. (_isDemandedSomewhere ? [main] : _all).Select(c => new[] { c }.ToValueList()), []];

    private ValueList<Credential> CredentialsOf(SecurityRequirement requirement, Operation operation)
    {
        var credentials = new List<Credential>();

        // They stand in no order; of two that travel in one place the same one counts always.
        foreach (var id in requirement.Schemes.OrderBy(s => s, StringComparer.Ordinal))
        {
            var scheme = _schemes[id].FirstOrDefault(s => string.Equals(s.Source.Document, operation.Source.Document, StringComparison.Ordinal)) ?? _schemes[id].FirstOrDefault();

            // A scheme that nobody declares is some key; one that no request carries (mutualTLS) is the connection's affair.
            if ((scheme is null ? contract.Credential : _all.Find(c => c.Schemes.Contains(scheme.Source))) is { } credential)
            {
                credentials.Add(credential);
            }
        }

        return credentials.ToValueList();
    }

    private Credential? Find(Parameter parameter) =>
        _all.Find(c => c.Location == parameter.Location && string.Equals(c.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));

    // One place carries one thing.
    private static ValueList<Credential> Joined(IEnumerable<Credential> credentials)
    {
        var joined = new List<Credential>();
        foreach (var credential in credentials)
        {
            if (!joined.Exists(c => c.Location == credential.Location && string.Equals(c.Name, credential.Name, StringComparison.OrdinalIgnoreCase)))
            {
                joined.Add(credential);
            }
        }

        return joined.ToValueList();
    }
}
