using Specular.Specification.Lints.Examples;
using Specular.Specification.Lints.Operations;
using Specular.Specification.Lints.Pages;
using Specular.Specification.Lints.Prose;
using Specular.Specification.Lints.Schemas;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints;

/// <summary>What a published document says against itself, or does not say. Supplements are ours and are not looked at.</summary>
internal static class DocumentLints
{
    /// <summary>Looks at a page however it was written.</summary>
    public static void Check(PublishedPage page, ProblemCollector problems)
    {
        var document = page.Document;
        var report = new LintReport(problems);
        foreach (var operation in document.Operations)
        {
            SecurityLint.Check(operation, document, problems);
            BodyLint.Check(operation, problems);
            StatusLint.Check(operation, problems);
            HeaderLint.Check(operation, page, report);
            MethodLint.Check(operation, report);
            SuccessLint.Check(operation, report);
        }

        new AnswerLint(document, problems).Check();
        CheckSchemas(page, report);
        var examples = new ExampleLint(page, problems, report);
        examples.Check();
        ExampleMembersLint.Check(page, report);
    }

    /// <summary>Looks at what only a page has that was published as OpenAPI.</summary>
    public static void CheckPublished(PublishedPage page, ProblemCollector problems)
    {
        var report = new LintReport(problems);
        NamingLint.Check(page, report);
        ServerLint.Check(page, report);
        var references = PageReferences.Of(page.Root);
        SecuritySchemeLint.Check(page, references, report);
        UnreachableSchemaLint.Check(page, references, report);
    }

    private static void CheckSchemas(PublishedPage page, LintReport report)
    {
        foreach (var place in page.Schemas)
        {
            EnumLint.Check(place, report);
            BoundsLint.Check(place, report);
            KeywordLint.Check(place, report);
            UndescribedLint.Check(place, page, report);
            if (place.Prose.Length > 0)
            {
                TimestampLint.Check(place, report);
                NumberAsTextLint.Check(place, report);
                ProseLints.Check(place, page, report);
            }
        }

        foreach (var operation in page.Document.Operations)
        {
            OperationProseLint.Check(operation, report);
        }
    }
}
