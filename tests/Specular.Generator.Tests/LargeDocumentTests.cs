using Microsoft.CodeAnalysis;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
using Specular.Generator.Pipeline;
using Specular.Generator.Testing;
using Specular.Specification.Documents;
using Xunit;

namespace Specular.Generator.Tests;

public sealed class LargeDocumentTests
{
    [Fact]
    public void AnEditOfCSharpBesideALargeDocumentReadsNothingAndWritesNothing()
    {
        var session = new GeneratorSession([new SpecDocument("large.json", LargeDocument.Write(400))]);
        session.Run();
        session.AddSource("internal sealed class Added;");

        var run = session.Run();

        foreach (var step in new[] { StepNames.Document, StepNames.Bind, StepNames.Client, StepNames.Lower, StepNames.Model, StepNames.Emit })
        {
            Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(step));
        }

        Assert.All(run.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void ThousandsOfOperationsMakeHundredsOfFiles()
    {
        var files = ClientEmission.Emit(Lower(2000));

        Assert.InRange(files.Count, 50, 300);
        Assert.All(files, f => Assert.InRange(f.Text.Length, 1, 2_000_000));
    }

    [Fact]
    public void FourTimesTheOperationsTakeFourTimesTheMemory()
    {
        // Memory, since time depends on what else the machine does; what looks through all operations for each of them asks for it too.
        Lower(100);
        var (some, someText) = Cost(500);
        var (many, manyText) = Cost(2000);

        Assert.InRange((double)manyText / someText, 3.5, 4.5);
        Assert.InRange((double)many / some, 3, 5);
    }

    private static (long Bytes, long Text) Cost(int operations)
    {
        var text = LargeDocument.Write(operations);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var files = ClientEmission.Emit(Lower(text));
        return (GC.GetAllocatedBytesForCurrentThread() - before, files.Sum(f => (long)f.Text.Length));
    }

    private static ClientModel Lower(int operations) => Lower(LargeDocument.Write(operations));

    private static ClientModel Lower(string text)
    {
        var contract = ContractReader.Read("large", [new SourceDocument("large.json", text)]).Contract;
        return ClientLowering.Lower(contract, new ClientIdentity("Sample", "SampleClient"), ContractReader.Digest(contract)).Model;
    }
}
