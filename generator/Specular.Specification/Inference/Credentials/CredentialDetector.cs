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
    private const string AuthorizationHeader = CredentialCandidate.AuthorizationHeader;

    private static readonly string[] KeyHeaders = ["authorization", "xapikey", "apikey", "xgoogapikey", "xauthtoken", "xaccesstoken", "xapitoken"];

    private readonly List<CredentialCandidate> _candidates = [];

    /// <summary>All credentials, the main one first: the profile's alone, else the one that most operations carry; empty when nothing says that calls carry one.</summary>
    public ValueList<Credential> Detect()
    {
        AddSchemes();
        AddHeaders();
        var found = _candidates.SelectMany(c => c.Evidence).ToList();
        if (contract.Profile.Credential is { } stated)
        {
            return [stated with { Evidence = [.. stated.Evidence, .. found] }];
        }

        if (_candidates.Count == 0)
        {
            return [];
        }

        var ordered = _candidates.OrderByDescending(c => c.Uses)
            .ThenBy(c => c.Location == ParameterLocation.Header ? 0 : 1)
            .ThenBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var bare in ordered.Where(c => c.Prefix is null && c.IsAuthorization))
        {
            bare.Prefix = "Bearer ";
            bare.Evidence.Add(new Evidence("Nothing says what stands before the key in Authorization; \"Bearer \" is what nearly every service wants", Basis.Assumed));
        }

        // A header that is no scheme and not the main one stays what it is declared as: an argument.
        var credentials = ordered.Where((c, i) => i == 0 || c.Schemes.Count > 0 || c.IsAuthorization).Select(c => c.ToCredential()).ToValueList();
        if (credentials.Count > 1)
        {
            problems.Add(new Problem(ProblemCatalog.SeveralCredentials, ordered[0].Evidence[0].Place ?? new SourceReference("", ""),
                [string.Join("; ", ordered.Select(c => c.Text).OrderBy(t => t, StringComparer.Ordinal)), ordered[0].Text]));
        }

        return credentials;
    }

    private void AddSchemes()
    {
        var declared = new HashSet<(string, string)>(contract.SecuritySchemes.Select(s => (s.Id, s.Source.Document)));
        foreach (var scheme in contract.SecuritySchemes.OrderBy(s => s.Id, StringComparer.Ordinal).ThenBy(s => s.Source.Document, StringComparer.Ordinal))
        {
            var (location, name, prefix, kind) = Read(scheme);

            // Each document's own scheme of that name is meant, where it has one.
            var uses = contract.Operations.Count(o => o.Security is { } security && security.Any(s => s.Schemes.Contains(scheme.Id, StringComparer.Ordinal))
                && (string.Equals(o.Source.Document, scheme.Source.Document, StringComparison.Ordinal) || !declared.Contains((scheme.Id, o.Source.Document))));
            if (name.Length == 0)
            {
                if (uses > 0 && IsOfConnection(scheme))
                {
                    problems.Add(new Problem(ProblemCatalog.CredentialOfConnection, scheme.Source, [scheme.Id, scheme.Scheme.Length > 0 ? scheme.Scheme : scheme.Type]));
                }

                continue;
            }

            var candidate = Candidate(location, name, prefix);
            candidate.Uses += uses;
            candidate.Kind = kind > candidate.Kind ? kind : candidate.Kind;
            candidate.Schemes.Add(scheme.Source);
            candidate.TokenUrl = candidate.TokenUrl.Length > 0 ? candidate.TokenUrl : scheme.TokenUrl;
            candidate.Evidence.Add(new Evidence(
                $"The security scheme {scheme.Id} (type {scheme.Type}) puts a key into the {location.ToString().ToLowerInvariant()} {name}"
                    + (uses == 0 ? "; no operation asks for it" : ""), Basis.Documented, scheme.Source));
        }
    }

    private static (ParameterLocation Location, string Name, string? Prefix, CredentialKind Kind) Read(SecurityScheme scheme) => NameKey.Of(scheme.Type) switch
    {
        "http" => OfHttp(scheme.Scheme.Trim()),
        "jwt" or "bearer" or "oauth2" or "openidconnect" => (ParameterLocation.Header, AuthorizationHeader, "Bearer ", CredentialKind.Token),
        "basic" => (ParameterLocation.Header, AuthorizationHeader, "Basic ", CredentialKind.Basic),
        "apikey" => (LocationOf(scheme.In), scheme.Name, PrefixOf(scheme), CredentialKind.Key),
        _ => (ParameterLocation.Header, "", null, CredentialKind.Key),
    };

    private static (ParameterLocation Location, string Name, string? Prefix, CredentialKind Kind) OfHttp(string scheme) => NameKey.Of(scheme) switch
    {
        "basic" => (ParameterLocation.Header, AuthorizationHeader, "Basic ", CredentialKind.Basic),
        "" or "bearer" or "jwt" => (ParameterLocation.Header, AuthorizationHeader, "Bearer ", CredentialKind.Token),

        _ when IsHandshake(scheme) => (ParameterLocation.Header, "", null, CredentialKind.Key),
        _ => (ParameterLocation.Header, AuthorizationHeader, scheme + " ", CredentialKind.Token),
    };

    // What the service asks first decides what is sent: no key of the options does that, but a handler of the user's.
    private static bool IsHandshake(string scheme) => NameKey.Of(scheme) is "digest" or "negotiate" or "ntlm" or "mutual" or "hoba" or "scramsha1" or "scramsha256";

    private static bool IsOfConnection(SecurityScheme scheme) => NameKey.Of(scheme.Type) switch
    {
        "mutualtls" => true,
        "http" => IsHandshake(scheme.Scheme),
        _ => false,
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
