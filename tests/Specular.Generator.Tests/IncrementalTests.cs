using Microsoft.CodeAnalysis;
using Specular.Generator.Pipeline;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

public sealed class IncrementalTests
{
    private const string Create = "specs/kling-302/advanced-lip-sync.create.yaml";

    private static readonly string[] AllSteps = [StepNames.Document, StepNames.Bind, StepNames.Client, StepNames.Lower, StepNames.Model, StepNames.Emit];

    [Fact]
    public void AnEditOfCSharpReadsNothingAndWritesNothing()
    {
        var session = new GeneratorSession(SpecDocument.Surface("kling-302"));
        session.Run();
        session.AddSource("internal sealed class Added;");

        var run = session.Run();

        foreach (var step in AllSteps)
        {
            Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
            Assert.NotEmpty(run.Reasons(step));
        }

        Assert.All(run.Reasons(StepNames.Runtime), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(run.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("# a comment\n")]
    public void ABlankLineOrACommentInASpecReEmitsNothing(string inserted)
    {
        var session = new GeneratorSession(SpecDocument.Surface("kling-302"));
        var before = session.Run();
        session.Edit(Create, text => inserted + text);

        var run = session.Run();

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], run.Reasons(StepNames.Document).Where(r => r != IncrementalStepRunReason.Modified));
        Assert.Single(run.Reasons(StepNames.Bind), reason => reason == IncrementalStepRunReason.Unchanged);
        Assert.All(run.Reasons(StepNames.Lower), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(run.Reasons(StepNames.Emit), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(before.AllText, run.AllText);
    }

    [Fact]
    public void OneEditedDocumentBindsOnlyThatOne()
    {
        var session = new GeneratorSession(SpecDocument.Surface("kling-302"));
        session.Run();
        session.Edit(Create, text => text.Replace("external_task_id", "my_task_id", StringComparison.Ordinal));

        var run = session.Run();

        Assert.Single(run.Reasons(StepNames.Bind), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal(3, run.Reasons(StepNames.Bind).Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Contains("MyTaskId", run.AllText);
    }

    [Fact]
    public void AnEditOfOneClientLeavesTheOtherAsItWas()
    {
        var session = new GeneratorSession([.. SpecDocument.Surface("kling-302"), .. SpecDocument.Surface("kling-relay", "KlingRelay", "KlingRelayClient")]);
        session.Run();
        session.Edit(Create, text => text.Replace("external_task_id", "my_task_id", StringComparison.Ordinal));

        var run = session.Run();

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], run.Reasons(StepNames.Emit));
    }

    [Fact]
    public void DiagnosticsMoveWithTheirLinesAndNoCodeIsWrittenAgain()
    {
        var session = new GeneratorSession(SpecDocument.Surface("kling-302"));
        var before = session.Run().Problems.First(p => p.Location.GetLineSpan().Path.EndsWith("create.yaml", StringComparison.Ordinal) && p.Location.GetLineSpan().StartLinePosition.Line > 0);
        session.Edit(Create, text => "\n\n" + text);

        var run = session.Run();
        var after = run.Problems.First(p => p.Id == before.Id && p.GetMessage(null) == before.GetMessage(null));

        Assert.Equal(before.Location.GetLineSpan().StartLinePosition.Line + 2, after.Location.GetLineSpan().StartLinePosition.Line);
        Assert.All(run.Reasons(StepNames.Emit), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void ADividedDocumentIsBoundAgainWithItsPartsAndNoOtherIs()
    {
        var whole = SpecDocument.OpenApi("paths:\n  /pets:\n    get: {operationId: getPet, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: schemas/Pet.yaml}}}}}}");
        var other = SpecDocument.OpenApi("paths:\n  /keys: {get: {operationId: getKeys, responses: {'204': {description: ok}}}}", name: "specs/other.yaml");
        var part = new SpecDocument("specs/schemas/Pet.yaml", "type: object\nproperties:\n  name: {type: string}\n", "Sample", "SampleClient");
        var session = new GeneratorSession([whole, other, part]);
        var first = session.Run();
        Assert.Contains("class Pet", first.AllText);
        Assert.DoesNotContain(first.Problems, p => p.Id is "SPEC1002" or "SPEC1021");
        Assert.Single(first.Reasons(StepNames.BindDivided));

        session.Edit(part.Name, text => text + "  nickname: {type: string}\n");
        var run = session.Run();
        Assert.Contains("Nickname", run.AllText);
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(StepNames.BindDivided));
        Assert.Equal(2, run.Reasons(StepNames.Bind).Count(reason => reason == IncrementalStepRunReason.Cached));

        session.Edit(other.Name, text => "# a comment\n" + text);
        run = session.Run();
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(StepNames.BindDivided));
        Assert.All(run.Reasons(StepNames.Lower), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}
