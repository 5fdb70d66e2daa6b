using Specular.Tool.Output;

namespace Specular.Tool.Tests.Linting;

/// <summary><c>specular lint</c>: what it looks at, how it ends.</summary>
public sealed class LintCommandTests
{
    [Fact]
    public async Task EveryFaultOfASurfaceStandsAtItsLine()
    {
        var run = await LintRun.OfAsync(ToolRun.Kling, ToolRun.Relay);
        Assert.Equal(0, run.ExitCode);
        foreach (var (file, id, text) in new[]
        {
            ("kling-302/identify-face.yaml", "SPEC2001", "type: apikey"),
            ("kling-302/advanced-lip-sync.create.yaml", "SPEC2012", "face_id: 0"),
            ("kling-302/advanced-lip-sync.query.yaml", "SPEC2004", "responses:"),
            ("kling-relay/avatar-image2video.yaml", "SPEC2007", "x-apifox-status: '-1'"),
        })
        {
            var line = Array.FindIndex(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "specs", file)), l => l.Contains(text, StringComparison.Ordinal)) + 1;
            Assert.Contains(run.Findings, f => (string)f["id"]! == id && ((string)f["document"]!).EndsWith(file, StringComparison.Ordinal) && (int)f["start"]!["line"]! == line);
        }
    }

    [Fact]
    public async Task AVendorsOwnMistakesAreWarnings()
    {
        var run = await LintRun.OfAsync(ToolRun.Kling, "--second-reader", "off");
        Assert.NotEmpty(run.Findings);
        Assert.All(run.Findings.Where(f => ((string)f["id"]!).StartsWith("SPEC2", StringComparison.Ordinal)), f => Assert.Equal("warning", (string)f["severity"]!));
    }

    [Theory]
    [InlineData("error", MadeFolder.Document, 0)]
    [InlineData("warning", MadeFolder.Document, 1)]
    [InlineData("info", MadeFolder.Document, 1)]
    [InlineData("none", MadeFolder.Document, 0)]
    [InlineData("error", "openapi: 3.0.1\npaths: [\n", 1)]
    [InlineData("none", "openapi: 3.0.1\npaths: [\n", 0)]
    [InlineData("info", "openapi: 3.0.1\ninfo: {title: t, version: '1'}\nservers: [{url: https://api.example.com}]\npaths: {/a: {get: {operationId: getA, responses: {default: {description: ok}, '204': {description: ok}}}}}\n", 0)]
    public async Task TheLeastSeverityThatCountsIsSaid(string failOn, string document, int expected)
    {
        var folder = new MadeFolder($"lint-fail-on-{failOn}-{document.Length}");
        folder.Write("a.yaml", document);
        var run = await LintRun.OfAsync(folder.Path, "--fail-on", failOn);
        Assert.True(expected == run.ExitCode, run.Report.ToString());
    }

    [Fact]
    public async Task AFolderIsOneApiAndEachOfSeveralIsAnother()
    {
        var one = new MadeFolder("lint-one");
        var other = new MadeFolder("lint-other");
        one.Write("a.yaml", MadeFolder.Document);
        other.Write("a.yaml", MadeFolder.Document.Replace("type: string", "type: integer", StringComparison.Ordinal));
        var run = await LintRun.OfAsync(one.Path, other.Path);
        Assert.Equal(["SPEC2004 8:7", "SPEC2004 8:7"], run.Remaining);
        Assert.Equal(2, (int)run.Report["summary"]!["documents"]!);

        one.Write("b.yaml", MadeFolder.Document.Replace("type: string", "type: integer", StringComparison.Ordinal));
        Assert.Contains((await LintRun.OfAsync(one.Path)).Remaining, f => f.StartsWith("SPEC2030", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StandardInputIsADocument()
    {
        var (code, output, error) = await ToolRun.WithInputAsync(MadeFolder.Document, "lint", "-", "--fail-on", "warning");
        Assert.Equal(1, code);
        Assert.StartsWith("stdin:8:7: warning SPEC2004: ", output, StringComparison.Ordinal);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task WhatTheSecondReaderSaysBearsItsNameAndIsInformation()
    {
        var folder = new MadeFolder("lint-second");
        folder.Write("a.yaml", MadeFolder.Document.Replace("description: ok", "summary: ok", StringComparison.Ordinal));
        var run = await LintRun.OfAsync(folder.Path, "--fail-on", "warning", "--second-reader", "info");
        var theirs = Assert.Single(run.Findings, f => (string)f["id"]! == "Microsoft.OpenApi/ResponseRequiredFields");
        Assert.Equal(("info", 9), ((string)theirs["severity"]!, (int)theirs["start"]!["line"]!));
        Assert.Null(theirs["page"]);

        var asked = await LintRun.OfAsync(folder.Path, "--second-reader", "error");
        Assert.Contains(asked.Findings, f => (string)f["id"]! == (string)theirs["id"]! && (string)f["severity"]! == "error");
        Assert.Equal(1, asked.ExitCode);

        var without = await LintRun.OfAsync(folder.Path, "--second-reader", "off");
        Assert.DoesNotContain(without.Findings, f => ((string)f["id"]!).StartsWith("Microsoft", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatCannotBeReadEndsWithACodeOfItsOwn()
    {
        var folder = new MadeFolder("lint-unreadable");
        File.WriteAllBytes(folder["video.yaml"], [0x00, 0x01, 0x02]);
        File.WriteAllBytes(folder["gbk.yaml"], [0xC4, 0xE3, 0xBA, 0xC3]);
        var (code, output, error) = await ToolRun.ToEndAsync("lint", folder.Path);
        Assert.Equal((66, ""), (code, output));
        Assert.Contains("video.yaml is a binary file", error, StringComparison.Ordinal);
        Assert.Contains("gbk.yaml is not UTF-8", error, StringComparison.Ordinal);

        Assert.Equal(66, (await ToolRun.ToEndAsync("lint", "nowhere.yaml")).ExitCode);
        Assert.Equal(66, (await ToolRun.ToEndAsync("lint", ToolRun.Kling, "--baseline", "nowhere.json")).ExitCode);
    }

    [Fact]
    public async Task TheReportGoesToAFileThatIsNoDocument()
    {
        var folder = new MadeFolder("lint-output");
        var document = folder.Write("a.yaml", MadeFolder.Document);
        var (code, output, error) = await ToolRun.ToEndAsync("lint", folder.Path, "--output", folder["report.txt"]);
        Assert.Equal((0, ""), (code, output));
        Assert.Equal("specular: no errors, 1 warning, no infos in 1 document.\n", error);
        Assert.Contains("SPEC2004", File.ReadAllText(folder["report.txt"]), StringComparison.Ordinal);

        Assert.Equal(73, (await ToolRun.ToEndAsync("lint", folder.Path, "--output", document)).ExitCode);
        Assert.Equal(73, (await ToolRun.ToEndAsync("lint", folder.Path, "--write-baseline", document)).ExitCode);
        Assert.Equal(73, (await ToolRun.ToEndAsync("lint", document, "--write-baseline", document)).ExitCode);
        Assert.Equal(73, (await ToolRun.ToEndAsync("lint", folder.Path, "--output", folder["nowhere/report.txt"])).ExitCode);
        Assert.Equal(MadeFolder.Document, File.ReadAllText(document));
    }

    [Fact]
    public async Task ARunThatIsStoppedIsNoAnswer()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        Assert.Equal(130, await ToolProgram.RunAsync(["lint", ToolRun.Kling], output, error, stopped.Token));
        Assert.Equal(("", "specular: Stopped before the end; nothing was written.\n"), (output.ToString(), error.ToString()));
    }

    [Theory]
    [InlineData("'warning'", "lint", "specs", "--fail-on", "errors")]
    [InlineData("text", "lint", "specs", "--format", "xml")]
    [InlineData("Did you mean --baseline?", "lint", "specs", "--baselin", "b.json")]
    [InlineData("can be read once", "lint", "-", "-")]
    [InlineData("Required argument missing", "lint")]
    public async Task AWrongCommandLineIsExplained(string expected, params string[] args)
    {
        var (code, output, error) = await ToolRun.ToEndAsync(args);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Contains("See specular lint --help.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ColourIsForTerminalsOnly()
    {
        var folder = new MadeFolder("lint-colour");
        folder.Write("a.yaml", MadeFolder.Document);
        var terminal = new ToolTerminal(HasColour: true, Width: 80);
        Assert.Contains("\u001b[33mwarning SPEC2004\u001b[0m", await OutputAsync(terminal, "lint", folder.Path), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', await OutputAsync(terminal, "lint", folder.Path, "--no-color"));
        Assert.DoesNotContain('\u001b', await OutputAsync(ToolTerminal.Plain, "lint", folder.Path));
        await OutputAsync(terminal, "lint", folder.Path, "--output", folder["report.txt"]);
        Assert.DoesNotContain('\u001b', File.ReadAllText(folder["report.txt"]));
    }

    private static async Task<string> OutputAsync(ToolTerminal terminal, params string[] args)
    {
        using var output = new StringWriter();
        await ToolProgram.RunAsync(args, () => Stream.Null, output, TextWriter.Null, terminal, TestContext.Current.CancellationToken);
        return output.ToString();
    }
}
