using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints;

/// <summary>What a published document says against itself. Supplements are ours and are not looked at.</summary>
internal static class DocumentLints
{
    public static void Check(BoundDocument document, ProblemCollector problems)
    {
        if (document.Document.IsSupplement)
        {
            return;
        }

        foreach (var operation in document.Operations)
        {
            SecurityLint.Check(operation, document, problems);
            BodyLint.Check(operation, problems);
            StatusLint.Check(operation, problems);
        }

        new AnswerLint(document, problems).Check();
        new ExampleLint(document, problems).Check();
    }
}
