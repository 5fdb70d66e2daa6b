using Specular.Specification.Documents;
using Xunit;

namespace Specular.Specification.Tests.Corpus;

public sealed class DividedCorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("openapi/dev/azure-rest")]
    public void DividedDocumentsAreReadWithTheirParts(string folder)
    {
        Assert.SkipWhen(Repository.Corpus is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var root = Path.Combine(Repository.Corpus!, folder);
        var documents = Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => new SourceDocument(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f))).ToList();
        var divided = ContractReader.BindAll(documents).Where(d => d.References.Count > 0).ToList();
        var lost = divided.SelectMany(d => d.Problems).Where(p => p.Descriptor.Id is "SPEC1020" or "SPEC1021" or "SPEC2008").Select(p => $"{p.Place}: {p.Message}").ToList();
        output.WriteLine($"{documents.Count} documents, {divided.Count} divided, {divided.Sum(d => d.Operations.Count)} operations, {lost.Count} references lost");
        Assert.True(divided.Count >= 2, $"only {divided.Count} divided documents were found");
        Assert.Empty(lost);
    }
}
