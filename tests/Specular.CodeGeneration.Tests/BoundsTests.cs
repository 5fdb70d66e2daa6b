using Specular.CodeGeneration.Lowering;
using Specular.Specification.Documents;
using Xunit;

namespace Specular.CodeGeneration.Tests;

/// <summary>Which bounds of a request's schemas a client checks.</summary>
public sealed class BoundsTests
{
    // Of thirty types that have each other as members there are more than 10^11 ways down; whoever walks them all never ends.
    [Fact]
    public void OfTypesThatAllHaveEachOtherTheNearestBoundsAreFound()
    {
        var types = Enumerable.Range(0, 30).Select(i => Type(i, string.Join(",", Enumerable.Range(0, 30).Select(j => Invariant($"\"m{j}\":{{\"$ref\":\"#/components/schemas/T{j}\"}}")))));

        var places = Places(string.Join(",", types));

        Assert.Equal(["/s", "/m1/s", "/m2/s"], places.Take(3));
        Assert.Equal(1 + 29, places.Count(p => p.Count(c => c == '/') <= 2));
    }

    [Fact]
    public void ABoundIsFoundInAListOfItsOwnKindOnce() =>
        Assert.Equal(["/s", "/t/*/s", "/t/*/u/s"], Places(Type(0, "\"t\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/T1\"}}") + "," + Type(1, "\"u\":{\"$ref\":\"#/components/schemas/T2\"}") + ","
            + Type(2, "\"back\":{\"$ref\":\"#/components/schemas/T0\"}")));

    private static string Type(int index, string members) =>
        Invariant($"\"T{index}\":{{\"type\":\"object\",\"properties\":{{{members},\"s\":{{\"type\":\"string\",\"maxLength\":{index + 1}}}}}}}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string[] Places(string types)
    {
        var text = "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{\"/x\":{\"post\":{\"operationId\":\"doX\",\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/T0\"}}}},"
            + "\"responses\":{\"204\":{\"description\":\"Done.\"}}}}},\"components\":{\"schemas\":{" + types + "}}}";
        var read = ContractReader.Read("bounds", [new SourceDocument("bounds.json", text)]);
        var operation = Assert.Single(ClientLowering.Lower(read.Contract, new("Sample", "SampleClient"), ContractReader.Digest(read.Contract)).Model.Operations);
        return [.. operation.Bounds.Select(b => b.Place)];
    }
}
