using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Pages;

/// <summary>Schemas among the components that no operation leads to.</summary>
internal static class UnreachableSchemaLint
{
    public static void Check(PublishedPage page, PageReferences references, LintReport report)
    {
        // A document without operations is a library for others, and what this one holds of others may lead back.
        if (page.Document.Operations.Count == 0 || page.Document.References.Count > 0 || references.HasOtherReferences || page.Root.Find("components")?.Find("schemas") is not { IsObject: true } schemas)
        {
            return;
        }

        var reached = references.ReachedSchemas();
        foreach (var (name, schema) in schemas.Members().Where(s => !reached.Contains(s.Name) && !s.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            report.Add(ProblemCatalog.UnreachableSchema, schema.Source, name);
        }
    }
}
