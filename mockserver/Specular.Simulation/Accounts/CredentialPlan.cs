using Specular.Specification.Contract;

namespace Specular.Simulation.Accounts;

/// <summary>What calls of an operation must carry.</summary>
/// <param name="Alternatives">Sets of credentials, any of which admits a call.</param>
/// <param name="IsRequired">Whether a call without any is refused.</param>
internal sealed record CredentialPlan(Credential[][] Alternatives, bool IsRequired);
