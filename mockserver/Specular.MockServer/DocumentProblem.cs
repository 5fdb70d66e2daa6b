using System.Globalization;
using Specular.Mocking.Loading;
using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Mocking;

/// <summary>Something wrong with a document, at its place in the text.</summary>
/// <param name="Path">The document, as a path from the folder that was named.</param>
/// <param name="Line">The line, from 1; 0 when the document's text is not at hand.</param>
/// <param name="Column">The column, from 1; 0 when the document's text is not at hand.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record DocumentProblem(string Path, int Line, int Column, Problem Problem)
{
    /// <summary>How bad it is.</summary>
    public ProblemSeverity Severity => Problem.Descriptor.Severity;

    /// <summary>
    /// One line, as compilers print it: <c>specs/kling-302/identify-face.yaml:12:7: warning SPEC2004: ...</c> The message is in the language of
    /// <see cref="CultureInfo.CurrentUICulture"/>, as <see cref="ProblemText"/> chooses it; all before it is the same in every language, for other programs read it.
    /// </summary>
    public override string ToString()
    {
        var severity = Severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Warning => "warning", _ => "info" };
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}") : $"{Path}#{Problem.Place.Pointer}";
        return $"{place}: {severity} {Problem.Descriptor.Id}: {Problem.MessageIn(CultureInfo.CurrentUICulture)}";
    }

    internal static IReadOnlyList<DocumentProblem> Locate(IReadOnlyList<Surface> surfaces) =>
        [.. surfaces.SelectMany(s => s.Problems.Select(p => Locate(s, p)))];

    internal static void ThrowOnErrors(IReadOnlyList<DocumentProblem> problems)
    {
        var errors = problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.ToString()).ToArray();
        if (errors.Length > 0)
        {
            throw new MockServerException(
                (errors.Length == 1 ? "A document has an error:\n" : $"The documents have {errors.Length} errors:\n") + string.Join('\n', errors) + "\n",
                "Mend them, or set MockServerOptions.IgnoresDocumentErrors (--keep-going) to start without what is broken.",
                null);
        }
    }

    private static DocumentProblem Locate(Surface surface, Problem problem)
    {
        var document = surface.Documents.FirstOrDefault(d => string.Equals(d.Name, problem.Place.Document, StringComparison.Ordinal));
        var position = document is null ? default : DocumentLocator.Locate(document, problem);
        return new DocumentProblem(surface.PathOf(problem.Place.Document), position.Line, position.Column, problem);
    }
}
