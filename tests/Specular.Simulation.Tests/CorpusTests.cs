using Specular.Specification.Documents;

namespace Specular.Simulation.Tests;

/// <summary>Every real document there is: each is simulated, and each of its answers is held against its own schema.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void AnswersToEveryOperationOfTheCorpusConform()
    {
        if (Surfaces.Corpus is not { } corpus)
        {
            Assert.Skip("The corpus is not here; set SPECULAR_CORPUS.");
            return;
        }

        var output = TestContext.Current.TestOutputHelper!;
        var (operations, broken, refused) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Where(IsDocument).Order(StringComparer.Ordinal))
        {
            var contract = ContractReader.Read("corpus", [new SourceDocument(Path.GetFileName(file), File.ReadAllText(file))]).Contract;
            if (contract.Operations.Count == 0)
            {
                continue;
            }

            try
            {
                using var simulator = new Simulator([contract], new SimulatorOptions { Clock = new TestClock() });
                var limitations = simulator.Describe().Limitations;
                operations += contract.Operations.Count;
                broken += limitations.Count;
                foreach (var limitation in limitations)
                {
                    output.WriteLine($"{Path.GetFileName(file)} {limitation}");
                }
            }
            catch (SimulatorLoadException exception)
            {
                refused++;
                output.WriteLine($"REFUSED {Path.GetFileName(file)} {exception.Problems.Count}: {exception.Problems[0]}");
            }
        }

        output.WriteLine($"{operations} operations, {broken} limitations, {refused} refused");
        Assert.True(operations > 500, $"only {operations} operations were read");
        Assert.True(broken * 50 < operations, $"{broken} of {operations} answers do not conform");
    }

    private static bool IsDocument(string file) => Path.GetExtension(file) is ".yaml" or ".yml" or ".json" && new FileInfo(file).Length < 4_000_000 && !file.Contains("json-schema-test-suite");
}
