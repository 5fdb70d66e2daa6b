using System.Globalization;
using Specular.Corpus.Output;

namespace Specular.Corpus.Comparison;

/// <summary>How far two readers agree over documents, and why not further.</summary>
internal sealed class ComparisonReport(IReadOnlyList<DocumentComparison> comparisons)
{
    /// <summary>Whether something differs that nobody has explained.</summary>
    public bool HasUnknown => comparisons.Any(c => c.Unknown.Count > 0);

    public void Write(TextWriter output, bool isVerbose)
    {
        output.Write(Table());
        foreach (var kind in comparisons.SelectMany(c => c.Known.Select(k => (Comparison: c, k.Difference, k.Reason))).GroupBy(k => k.Reason, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
        {
            output.Write(Line($"\n{kind.Count()} in {kind.Select(k => k.Comparison).Distinct().Count()} documents: {kind.Key}\n"));
            foreach (var (comparison, difference, _) in isVerbose ? kind : kind.Take(1))
            {
                output.Write($"  {comparison.Document.Name}: {difference}\n");
            }
        }

        foreach (var comparison in comparisons.Where(c => c.Unknown.Count > 0))
        {
            output.Write($"\nNot explained: {comparison.Document.Folder}: {comparison.Document.Name}\n");
            output.Write(string.Concat(comparison.Unknown.Select(d => $"  {d}\n")));
        }

        if (isVerbose)
        {
            output.Write("\nRead by the library, refused by us:\n" + string.Concat(comparisons.Where(c => c is { IsReadByThem: true, IsReadByUs: false }).Select(c => $"  {c.Document.Folder}: {c.Document.Name}\n")));
        }
    }

    private TextTable Table()
    {
        var table = new TextTable("folder", "documents", "compared", "agree", "differ as explained", "not explained", "only we read", "only they read", "neither");
        foreach (var folder in comparisons.GroupBy(c => c.Document.Folder, StringComparer.Ordinal))
        {
            AddRow(table, folder.Key, [.. folder]);
        }

        AddRow(table, "all", comparisons);
        return table;
    }

    private static void AddRow(TextTable table, string folder, IReadOnlyList<DocumentComparison> rows)
    {
        string Count(Func<DocumentComparison, bool> predicate) => rows.Count(predicate).ToString(CultureInfo.InvariantCulture);
        table.Add(
            folder, Count(_ => true), Count(c => c.IsCompared), Count(c => c is { IsCompared: true, Known.Count: 0, Unknown.Count: 0 }),
            Count(c => c is { Known.Count: > 0, Unknown.Count: 0 }), Count(c => c.Unknown.Count > 0),
            Count(c => c is { IsReadByUs: true, IsReadByThem: false }), Count(c => c is { IsReadByUs: false, IsReadByThem: true }), Count(c => c is { IsReadByUs: false, IsReadByThem: false }));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
