namespace Specular.Specification.Export.Merging;

/// <summary>The version that the output names.</summary>
internal static class OutputVersion
{
    /// <summary>The highest that a page names in full, of the minor version that is written.</summary>
    public static string Of(IEnumerable<ExportPage> pages, bool is31)
    {
        var minor = is31 ? "3.1." : "3.0.";
        return pages.Select(p => p.Version).Where(v => v.StartsWith(minor, StringComparison.Ordinal) && v.Length == minor.Length + 1 && char.IsDigit(v[v.Length - 1]))
            .OrderByDescending(v => v, StringComparer.Ordinal).FirstOrDefault() ?? (is31 ? "3.1.0" : "3.0.3");
    }
}
