using System.Globalization;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Pages;

/// <summary>Names that generated code is made of and that a document leaves out: its title, its operations' ids.</summary>
internal static class NamingLint
{
    public static void Check(PublishedPage page, LintReport report)
    {
        if (page.Root.Find("info")?.Find("title") is { } title && string.IsNullOrWhiteSpace(title.Scalar))
        {
            report.Add(ProblemCatalog.Untitled, title.Source);
        }

        var all = page.Document.Operations;
        var unnamed = all.Where(o => o.OperationId is null).ToList();
        if (unnamed.Count > 0)
        {
            var count = unnamed.Count == all.Count ? all.Count == 1 ? "The operation" : "None of the operations"
                : unnamed.Count.ToString(CultureInfo.InvariantCulture) + " of " + all.Count.ToString(CultureInfo.InvariantCulture) + " operations";
            report.Add(ProblemCatalog.NoOperationId, unnamed[0].Source, unnamed.Count < all.Count ? count + " have no operationId" : all.Count == 1 ? count + " has no operationId" : count + " has an operationId");
        }
    }
}
