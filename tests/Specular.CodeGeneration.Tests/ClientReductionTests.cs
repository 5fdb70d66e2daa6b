using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

/// <summary>What reads members of a type that could not be written is left out, however far from the operation the type is.</summary>
public sealed class ClientReductionTests
{
    private const int Length = 50_000;

    [Fact]
    public void RulesGoWithATypeAtTheEndOfALongChain()
    {
        var model = Chain();
        var reduced = Without(model, "T" + (Length - 1));

        Assert.Empty(reduced.Operations.Single(o => o.Name == "First").Rules);
        Assert.Single(reduced.Operations.Single(o => o.Name == "Other").Rules);
    }

    [Fact]
    public void RulesStayWhenTheTypeIsNotWithin()
    {
        var reduced = Without(Chain(), "Alone");

        Assert.Single(reduced.Operations.Single(o => o.Name == "First").Rules);
        Assert.Empty(reduced.Operations.Single(o => o.Name == "Other").Rules);
    }

    // Each type is within lists and maps of the one before, and the last leads back to the first.
    private static ClientModel Chain()
    {
        var model = Contract(Operation("POST /first", id: "first", body: Object(("a", Text))), Operation("POST /other", id: "other", body: Object(("b", Text)))).Lower().Model;
        return model with
        {
            Operations = [.. model.Operations.Select(o => o with { Rules = [null!], Body = o.Body! with { Type = new ListType(Type(o.Name == "First" ? "T0" : "Alone"), false) } })],
            Declarations =
            [
                Holder("Alone", new ScalarType(ScalarKind.Json)),
                .. Enumerable.Range(0, Length).Select(i => Holder("T" + i, new MapType(new ListType(Type("T" + ((i + 1) % Length)), false), false))),
            ],
        };
    }

    private static ObjectDeclaration Holder(string name, TypeReference more) => new() { Name = name, Group = "Types", Documentation = new(), AdditionalProperties = more };

    private static DeclaredType Type(string name) => new(name, IsOpenEnum: false);

    private static ClientModel Without(ClientModel model, string type)
    {
        var faults = new WritingFaults();
        faults.Try(WrittenPart.Of(model.Declarations.Single(d => d.Name == type)), () => throw new InvalidOperationException("provoked"));
        return ClientReduction.Without(faults, model);
    }
}
