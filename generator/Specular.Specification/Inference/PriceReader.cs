using System.Text.RegularExpressions;
using Specular.Specification.Contract;

namespace Specular.Specification.Inference;

/// <summary>
/// Reads the price of one call from an operation's prose: "**价格:0.07 PTC/次**", "价格：0.007 PTC/次", "$0.05 per call". A price for a second, an image or
/// a token is not the price of a call; prose with two different prices has conditions that no machine reads. Neither gives a price.
/// </summary>
internal static class PriceReader
{
    // Prose is untrusted; the patterns do not backtrack far, the bound is for what we did not think of.
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    private const string Amount = @"(?<amount>\d{1,9}(?:\.\d{1,9})?)";
    private const string PerCall = @"[\s*`]*(?:/|每|per\s+|a\s+|each\s+)\s*(?:次|call|request|generation|invocation)(?![a-z])";

    // The amount, then the unit: 0.07 PTC/次, 0.5元/次, 0.05 USD per request.
    private static readonly Regex UnitAfter = new(
        Amount + @"[\s*`]*(?<unit>[A-Za-z]{1,10}|元|人民币|美元|美金|积分|点)?" + PerCall, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);

    // The sign, then the amount: $0.05 per call, ￥0.5/次.
    private static readonly Regex SignBefore = new(
        @"(?<unit>US\$|[$¥￥€£])\s*" + Amount + PerCall, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);

    /// <summary>The price, or null when the prose states none or several.</summary>
    public static Price? Read(Operation operation)
    {
        Price? found = null;
        foreach (var price in Prices(operation.Description).Concat(Prices(operation.Summary)))
        {
            if (found is not null && found != price)
            {
                return null;
            }

            found = price;
        }

        return found;
    }

    private static List<Price> Prices(string prose)
    {
        if (prose.Length == 0)
        {
            return [];
        }

        try
        {
            return Matches(SignBefore, prose).Concat(Matches(UnitAfter, prose).Where(p => p.Unit.Length > 0)).ToList();
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private static IEnumerable<Price> Matches(Regex pattern, string prose) =>
        from Match match in pattern.Matches(prose)
        select new Price(match.Groups["amount"].Value, Currency(match.Groups["unit"].Value), Basis.Documented);

    // Signs become their codes; a vendor's own unit (PTC) stays as written.
    private static string Currency(string unit) => unit.ToUpperInvariant() switch
    {
        "$" or "US$" or "美元" or "美金" => "USD",
        "¥" or "￥" or "元" or "人民币" => "CNY",
        "€" => "EUR",
        "£" => "GBP",
        _ => unit,
    };
}
