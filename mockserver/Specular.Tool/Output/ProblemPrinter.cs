using Specular.Mocking;
using Specular.Specification.Problems;
using Specular.Tool.Languages;
using Specular.Tool.SecondReader;

namespace Specular.Tool.Output;

/// <summary>Prints what is wrong with the documents: ours first, the second reader's after it.</summary>
internal static class ProblemPrinter
{
    /// <summary>Prints both, by document and line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="problems">What is wrong.</param>
    /// <param name="opinions">What the second reader says; null when it was not asked.</param>
    public static void Print(Screen output, IReadOnlyList<DocumentProblem> problems, IReadOnlyList<SecondOpinion>? opinions)
    {
        if (problems.Count + (opinions?.Count ?? 0) == 0)
        {
            return;
        }

        output.Line();
        output.Line(ToolText.Of("Diagnostics"), "heading");
        foreach (var problem in problems.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column))
        {
            output.Line("  " + problem, StyleOf(problem.Severity));
        }

        foreach (var opinion in opinions ?? [])
        {
            output.Line("  " + opinion);
        }

        var (errors, warnings, remarks) = (Count(problems, ProblemSeverity.Error, "error"), Count(problems, ProblemSeverity.Warning, "warning"), Count(problems, ProblemSeverity.Info, "remark"));
        output.Line("  " + (opinions is null
            ? ToolText.Format($"{errors}, {warnings}, {remarks}.")
            : ToolText.Format($"{errors}, {warnings}, {remarks}; {Counted.Of(opinions.Count, "remark")} by the second reader (Microsoft.OpenApi), on which nothing depends.")));
    }

    private static string Count(IReadOnlyList<DocumentProblem> problems, ProblemSeverity severity, string noun) =>
        Counted.Of(problems.Count(p => p.Severity == severity), noun);

    private static string StyleOf(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "",
    };
}
