using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Xunit;

namespace Specular.Specification.Tests;

/// <summary>The repository's own surfaces, read.</summary>
internal static class Surface
{
    public static ContractResult Read(string surface)
    {
        var folder = Path.Combine(Repository.Root, "specs", surface);
        return ContractReader.Read(surface, Directory.GetFiles(folder, "*.yaml").Select(f => new SourceDocument(Path.GetFileName(f), File.ReadAllText(f))));
    }

    public static Operation Operation(this ApiContract contract, string key)
    {
        var operation = contract.FindOperation(key);
        Assert.NotNull(operation);
        return operation;
    }
}
