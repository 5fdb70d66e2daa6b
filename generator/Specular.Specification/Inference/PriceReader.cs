using System.Text.RegularExpressions;
using Specular.Specification.Contract;

namespace Specular.Specification.Inference;

/// <summary>
/// Reads the price of one call from an operation's prose: "**价格:0.07 PTC/次**", "每次调用消耗 5 积分", "$0.05 per call". A price for a second, an image or a token is not
/// the price of a call; prose with a range, a least price or two different prices has conditions that no machine reads. None of these gives a price.
/// </summary>
internal static class PriceReader
{
    // Prose is untrusted; the patterns do not backtrack far, the bound is for what we did not think of; a busy machine must not find less than another.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // How far back a line is read for the words that make a number a price.
    private const int LongestContext = 200;

    // Not a part of a longer number, of a name ("v1.5") or of a range ("0.07~0.14").
    private const string Amount = @"(?<![A-Za-z0-9_]|\d[.,]|\d[\s*`]{0,3}(-|~|～|–|—|至|到|to)[\s*`]{0,3})(?<amount>\d{1,3}(,\d{3}){1,3}(\.\d{1,9})?|\d{1,9}(\.\d{1,9})?)(?![.,]?\d)";
    private const string Unit = @"(?<unit>[A-Za-z]{1,12}|元|人民币|美元|美金|积分|点数|点)";
    private const string Code = "(?<unit>USD|CNY|RMB|EUR|GBP|JPY|HKD)";
    private const string Sign = @"(?<unit>US\$|[$¥￥€£])";

    // "/次", "每次调用", "per call"; not "/1000次", "/次/秒" or "per second".
    private const string PerCall =
        @"[\s*`]*(/|／|每一?|一|per\s|a\s|each\s)\s*(1\s*|一)?(次|任务|call|req|request|generation|invocation|task|run)(?![a-z])(?!\s*(起|/|／|·|\*\s*\d))";

    // "每次", "单次调用价格:", "按次计费,", "cost per call:"; not followed by what a unit would be of: "单次价格 0.07 PTC/秒".
    private const string EachCall =
        @"((每次|单次|按次|每(调用|请求|生成|使用)一?次)(调用|请求|生成|任务|使用|提交)?(的)?(计费|收费|扣费|扣除|扣减|消耗|花费|费用|价格|单价|收取|需要?|为)*"
        + @"|\b(per|each)[\s-]+(call|request|generation|invocation|task|run)(\s+(price|cost|fee|charge)s?)?(\s+is)?)[\s*`:：,，|]*";

    private const string NotOfAnother = @"(?![A-Za-z])(?![\s*`]*(/|／|每|per\b|起|[-~～–—至到]))";

    private static readonly Regex[] s_patterns =
    [
        new(Amount + @"[\s*`]*" + Unit + PerCall, Options, Limit),
        new(Sign + @"\s*" + Amount + PerCall, Options, Limit),
        new(@"\b" + Code + @"\s*" + Amount + PerCall, Options, Limit),
        new(EachCall + Amount + @"[\s*`]*" + Unit + NotOfAnother, Options, Limit),
        new(EachCall + Sign + @"\s*" + Amount + NotOfAnother, Options, Limit),
    ];

    private static readonly Regex s_priceWord = new(
        "价格|单价|定价|售价|计价|报价|费用|计费|收费|扣费|资费|消费|消耗|扣除|扣减|price|pricing|cost|fee|charge", Options, Limit);

    // Before an amount: how little or how much it may be, not how much it is.
    private static readonly Regex s_bound = new(
        @"(up\s+to|at\s+most|at\s+least|from|starting\s+(at|from)|as\s+low\s+as|about|approximately|至少|最少|最多|最高|最低|低至|不超过|约)[\s*`:：]*$", Options, Limit);

    // Money, by itself; any other word is a unit of prices only beside a word that says so. "10 MB per request" is none even then.
    private static readonly HashSet<string> s_money = new(
        ["元", "人民币", "美元", "美金", "积分", "点数", "点", "$", "US$", "¥", "￥", "€", "£", "USD", "CNY", "RMB", "EUR", "GBP", "JPY", "HKD", "dollar", "dollars", "cents", "credit", "credits",
            "coin", "coins"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> s_measure = new(
        ["b", "kb", "mb", "gb", "kib", "mib", "gib", "k", "m", "w", "byte", "bytes", "bit", "bits", "s", "ms", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h",
            "hour", "hours", "day", "days", "px", "pixel", "pixels", "token", "tokens", "char", "chars", "character", "characters", "word", "words", "item", "items", "image", "images",
            "video", "videos", "file", "files", "page", "pages", "record", "records", "row", "rows", "result", "results", "time", "times", "x", "qps", "rpm", "percent"],
        StringComparer.OrdinalIgnoreCase);

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
        var prices = new List<Price>();
        try
        {
            foreach (var pattern in prose.Length == 0 ? [] : s_patterns)
            {
                prices.AddRange(from Match match in pattern.Matches(prose) where IsPrice(match, prose) select PriceOf(match));
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }

        return prices;
    }

    private static bool IsPrice(Match match, string prose)
    {
        var unit = match.Groups["unit"].Value;
        var context = Context(prose, match.Index);
        return !s_bound.IsMatch(context) && (s_money.Contains(unit) || (!s_measure.Contains(unit) && s_priceWord.IsMatch(context + match.Value)));
    }

    // What stands before it in its line, and the line before that: a heading is a line of its own.
    private static string Context(string prose, int at)
    {
        var start = at;
        var lines = 0;
        while (start > 0 && at - start < LongestContext)
        {
            if (prose[start - 1] == '\n' && start < at && prose[start] is not ('\n' or '\r') && ++lines == 2)
            {
                break;
            }

            start--;
        }

        return prose.Substring(start, at - start);
    }

    private static Price PriceOf(Match match) =>
        new(string.Concat(match.Groups["amount"].Value.Split(',')), Currency(match.Groups["unit"].Value), Basis.Documented);

    // Signs become their codes; a vendor's own unit (PTC) stays as written.
    private static string Currency(string unit) => unit.ToUpperInvariant() switch
    {
        "$" or "US$" or "美元" or "美金" or "DOLLAR" or "DOLLARS" => "USD",
        "¥" or "￥" or "元" or "人民币" or "RMB" => "CNY",
        "€" => "EUR",
        "£" => "GBP",
        _ => unit,
    };
}
