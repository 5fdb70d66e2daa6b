using System.Text.Json;
using Specular.Specification.Problems;

namespace Specular.Tool.Linting.Reports;

/// <summary>A report for programs, in the form of docs/lint.schema.json.</summary>
internal static class JsonReport
{
    private const int Version = 1;

    /// <summary>Writes it.</summary>
    public static string Write(LintReport report) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("summary");
        json.WriteNumber("documents", report.DocumentCount);
        json.WriteNumber("errors", report.Count(ProblemSeverity.Error));
        json.WriteNumber("warnings", report.Count(ProblemSeverity.Warning));
        json.WriteNumber("infos", report.Count(ProblemSeverity.Info));
        json.WriteNumber("accepted", report.AcceptedCount);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("severity", CodeFrame.NameOf(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("document", finding.Document.Name);
        json.WriteString("pointer", finding.Pointer);
        if (finding.Position.Line > 0)
        {
            WritePlace(json, "start", finding.Position.Line, finding.Position.Column);
            WritePlace(json, "end", finding.Position.EndLine, finding.Position.EndColumn);
        }

        json.WriteBoolean("accepted", finding.IsAccepted);
        if (finding.Rule.Page is { } page)
        {
            json.WriteString("page", page);
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, int line, int column)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteEndObject();
    }
}
