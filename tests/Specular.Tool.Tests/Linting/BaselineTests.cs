namespace Specular.Tool.Tests.Linting;

/// <summary>The baseline: what it accepts, and what it does not.</summary>
public sealed class BaselineTests
{
    [Fact]
    public async Task WhatWasAcceptedIsNeitherShownNorCounted()
    {
        var (folder, baseline) = await AcceptedAsync("baseline-accepted");
        var (code, output, error) = await ToolRun.ToEndAsync("lint", folder.Path, "--baseline", baseline, "--fail-on", "info");
        Assert.True(code == 0, output + error);
        Assert.Equal("no errors, no warnings, no infos in 1 document; 1 finding accepted by the baseline.\n", output);
    }

    [Fact]
    public async Task ItIsFoundAgainWhenLinesMoveAndAnotherDocumentComes()
    {
        var (folder, baseline) = await AcceptedAsync("baseline-moved");
        folder.Write("a.yaml", "# a comment\n\n" + MadeFolder.Document);
        folder.Write("0.yaml", MadeFolder.Other);
        var run = await LintRun.OfAsync(folder.Path, "--baseline", baseline, "--fail-on", "warning");
        Assert.Equal(["SPEC2004 8:7"], run.Remaining);
        Assert.Equal((1, 1), (run.ExitCode, (int)run.Report["summary"]!["accepted"]!));
    }

    [Fact]
    public async Task AnotherPlaceOrAnotherMessageIsNew()
    {
        var (folder, baseline) = await AcceptedAsync("baseline-new");
        folder.Write("a.yaml", MadeFolder.Document.Replace("    get:", "    put:", StringComparison.Ordinal));
        var run = await LintRun.OfAsync(folder.Path, "--baseline", baseline);
        Assert.Contains("SPEC2004 8:7", run.Remaining);
    }

    [Fact]
    public async Task AnEntryWhoseFindingIsGoneIsReportedAtItsLine()
    {
        var (folder, baseline) = await AcceptedAsync("baseline-stale");
        folder.Write("a.yaml", MadeFolder.Document + "        default: {description: an error}\n");
        var run = await LintRun.OfAsync(folder.Path, "--baseline", baseline);
        var line = Array.FindIndex(File.ReadAllLines(baseline), l => l.Contains("SPEC2004", StringComparison.Ordinal)) + 1;
        Assert.Equal([$"SPEC4091 {line}:13"], run.Remaining);
        Assert.Equal("info", (string)run.Findings[0]["severity"]!);

        File.Delete(folder["a.yaml"]);
        folder.Write("b.yaml", MadeFolder.Document + "        default: {description: an error}\n");
        Assert.Equal([$"SPEC4091 {line}:13"], (await LintRun.OfAsync(folder.Path, "--baseline", baseline)).Remaining);
    }

    [Fact]
    public async Task AnEntryOfADocumentThatWasNotGivenIsLeftAlone()
    {
        var (folder, baseline) = await AcceptedAsync("baseline-part");
        var other = folder.Write("b.yaml", MadeFolder.Other);
        Assert.Equal(["SPEC2004 8:7"], (await LintRun.OfAsync(other, "--baseline", baseline)).Remaining);
    }

    [Fact]
    public async Task TheReportNeverOverwritesIt()
    {
        var (folder, baseline) = await AcceptedAsync("baseline-overwritten");
        var before = File.ReadAllText(baseline);
        var other = Path.Combine(folder.Path, ".", Path.GetFileName(baseline));
        foreach (var option in new[] { "--baseline", "--write-baseline" })
        {
            foreach (var output in new[] { baseline, other })
            {
                var (code, _, error) = await ToolRun.ToEndAsync("lint", folder.Path, option, baseline, "--output", output);
                Assert.True(code == 73, error);
                Assert.Contains("--output", error, StringComparison.Ordinal);
                Assert.Equal(before, File.ReadAllText(baseline));
            }
        }
    }

    [Fact]
    public async Task AnErrorIsNeverAccepted()
    {
        var folder = new MadeFolder("baseline-error");
        folder.Write("a.yaml", MadeFolder.Document);
        folder.Write("b.yaml", "openapi: 3.0.1\npaths: [\n");
        var baseline = folder["accepted.json"];
        var run = await LintRun.OfAsync(folder.Path, "--write-baseline", baseline);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("accepts 1 finding; 1 error cannot be accepted.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SPEC1001", File.ReadAllText(baseline), StringComparison.Ordinal);

        // Somebody wrote it in by hand.
        var error = run.Findings.Single(f => (string)f["id"]! == "SPEC1001");
        File.WriteAllText(baseline, $$"""{"specular": "baseline", "accepted": [{"id": "SPEC1001", "document": "b.yaml", "pointer": {{error["pointer"]!.ToJsonString()}}, "message": {{error["message"]!.ToJsonString()}}}]}""");
        run = await LintRun.OfAsync(folder.Path, "--baseline", baseline);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Remaining, f => f.StartsWith("SPEC1001", StringComparison.Ordinal));
        Assert.Contains(run.Remaining, f => f.StartsWith("SPEC4092", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"specular\": \"baseline\", \"accepted\": [", "SPEC4090 1:39")]
    [InlineData("[]", "SPEC4090 1:1")]
    [InlineData("{}", "SPEC4090 1:1")]
    [InlineData("", "SPEC4090 1:1")]
    [InlineData("{\"specular\": \"baseline\",\n \"version\": 2, \"accepted\": []}", "SPEC4090 2:13")]
    [InlineData("{\"specular\": \"baseline\"}", "SPEC4090 1:1")]
    [InlineData("{\"specular\": \"baseline\",\n \"accepted\": {}}", "SPEC4090 2:2")]
    [InlineData("{\"specular\": \"baseline\",\n \"accepted\": [\n  7]}", "SPEC4090 3:3")]
    [InlineData("{\"specular\": \"baseline\",\n \"accepted\": [\n  {\"id\": 1, \"document\": \"a.yaml\", \"pointer\": \"\", \"message\": \"m\"}]}", "SPEC4090 3:10")]
    public async Task ABrokenBaselineIsAnErrorAtItsPlaceAndAcceptsNothing(string text, string expected)
    {
        var folder = new MadeFolder($"baseline-broken-{text.Length}-{expected[9..].Replace(':', '-')}");
        folder.Write("a.yaml", MadeFolder.Document);
        var elsewhere = new MadeFolder($"baseline-file-{text.Length}-{expected[9..].Replace(':', '-')}");
        var run = await LintRun.OfAsync(folder.Path, "--baseline", elsewhere.Write("b.json", text));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Remaining);
        Assert.Contains("SPEC2004 8:7", run.Remaining);
        Assert.Contains("--write-baseline", (string)run.Findings.First(f => (string)f["id"]! == "SPEC4090")["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABaselineBesideTheDocumentsIsNoDocument()
    {
        var (folder, baseline) = await AcceptedAsync("baseline-beside");
        Assert.Equal(["SPEC2004 8:7"], (await LintRun.OfAsync(folder.Path)).Remaining);
        Assert.Equal(["SPEC2004 8:7"], (await LintRun.OfAsync([.. Directory.GetFiles(folder.Path), "--write-baseline", folder["other.json"], "--baseline", baseline])).Findings.Select(f => $"{f["id"]} {f["start"]!["line"]}:{f["start"]!["column"]}"));

        // Named as a document, it is told what it is.
        var run = await LintRun.OfAsync(baseline);
        Assert.Contains("SpecularBaseline", (string)run.Findings[0]["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItIsWrittenTheSameWhateverTheOrder()
    {
        var first = new MadeFolder("baseline-order");
        File.WriteAllText(first["z.yaml"], MadeFolder.Document);
        File.WriteAllText(first["a.yaml"], MadeFolder.Other);
        await LintRun.OfAsync(first["z.yaml"], first["a.yaml"], "--write-baseline", first["one.json"]);
        await LintRun.OfAsync(first["a.yaml"], first["z.yaml"], "--write-baseline", first["two.json"]);
        var text = File.ReadAllText(first["one.json"]);
        Assert.Equal(text, File.ReadAllText(first["two.json"]));
        Assert.DoesNotContain('\r', text);
        Assert.True(text.IndexOf("a.yaml", StringComparison.Ordinal) < text.IndexOf("z.yaml", StringComparison.Ordinal));
    }

    private static async Task<(MadeFolder Folder, string Baseline)> AcceptedAsync(string name)
    {
        var folder = new MadeFolder(name);
        folder.Write("a.yaml", MadeFolder.Document);
        var baseline = folder["specular.baseline.json"];
        var run = await LintRun.OfAsync(folder.Path, "--write-baseline", baseline, "--fail-on", "info");
        Assert.True(run.ExitCode == 0, run.Report.ToString());
        return (folder, baseline);
    }
}
