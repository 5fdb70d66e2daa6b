using Specular.Mocking;
using Specular.Tool.Languages;
using Specular.Tool.Linting;
using Specular.Tool.Linting.Reports;
using Specular.Tool.Output;

namespace Specular.Tool.Commands;

/// <summary>One run of <c>specular lint</c>: reads everything, looks at it, writes the report and the new baseline, judges.</summary>
internal sealed class LintSession
{
    private readonly LintSettings _settings;
    private readonly Func<Stream> _input;
    private readonly TextWriter _output;
    private readonly ToolTerminal _terminal;
    private readonly Screen _errors;

    public LintSession(LintSettings settings, Func<Stream> input, TextWriter output, TextWriter error, ToolTerminal terminal)
    {
        _settings = settings;
        _input = input;
        _output = output;
        _terminal = settings.HasNoColour ? terminal with { HasColour = false } : terminal;
        _errors = new Screen(error, ToolTerminal.Plain);
    }

    public int Run(CancellationToken cancellationToken)
    {
        IReadOnlyList<LintedApi> apis;
        LintedDocument? baseline;
        try
        {
            baseline = _settings.Baseline is { } path ? LintSources.ReadFile(path) : null;
            apis = LintSources.Read(_settings.Paths, _input, [.. new[] { _settings.Baseline, _settings.NewBaseline }.OfType<string>()]);
        }
        catch (MockServerException e)
        {
            _errors.Refusal(e);
            return ExitCode.NoInput;
        }

        try
        {
            return Run(apis, baseline, cancellationToken);
        }
        catch (MockServerException e)
        {
            _errors.Refusal(e);
            return ExitCode.NoOutput;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _errors.Line("specular: " + ToolText.Of("Stopped before the end; nothing was written."));
            return ExitCode.Interrupted;
        }
    }

    private int Run(IReadOnlyList<LintedApi> apis, LintedDocument? baseline, CancellationToken cancellationToken)
    {
        var documents = apis.SelectMany(a => a.Documents).ToArray();
        var baselines = new[] { _settings.Baseline, _settings.NewBaseline }.OfType<string>();
        var file = FileOf(_settings.File, [.. documents.Select(d => d.Path), .. baselines], "--output");
        var newBaseline = FileOf(_settings.NewBaseline, documents.Select(d => d.Path), "--write-baseline");
        var findings = Lint(apis, documents.Length, cancellationToken);
        if (_settings.NewBaseline is { } written)
        {
            var text = new LintBaseline(written, documents, _settings.SecondReader is not null).Write(findings);
            newBaseline!.Write(text);
            baseline = LintSources.ReadFile(written);
            Announce(written, findings);
        }

        if (baseline is not null)
        {
            findings = LintReport.Order(new LintBaseline(baseline.Path, documents, _settings.SecondReader is not null).Apply(baseline, findings));
        }

        var report = new LintReport(documents.Length, findings, baseline is not null, _settings.SecondReader is not null);
        Write(report, file);
        return _settings.FailsOn is { } least && report.Remaining.Any(f => f.Severity >= least) ? ExitCode.Failure : ExitCode.Success;
    }

    private IReadOnlyList<Finding> Lint(IReadOnlyList<LintedApi> apis, int count, CancellationToken cancellationToken)
    {
        var linter = new ApiLinter(_settings.SecondReader);
        var progress = new LintProgress(_errors, TimeProvider.System, count);
        var findings = new List<Finding>();
        var done = 0;
        foreach (var api in apis)
        {
            findings.AddRange(linter.Lint(api, cancellationToken));
            progress.Report(done += api.Documents.Count);
        }

        return LintReport.Order(findings);
    }

    private void Write(LintReport report, OutputFile? file)
    {
        if (_settings.Format == ReportFormat.Text && file is null)
        {
            TextReport.Write(new Screen(_output, _terminal), report, _terminal.Width);
            return;
        }

        var text = TextOf(report);
        if (file is null)
        {
            _output.Write(text);
            _output.Flush();
        }
        else
        {
            file.Write(text);
        }

        // Whoever reads a log wants to know without opening the report.
        _errors.Line("specular: " + TextReport.Summary(report));
    }

    private string TextOf(LintReport report)
    {
        switch (_settings.Format)
        {
            case ReportFormat.Json:
                return JsonReport.Write(report);
            case ReportFormat.Sarif:
                return SarifReport.Write(report);
            default:
                using (var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture))
                {
                    TextReport.Write(new Screen(text, ToolTerminal.Plain), report, null);
                    return text.ToString();
                }
        }
    }

    private void Announce(string path, IReadOnlyList<Finding> findings)
    {
        var errors = findings.Count(f => !LintBaseline.IsAcceptable(f));
        var refused = errors > 0 ? ToolText.Format($"; {Counted.Of(errors, "error")} cannot be accepted") : "";
        _errors.Line("specular: " + ToolText.Format($"{path} accepts {Counted.Of(findings.Count - errors, "finding")}{refused}."));
    }

    private static OutputFile? FileOf(string? path, IEnumerable<string> others, string option) =>
        path is null ? null : OutputFile.At(path, others, option);
}
