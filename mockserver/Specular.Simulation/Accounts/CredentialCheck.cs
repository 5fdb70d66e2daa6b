using Specular.Specification.Profiles;

namespace Specular.Simulation.Accounts;

/// <summary>What a request's credential is.</summary>
/// <param name="Account">The account it stands for; "" when anybody may call.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
/// <param name="Trigger">Which error of the table that is.</param>
internal readonly record struct CredentialCheck(string Account, string? Fault = null, ErrorTrigger Trigger = ErrorTrigger.CredentialInvalid)
{
    public bool IsMissing => Trigger == ErrorTrigger.CredentialMissing;
}
