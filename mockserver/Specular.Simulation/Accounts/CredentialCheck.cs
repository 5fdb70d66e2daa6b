namespace Specular.Simulation.Accounts;

/// <summary>What a request's credential is.</summary>
/// <param name="Account">The account it stands for; "" when anybody may call.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
/// <param name="IsMissing">Whether the fault is that there is none.</param>
internal readonly record struct CredentialCheck(string Account, string? Fault, bool IsMissing);
