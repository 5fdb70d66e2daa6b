using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.Credentials;

/// <summary>
/// Finds the key that calls carry: from declared security schemes (illegal types like "apikey" and "jwt" too) and from headers declared as ordinary
/// parameters, which Apifox pages have even beside "security: []".
/// </summary>
internal sealed class CredentialDetector(ApiContract contract, ICollection<Problem> problems)
{
    private const string AuthorizationHeader = "Authorization";

    private static readonly string[] KeyHeaders = ["authorization", "xapikey", "apikey", "xgoogapikey", "xauthtoken", "xaccesstoken", "xapitoken"];

    private readonly List<CredentialCandidate> _candidates = [];

    /// <summary>The credential: the profile's, else the one that most operations carry; null when nothing says that calls carry one.</summary>
    public Credential? Detect()
    {
        AddSchemes();
        AddHeaders();
        var found = _candidates.SelectMany(c => c.Evidence).ToList();
        if (contract.Profile.Credential is { } stated)
        {
            return stated with { Evidence = [.. stated.Evidence, .. found] };
        }

        if (_candidates.Count == 0)
        {
            return null;
        }

        var best = _candidates.OrderByDescending(c => c.Uses)
            .ThenBy(c => c.Location == ParameterLocation.Header ? 0 : 1)
            .ThenBy(c => c.Name, StringComparer.OrdinalIgnoreCase).First();
        var prefix = best.Prefix ?? "";
        if (best.Prefix is null && string.Equals(best.Name, AuthorizationHeader, StringComparison.OrdinalIgnoreCase))
        {
            prefix = "Bearer ";
            best.Evidence.Add(new Evidence("Nothing says what stands before the key in Authorization; \"Bearer \" is what nearly every service wants", Basis.Assumed));
        }

        if (_candidates.Count > 1)
        {
            problems.Add(new Problem(ProblemCatalog.SeveralCredentials, best.Evidence[0].Place ?? new SourceReference("", ""),
                [string.Join("; ", _candidates.Select(c => c.Text).OrderBy(t => t, StringComparer.Ordinal)), best.Text]));
        }

        return new Credential { Location = best.Location, Name = best.Name, Prefix = prefix, Evidence = best.Evidence.ToValueList() };
    }

    private void AddSchemes()
    {
        foreach (var scheme in contract.SecuritySchemes.OrderBy(s => s.Id, StringComparer.Ordinal).ThenBy(s => s.Source.Document, StringComparer.Ordinal))
        {
            var (location, name, prefix) = Read(scheme);
            if (name.Length == 0)
            {
                continue;
            }

            var candidate = Candidate(location, name, prefix);
            var uses = contract.Operations.Count(o => o.Security is { } security && security.Any(s => s.Schemes.Contains(scheme.Id, StringComparer.Ordinal)));
            candidate.Uses += uses;
            candidate.Evidence.Add(new Evidence(
                $"The security scheme {scheme.Id} (type {scheme.Type}) puts a key into the {location.ToString().ToLowerInvariant()} {name}"
                    + (uses == 0 ? "; no operation asks for it" : ""), Basis.Documented, scheme.Source));
        }
    }

    private static (ParameterLocation Location, string Name, string? Prefix) Read(SecurityScheme scheme) => NameKey.Of(scheme.Type) switch
    {
        "http" when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase) => (ParameterLocation.Header, AuthorizationHeader, "Basic "),
        "http" or "jwt" or "bearer" or "oauth2" or "openidconnect" => (ParameterLocation.Header, AuthorizationHeader, "Bearer "),
        "basic" => (ParameterLocation.Header, AuthorizationHeader, "Basic "),
        "apikey" => (LocationOf(scheme.In), scheme.Name, PrefixOf(scheme)),
        _ => (ParameterLocation.Header, "", null),
    };

    // In Authorization a scheme's word stands before the key; anywhere else nothing does.
    private static string? PrefixOf(SecurityScheme scheme) =>
        string.Equals(scheme.Name, AuthorizationHeader, StringComparison.OrdinalIgnoreCase) ? KeyPrefixReader.OfProse(scheme.Description) : "";

    private static ParameterLocation LocationOf(string location) => location switch
    {
        "query" => ParameterLocation.Query,
        "cookie" => ParameterLocation.Cookie,
        _ => ParameterLocation.Header,
    };

    private void AddHeaders()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in contract.Operations)
        {
            foreach (var parameter in operation.Parameters)
            {
                if (parameter.Location != ParameterLocation.Header || Array.IndexOf(KeyHeaders, NameKey.Of(parameter.Name)) < 0)
                {
                    continue;
                }

                var isAuthorization = string.Equals(parameter.Name, AuthorizationHeader, StringComparison.OrdinalIgnoreCase);
                var example = KeyPrefixReader.Read(parameter);
                var prefix = !isAuthorization ? ""
                    : example is { Prefix.Length: > 0 } read ? read.Prefix
                    : KeyPrefixReader.OfProse(parameter.Description) ?? (example is null ? null : "");
                var candidate = Candidate(ParameterLocation.Header, parameter.Name, prefix);
                candidate.Uses++;

                // One entry for each wording, not one for each of a thousand operations.
                var statement = $"The header {parameter.Name} is declared as a parameter" + (example is { } e ? $" with the example \"{e.Example}\"" : "")
                    + (operation.Security is { Count: 0 } ? ", although security is []" : "");
                if (seen.Add(statement))
                {
                    candidate.Evidence.Add(new Evidence(statement, Basis.Inferred, parameter.Source));
                }
            }
        }
    }

    // Candidates that differ only in that one does not say its prefix are one.
    private CredentialCandidate Candidate(ParameterLocation location, string name, string? prefix)
    {
        var found = _candidates.Find(c => c.Location == location && string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)
            && (c.Prefix is null || prefix is null || string.Equals(c.Prefix, prefix, StringComparison.OrdinalIgnoreCase)));
        if (found is null)
        {
            found = new CredentialCandidate(location, name);
            _candidates.Add(found);
        }

        found.Prefix ??= prefix;
        return found;
    }
}
