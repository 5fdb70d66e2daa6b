using System.Globalization;
using Specular.Specification.Problems;
using Specular.Tool.Output;

namespace Specular.Tool.Linting.Reports;

/// <summary>Findings of one line and the line itself, each place underlined.</summary>
internal sealed class CodeFrame
{
    private readonly List<Finding> _findings = [];
    private readonly SourceLine? _line;

    public CodeFrame(Finding first, int room)
    {
        _findings.Add(first);
        if (first.Position.Line > 0)
        {
            var position = first.Position;
            Number = position.Line.ToString(CultureInfo.InvariantCulture);
            _line = SourceLine.Around(first.Document.Source.Text, position.Offset - (position.Column - 1), position.Offset, room - Number.Length - " ".Length - " | ".Length);
        }
    }

    private string Number { get; } = "";

    /// <summary>Adds a finding if it is on the line and its place is seen.</summary>
    public bool TryAdd(Finding finding)
    {
        if (_line is null || finding.Document != _findings[0].Document || finding.Position.Line != _findings[0].Position.Line || !_line.Shows(finding.Position.Offset))
        {
            return false;
        }

        _findings.Add(finding);
        return true;
    }

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="explained">The kinds whose page was named already; those of this frame are added.</param>
    public void Write(Screen output, ISet<string> explained)
    {
        foreach (var finding in _findings)
        {
            output.Line((PlaceOf(finding), "heading"), (": ", ""), ($"{NameOf(finding.Severity)} {finding.Rule.Id}", NameOf(finding.Severity)), (": " + OneLine(finding.MessageForPeople), ""));
        }

        var margin = new string(' ', Number.Length);
        if (_line is not null)
        {
            output.Line(($" {Number} | ", "faint"), (_line.Text, ""));
            var spans = _findings.GroupBy(f => (f.Position.Offset, f.Position.Length)).ToArray();
            foreach (var span in spans)
            {
                var label = spans.Length > 1 ? " " + string.Join(", ", span.Select(f => f.Rule.Id).Distinct(StringComparer.Ordinal)) : "";
                output.Line(($" {margin} | ", "faint"), (_line.Underline(span.Key.Offset, span.Key.Length) + label, NameOf(span.Max(f => f.Severity))));
            }
        }

        foreach (var page in _findings.Select(f => f.Rule).Where(r => r.Page is not null && explained.Add(r.Id)).Select(r => r.Page!))
        {
            output.Line(($" {margin} = {page}", "faint"));
        }

        output.Line();
    }

    /// <summary>"error", "warning", "info".</summary>
    public static string NameOf(ProblemSeverity severity) => severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Warning => "warning", _ => "info" };

    // A message may quote a document's own text.
    private static string OneLine(string message) => message.ReplaceLineEndings(" ");

    private static string PlaceOf(Finding finding) => finding.Position.Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{finding.Document.Name}:{finding.Position.Line}:{finding.Position.Column}")
        : finding.Document.Name;
}
