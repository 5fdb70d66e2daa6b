using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.Specification.Contract;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

/// <summary>A fault of ours costs what it is about. Faults are provoked by contracts that no reader makes: parts that cannot be absent are.</summary>
public sealed class FaultTests
{
    private static readonly Schema Absent = null!;

    [Fact]
    public void AnOperationThatCannotBePlannedIsLeftOutAndNamed()
    {
        var lowered = Contract(Operation("GET /bad", id: "getBad") with { Parameters = [null!] }, Good()).Lower();

        AssertOnly(lowered, "planning GET /bad", "/GET /bad");
    }

    [Fact]
    public void AnOperationWhoseTypesCannotBeGatheredIsLeftOutAndNamed()
    {
        var bad = Operation("GET /bad", id: "getBad", body: Of(SchemaTypes.Object) with { Properties = [new SchemaProperty("a", Absent)] });

        AssertOnly(Contract(bad, Good()).Lower(), "GET /bad", "/GET /bad");
    }

    [Fact]
    public void AnOperationThatCannotBeDescribedIsLeftOutAndNamed()
    {
        var bad = Operation("GET /bad", id: "getBad") with { Envelope = new() { CodeMember = "c", DataMember = "d", SuccessCodes = [], Evidence = [null!] } };

        AssertOnly(Contract(bad, Good()).Lower(), "describing GET /bad", "/GET /bad");
    }

    [Fact]
    public void ATypeThatCannotBeDescribedKeepsItsNameAndItsJson()
    {
        var bad = Object(("a", Text with { Enum = null, EnumLabels = null!, Description = null! }));
        var lowered = Contract(Operation("GET /x", id: "getX", result: bad), Good()).Lower();

        var problem = Assert.Single(lowered.Problems, p => p.Descriptor.Id == "SPEC9001");
        Assert.Contains("describing the type GetXResult", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, lowered.Model.Operations.Count);
        Assert.Empty(lowered.Object("GetXResult").Properties);
        Assert.Equal(new ScalarType(ScalarKind.Json), lowered.Object("GetXResult").AdditionalProperties);
        Assert.NotEmpty(ClientEmission.Emit(lowered.Model));
    }

    [Fact]
    public void AnEnumOfNoWordsIsWritten()
    {
        var model = Contract(Good()).Lower().Model with
        {
            Declarations = [new OpenEnumDeclaration { Name = "Nothing", Group = "Types.N", Documentation = new(), Values = [] }, new UnionDeclaration { Name = "Never", Group = "Types.N", Documentation = new(), Arms = [] }],
        };

        Assert.Contains("IsKnown => false;", string.Concat(ClientEmission.Emit(model).Select(f => f.Text)), StringComparison.Ordinal);
    }

    private static Operation Good() => Operation("GET /good", id: "getGood", result: Object(("a", Text)));

    private static void AssertOnly(LoweredClient lowered, string stage, string pointer)
    {
        var problem = Assert.Single(lowered.Problems, p => p.Descriptor.Id == "SPEC9001");
        Assert.Contains(stage, problem.Message, StringComparison.Ordinal);
        Assert.Equal(("api.yaml", pointer), (problem.Place.Document, problem.Place.Pointer));
        Assert.Equal(["GetGood"], lowered.Model.Operations.Select(o => o.Name));
        Assert.NotEmpty(ClientEmission.Emit(lowered.Model));
    }
}
