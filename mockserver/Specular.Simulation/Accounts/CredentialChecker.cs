using Specular.Simulation.Requests;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;

namespace Specular.Simulation.Accounts;

/// <summary>Finds and judges the credentials of a request: any alternative that is whole admits it.</summary>
internal sealed class CredentialChecker(ApiContract contract, AcceptedKeys keys)
{
    private readonly CredentialDemand _demand = new(contract);

    /// <summary>What an operation demands.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isRequired">Whether a credential is asked for at all.</param>
    public CredentialPlan Plan(Operation operation, bool isRequired)
    {
        var demanded = _demand.Of(operation);
        Credential[][] alternatives = [.. demanded.Where(a => a.Count > 0).Select(a => a.ToArray())];

        // What nobody asks for still says whose call it is.
        return new CredentialPlan(alternatives.Length == 0 && contract.Credential is { } main ? [[main]] : alternatives, isRequired && CredentialDemand.IsRequired(demanded));
    }

    /// <summary>Judges a request.</summary>
    public CredentialCheck Check(in SimulatedRequest request, CredentialPlan plan, DateTimeOffset now)
    {
        if (contract.Credential is null)
        {
            return new CredentialCheck(request.Headers?.Find("Authorization") ?? "");
        }

        CredentialCheck? nearest = null;
        foreach (var alternative in plan.Alternatives)
        {
            var check = CheckAll(request, alternative, plan.IsRequired, now);
            if (check is { Fault: null, Account.Length: > 0 })
            {
                return check;
            }

            // Of several, the one that was tried says more than one that is not there.
            nearest = nearest is null || (nearest is { IsMissing: true } && !check.IsMissing) ? check : nearest;
        }

        return plan.IsRequired && nearest is { } fault ? fault : new CredentialCheck("");
    }

    private CredentialCheck CheckAll(in SimulatedRequest request, Credential[] alternative, bool isRequired, DateTimeOffset now)
    {
        var account = "";
        foreach (var credential in alternative)
        {
            var check = CheckOne(request, credential, now);
            if (check.Fault is not null && isRequired)
            {
                return check;
            }

            account = account.Length == 0 ? check.Account : account + " " + check.Account;
        }

        return new CredentialCheck(account);
    }

    private CredentialCheck CheckOne(in SimulatedRequest request, Credential credential, DateTimeOffset now)
    {
        var text = Find(request, credential)?.Trim();
        var prefix = credential.Prefix.Trim();
        if (string.IsNullOrEmpty(text) || (prefix.Length > 0 && string.Equals(text, prefix, StringComparison.OrdinalIgnoreCase)))
        {
            return new CredentialCheck("", $"{PlaceOf(credential)} is empty", ErrorTrigger.CredentialMissing);
        }

        if (prefix.Length > 0 && !text.StartsWith(credential.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return new CredentialCheck(text, $"{PlaceOf(credential)} must begin with \"{credential.Prefix}\"");
        }

        var key = prefix.Length > 0 ? text[credential.Prefix.Length..].Trim() : text;
        var isSigned = credential.SignedToken is not null;
        var check = (isSigned || credential.TokenUrl.Length > 0) && SignedTokenReader.Read(key) is { } token && (isSigned || token.IsOwn) ? keys.Check(token, now) : keys.Check(key, credential.Kind);
        return check.Fault is { } fault ? check with { Fault = $"{PlaceOf(credential)} {fault}" } : check;
    }

    private static string PlaceOf(Credential credential) => credential.Location switch
    {
        ParameterLocation.Query => $"query parameter {credential.Name}",
        ParameterLocation.Cookie => $"cookie {credential.Name}",
        _ => credential.Name,
    };

    private static string? Find(in SimulatedRequest request, Credential credential) => credential.Location switch
    {
        ParameterLocation.Query => QueryString.Find(request.Query, credential.Name),
        ParameterLocation.Cookie => CookieHeader.Find(request.Headers?.Find("Cookie"), credential.Name),
        _ => request.Headers?.Find(credential.Name),
    };
}
