using System.Globalization;
using Specular.Specification.Contract;

namespace Specular.Simulation.Balances;

/// <summary>What one call of an operation costs.</summary>
internal sealed record CallPrice(decimal Amount, string Unit)
{
    /// <summary>The price of an operation; null when it costs nothing, or nobody says what.</summary>
    public static CallPrice? Of(Operation operation) =>
        operation.Price is { } price && decimal.TryParse(price.Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > 0
            ? new CallPrice(amount, price.Unit)
            : null;

    /// <summary>Whether a balance pays it.</summary>
    public bool IsPaidBy(SimulatedBalance balance) => string.Equals(balance.Unit, Unit, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Unit}");
}
