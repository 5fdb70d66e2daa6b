using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Specular.Specification.Problems;
using Specular.Tool.SecondReader;

namespace Specular.Tool.Linting.Reports;

/// <summary>
/// A report as SARIF 2.1.0 (OASIS), which code hosts and editors show at its places. Specular's findings are one run; the second reader's are another, under its own name.
/// </summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    // The folder that relative addresses begin at; where it lies is the reader's to say.
    private const string Root = "SRCROOT";

    /// <summary>Writes it.</summary>
    public static string Write(LintReport report) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        WriteRun(json, "Specular", VersionOf(typeof(SarifReport).Assembly), report, [.. report.Findings.Where(f => f.Rule.IsOurs)]);
        if (report.HasSecondReader)
        {
            WriteRun(json, SecondOpinion.Reader, VersionOf(typeof(OpenApiDocument).Assembly), report, [.. report.Findings.Where(f => !f.Rule.IsOurs)]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRun(Utf8JsonWriter json, string tool, string version, LintReport report, Finding[] findings)
    {
        var rules = findings.Select(f => f.Rule).DistinctBy(r => r.Id, StringComparer.Ordinal).OrderBy(r => r.Id, StringComparer.Ordinal).ToArray();
        var indexes = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(r => r.Id, r => r.index, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", tool);
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("newlineSequences");
        json.WriteStringValue("\r\n");
        json.WriteStringValue("\n");
        json.WriteStringValue("\r");
        json.WriteEndArray();
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        WriteText(json, "description", "The folder that specular was started in.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var finding in findings)
        {
            WriteResult(json, finding, indexes[finding.Rule.Id], report.HasBaseline);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, FindingRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Text);
        json.WriteStartObject("help");
        json.WriteString("text", rule.Page is { } page ? $"{rule.Title}. See {page} of Specular." : rule.Text);
        if (RulePages.Find(rule.Id) is { } markdown)
        {
            json.WriteString("markdown", markdown);
        }

        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int ruleIndex, bool hasBaseline)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(json, finding);
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", finding.Pointer);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("specularFinding/v1", Fingerprint.Of(finding));
        json.WriteEndObject();
        if (hasBaseline)
        {
            json.WriteString("baselineState", finding.IsAccepted ? "unchanged" : "new");
            json.WriteStartArray("suppressions");
            if (finding.IsAccepted)
            {
                json.WriteStartObject();
                json.WriteString("kind", "external");
                json.WriteString("status", "accepted");
                json.WriteString("justification", "It is in the baseline.");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePhysicalLocation(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', finding.Document.Name.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        if (finding.Position.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Position.Line);
            json.WriteNumber("startColumn", finding.Position.Column);
            json.WriteNumber("endLine", finding.Position.EndLine);
            json.WriteNumber("endColumn", finding.Position.EndColumn);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(ProblemSeverity severity) => severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Warning => "warning", _ => "note" };

    private static string VersionOf(Assembly assembly) => assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
