using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering;

/// <summary>Names the properties of the options that hold credentials. A single plain key needs none: it is the options' ApiKey.</summary>
internal static class CredentialLowerer
{
    // Every member that the options inherit, and those of signed tokens.
    private static readonly string[] Reserved =
    [
        "ApiKey", "Credential", "BaseAddress", "Server", "Timeout", "StrictReading", "RequestChecks", "KnownIds", "MaxResponseBytes", "Retry", "TimeProvider", "LoggerFactory", "UserAgent",
        "Validate", "GetCredential", "GetKey", "SetCredential", "Find", "AddSecrets", "AccessKey", "SecretKey",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    ];

    public static ValueList<CredentialModel> Lower(ApiContract contract, string optionsName)
    {
        var credentials = contract.AllCredentials.Where(c => c.Location != ParameterLocation.Path).ToList();
        if (credentials.Count == 1 && credentials[0] is { TokenUrl: "", Kind: not CredentialKind.Basic })
        {
            return [new(credentials[0], CredentialModel.ApiKey, [])];
        }

        // Names do not depend on which credential is the main one.
        var table = new NameTable([.. Reserved, optionsName]);
        var named = credentials.Select(c => (Credential: c, Name: NameOf(c, contract))).OrderBy(n => n.Name, StringComparer.Ordinal)
            .ToDictionary(n => n.Credential, n => IsApiKey(n.Credential, n.Name, contract) ? CredentialModel.ApiKey : table.Take(n.Name));
        return credentials.Select(c => named[c] is CredentialModel.ApiKey ? new CredentialModel(c, CredentialModel.ApiKey, []) : new(c, named[c], TextOf(c, contract))).ToValueList();
    }

    // The main one may be called what the options call it already.
    private static bool IsApiKey(Credential credential, string name, ApiContract contract) =>
        string.Equals(name, CredentialModel.ApiKey, StringComparison.OrdinalIgnoreCase) && credential is { TokenUrl: "", Kind: not CredentialKind.Basic } && credential.Equals(contract.Credential);

    private static string NameOf(Credential credential, ApiContract contract)
    {
        foreach (var text in SchemesOf(credential, contract).Select(s => s.Id).OrderBy(i => i, StringComparer.Ordinal).Append(credential.Name))
        {
            if (CSharpIdentifier.Pascal(text) is { Length: > 0 } name)
            {
                return name;
            }
        }

        return "Key";
    }

    private static IEnumerable<SecurityScheme> SchemesOf(Credential credential, ApiContract contract) => contract.SecuritySchemes.Where(s => credential.Schemes.Contains(s.Source));

    private static ValueList<string> TextOf(Credential credential, ApiContract contract)
    {
        var place = credential.Location == ParameterLocation.Query ? "query parameter" : credential.Location.ToString().ToLowerInvariant();
        var travels = $"It travels in the {place} {credential.Name}" + (credential.Prefix.Length > 0 ? $", after \"{credential.Prefix}\"." : ".");
        var text = new List<string>();
        text.AddRange(SchemesOf(credential, contract).Select(s => s.Description.Trim()).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal));
        text.Add(credential.Kind switch
        {
            CredentialKind.Basic => "A user and a password. ",
            CredentialKind.Token when credential.TokenUrl.Length > 0 => $"A token, or ClientCredentials, whose id and secret get one from {credential.TokenUrl} unless they name another address. ",
            CredentialKind.Token => "A token, or what makes one. ",
            _ => "A key. ",
        } + travels);
        if (credential.Equals(contract.Credential))
        {
            text.Add("Calls take ApiKey or Credential in its place as well.");
        }

        return text.ToValueList();
    }
}
