using System.Globalization;

namespace Specular.Simulation;

/// <summary>What an account may still spend. Each call that is accepted takes its price, where a document or the profile gives one in the same unit.</summary>
/// <param name="Amount">The amount; sums are exact, because they are decimal.</param>
/// <param name="Unit">The unit, as prices have it: "PTC", "CNY". Upper and lower case do not differ.</param>
public sealed record SimulatedBalance(decimal Amount, string Unit)
{
    /// <summary>Whether it is money or a resource pack. Default: money.</summary>
    public BalanceKind Kind { get; init; }

    /// <summary>Reads a balance as people write it: "1.5PTC", "20 CNY". Null when it is none.</summary>
    public static SimulatedBalance? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] == '.'))
        {
            digits++;
        }

        var unit = text[digits..].Trim();
        return unit.Length > 0 && decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new SimulatedBalance(amount, unit)
            : null;
    }

    /// <summary>The amount and the unit: "1.5 PTC".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Unit}");
}
