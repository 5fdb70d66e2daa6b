namespace Specular.Simulation;

/// <summary>The balances of one namespace.</summary>
/// <param name="Initial">What an account begins with; null is without end.</param>
/// <param name="Accounts">What each account that has spent something has left, by its key, in the order they came.</param>
/// <param name="Spent">What accepted calls have cost, by unit.</param>
public sealed record BalanceSheet(
    SimulatedBalance? Initial, IReadOnlyList<KeyValuePair<string, SimulatedBalance>> Accounts, IReadOnlyList<KeyValuePair<string, decimal>> Spent)
{
    /// <summary>How many accounts there are: their names are keys, which are not printed.</summary>
    public override string ToString() => $"{Initial?.ToString() ?? "unlimited"}, {Accounts.Count} accounts";
}
