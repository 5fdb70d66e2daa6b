using Specular.Specification.Contract;

namespace Specular.Simulation.Balances;

/// <summary>Finds a balance that no call can spend: a test that waits for it to run out would wait for ever.</summary>
internal static class BalanceCheck
{
    /// <summary>What is to be said of a balance.</summary>
    public static IEnumerable<LoadProblem> Run(SimulatedBalance? balance, IReadOnlyList<ApiContract> contracts)
    {
        if (balance is null)
        {
            yield break;
        }

        var prices = contracts.SelectMany(c => c.Operations).Select(CallPrice.Of).OfType<CallPrice>().ToArray();
        if (prices.Any(p => p.IsPaidBy(balance)))
        {
            yield break;
        }

        var units = prices.Select(p => p.Unit).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        yield return new LoadProblem(
            new SourceReference(contracts.SelectMany(c => c.Documents).Select(d => d.Name).FirstOrDefault() ?? "", ""),
            units.Length == 0 ? $"The balance of {balance} is never spent: no operation has a price." : $"The balance of {balance} is never spent: prices are in {string.Join(", ", units)}.",
            units.Length == 0 ? "State prices in the profile (prices:)." : "Give the balance in that unit, or state prices in its own in the profile (prices:).");
    }
}
