using Specular.Specification.Problems;
using Specular.Tool.Languages;
using Specular.Tool.Output;

namespace Specular.Tool.Linting.Reports;

/// <summary>A report for people: code frames as a compiler prints them, and a line that sums up.</summary>
internal static class TextReport
{
    /// <summary>How wide a line is where no terminal says it.</summary>
    private const int UsualWidth = 120;

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The findings.</param>
    /// <param name="width">The terminal's columns; null without one.</param>
    public static void Write(Screen output, LintReport report, int? width)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        CodeFrame? frame = null;
        foreach (var finding in report.Remaining)
        {
            if (frame?.TryAdd(finding) != true)
            {
                frame?.Write(output, explained);
                frame = new CodeFrame(finding, width ?? UsualWidth);
            }
        }

        frame?.Write(output, explained);
        output.Line(Summary(report));
    }

    /// <summary>"1 error, 2 warnings, no infos in 3 documents; 4 findings accepted by the baseline."</summary>
    public static string Summary(LintReport report)
    {
        var accepted = report.HasBaseline ? ToolText.Format($"; {Counted.Of(report.AcceptedCount, "finding")} accepted by the baseline") : "";
        return ToolText.Format(
            $"{Count(report, ProblemSeverity.Error, "error")}, {Count(report, ProblemSeverity.Warning, "warning")}, {Count(report, ProblemSeverity.Info, "info")} in {Counted.Of(report.DocumentCount, "document")}{accepted}.");
    }

    private static string Count(LintReport report, ProblemSeverity severity, string noun) => Counted.Of(report.Count(severity), noun);
}
