using Microsoft.CodeAnalysis;
using Specular.Generator.Pipeline;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>What a baseline does to a build's diagnostics, and that it does nothing else.</summary>
public sealed class BaselineTests
{
    private const string File = "build/specular.baseline.json";
    private const string Document = "../specs/api.yaml";
    private const string NoErrorAnswer = "GET /pets documents no error answer; the profile's error table can state them";
    private const string Responses = "/paths/~1pets/get/responses";
    private const string Paths = "paths:\n  /pets:\n    get:\n      operationId: getPets\n      responses:\n        '200':\n          description: ok\n          content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}\n";

    [Fact]
    public void WhatItAcceptsIsReportedNoMore()
    {
        Assert.Single(Session().Run().Problems, p => p.Id == "SPEC2004");
        Assert.Empty(Session(Entry("SPEC2004", Document, Responses, NoErrorAnswer)).Run().Problems);
    }

    [Fact]
    public void ItIsFoundAgainWhenLinesMove()
    {
        var session = Session(Entry("SPEC2004", Document, Responses, NoErrorAnswer));
        session.Run();
        session.Edit("specs/api.yaml", text => "# moved\n\n" + text);
        Assert.Empty(session.Run().Problems);
    }

    [Fact]
    public void AnEditedBaselineChangesDiagnosticsAndWritesNoCode()
    {
        var session = Session();
        var before = session.Run();
        session.EditBaseline(File, _ => Text(Entry("SPEC2004", Document, Responses, NoErrorAnswer)));

        var run = session.Run();

        Assert.Single(before.Problems);
        Assert.Empty(run.Problems);
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(StepNames.Baseline));
        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(StepNames.Locate));
        foreach (var step in new[] { StepNames.Bind, StepNames.Client, StepNames.Lower, StepNames.Model, StepNames.Emit })
        {
            Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
            Assert.NotEmpty(run.Reasons(step));
        }
    }

    [Fact]
    public void AnEditOfCSharpReadsNoBaselineAgain()
    {
        var session = Session(Entry("SPEC2004", Document, Responses, NoErrorAnswer));
        session.Run();
        session.AddSource("internal sealed class Added;");

        var run = session.Run();

        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(StepNames.Baseline));
        Assert.All(run.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void AnEntryWhoseFindingIsGoneIsReportedAtItsLine()
    {
        var run = Session(Entry("SPEC2004", Document, Responses, NoErrorAnswer), Entry("SPEC2005", Document, "/paths/~1pets/get/responses/200", "gone")).Run();
        var stale = Assert.Single(run.Problems);
        Assert.Equal(("SPEC4091", DiagnosticSeverity.Info), (stale.Id, stale.Severity));
        Assert.Equal(("/home/user/project/" + File, 2), (stale.Location.GetLineSpan().Path, stale.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void EntriesOfOtherProjectsAndOfTheSecondReaderAreLeftAlone() => Assert.Empty(Session(
        Entry("SPEC2004", Document, Responses, NoErrorAnswer),
        Entry("SPEC2004", "../specs/other.yaml", Responses, NoErrorAnswer),
        Entry("Microsoft.OpenApi/SomeRule", Document, Responses, "theirs")).Run().Problems);

    [Fact]
    public void AnErrorIsNeverAccepted()
    {
        SpecDocument[] documents = [new("specs/broken.yaml", "openapi: 3.0.1\npaths:\n  /x: [unclosed\n")];
        var error = new GeneratorSession(documents).Run().Problems.Single(p => p.Id == "SPEC1001");
        var run = new GeneratorSession(documents, settings: Settings(Entry("SPEC1001", "../specs/broken.yaml", "", error.GetMessage(null)))).Run();
        Assert.Contains(run.Problems, p => p.Id == "SPEC1001" && p.Severity == DiagnosticSeverity.Error);
        Assert.Contains(run.Problems, p => p.Id == "SPEC4092" && p.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void ABrokenOneIsAnErrorAtItsPlaceAndTheClientIsWritten()
    {
        var run = new GeneratorSession([SpecDocument.OpenApi(Paths)], settings: new() { Baselines = [(File, "{\"specular\": \"baseline\",\n  \"accepted\": 7}")] }).Run();
        var broken = Assert.Single(run.Problems, p => p.Id == "SPEC4090");
        Assert.Equal((DiagnosticSeverity.Error, 1), (broken.Severity, broken.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains(run.Problems, p => p.Id == "SPEC2004");
        Assert.NotEmpty(run.Files);
    }

    private static GeneratorSession Session(params string[] entries) => new([SpecDocument.OpenApi(Paths)], settings: Settings(entries));

    private static BuildSettings Settings(params string[] entries) => new() { Baselines = [(File, Text(entries))] };

    private static string Text(params string[] entries) => "{\"specular\": \"baseline\", \"version\": 1, \"accepted\": [\n  " + string.Join(",\n  ", entries) + "\n]}\n";

    private static string Entry(string id, string document, string pointer, string message) =>
        $$"""{"id": "{{id}}", "document": "{{document}}", "pointer": "{{pointer}}", "message": "{{message.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""";
}
