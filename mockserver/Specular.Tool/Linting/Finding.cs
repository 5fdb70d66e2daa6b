using System.Globalization;
using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Tool.Linting;

/// <summary>Something wrong at a place of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Rule">Its kind.</param>
/// <param name="Pointer">The JSON pointer into the document; "" is the whole of it.</param>
/// <param name="Position">The place in the text; line 0 when the text is not at hand.</param>
/// <param name="Message">What is wrong, in English.</param>
internal sealed record Finding(LintedDocument Document, FindingRule Rule, string Pointer, DocumentPosition Position, string Message)
{
    /// <summary>The problem it was made of; null for the second reader's.</summary>
    public Problem? Problem { get; init; }

    /// <summary>What is wrong, in the reader's language; <see cref="Message"/> is what programs compare, the same on every machine.</summary>
    public string MessageForPeople => Problem?.MessageIn(CultureInfo.CurrentUICulture) ?? Message;

    /// <summary>Whether the baseline accepts it.</summary>
    public bool IsAccepted { get; init; }

    public ProblemSeverity Severity => Rule.Severity;

    /// <summary>One of ours.</summary>
    public static Finding Of(LintedDocument document, Problem problem) =>
        new(document, FindingRule.Of(problem.Descriptor), problem.Place.Pointer, DocumentLocator.Locate(document.Source, problem), problem.Message) { Problem = problem };
}
