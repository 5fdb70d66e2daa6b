using Microsoft.CodeAnalysis;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>How bad a vendor's own mistakes are in a build, and who decides.</summary>
public sealed class StrictBuildTests
{
    private const string ExampleAgainstSchema = "SPEC2012";
    private const string NoErrorAnswer = "SPEC2004";

    [Fact]
    public void AStrictBuildWarnsOfThem()
    {
        var run = Run(isStrict: true);
        Assert.NotEmpty(run.Problems);
        Assert.All(run.Problems.Where(p => p.Id.StartsWith("SPEC2", StringComparison.Ordinal)), p => Assert.Equal(DiagnosticSeverity.Warning, p.Severity));
        Assert.NotEmpty(run.Files);
    }

    [Fact]
    public void AStrictBuildRaisesNothingElse()
    {
        var run = new GeneratorSession(SpecDocument.Surface("kling-relay"), settings: new() { IsStrict = true }).Run();
        Assert.Contains(run.Problems, p => p.Id == "SPEC3003");
        Assert.All(run.Problems.Where(p => p.Id == "SPEC3003"), p => Assert.Equal(DiagnosticSeverity.Info, p.Severity));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AGlobalConfigDecidesUpwardsAndDownwards(bool isStrict)
    {
        var run = Run(isStrict, (ExampleAgainstSchema, ReportDiagnostic.Error), (NoErrorAnswer, ReportDiagnostic.Suppress));
        Assert.All(run.Problems.Where(p => p.Id == ExampleAgainstSchema), p => Assert.Equal(DiagnosticSeverity.Error, p.Severity));
        Assert.Contains(run.Problems, p => p.Id == ExampleAgainstSchema);
        Assert.DoesNotContain(run.Problems, p => p.Id == NoErrorAnswer);
        Assert.Contains(Run(isStrict).Problems, p => p.Id == NoErrorAnswer);
    }

    [Fact]
    public void AGlobalConfigLowersWhatAStrictBuildRaised() =>
        Assert.All(Run(isStrict: true, (NoErrorAnswer, ReportDiagnostic.Info)).Problems.Where(p => p.Id == NoErrorAnswer), p => Assert.Equal(DiagnosticSeverity.Info, p.Severity));

    private static GeneratorRun Run(bool isStrict, params (string Id, ReportDiagnostic Severity)[] severities) => new GeneratorSession(
        SpecDocument.Surface("kling-302"),
        settings: new() { IsStrict = isStrict, Severities = severities.ToDictionary(s => s.Id, s => s.Severity, StringComparer.Ordinal) }).Run();
}
