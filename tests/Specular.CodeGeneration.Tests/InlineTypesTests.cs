using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

/// <summary>Inline schemas that say the same are one type.</summary>
public sealed class InlineTypesTests
{
    private static readonly Schema Data = Object(("a", Text), ("kind", Words("x", "y")));

    [Fact]
    public void OneTypeStandsForAllOfAnOperationAndHasTheNameOfTheFirstPlace()
    {
        var lowered = Contract(Operation("POST /items", id: "createItem", body: Object(("data", Data with { Description = "What it holds" })), result: Object(("items", List(Object(("data", Data))))))).Lower();

        Assert.Equal(["CreateItemItem", "CreateItemRequest", "CreateItemRequestData", "CreateItemRequestDataKind", "CreateItemResult"], lowered.Names());
        Assert.Equal(new DeclaredType("CreateItemRequestData", IsOpenEnum: false), lowered.Object("CreateItemItem").Properties[0].Type);
    }

    [Fact]
    public void OneTypeStandsForAllOfAComponent()
    {
        var lowered = Contract(Operation("GET /a", id: "getA", result: Ref("Move"))).WithSchemas(("Move", Object(("from", Object(("place", Data))), ("to", Object(("place", Data)))))).Lower();

        Assert.Equal(["Move", "MoveFrom", "MoveFromPlace", "MoveFromPlaceKind", "MoveTo"], lowered.Names());
    }

    [Fact]
    public void AnOperationThatIsAddedRenamesNothingOfThoseBeforeIt()
    {
        var first = Operation("GET /b", id: "getB", result: Object(("data", Data)));
        var second = Operation("GET /a", id: "getA", result: Object(("data", Data)));

        Assert.Subset(Contract(first, second).Lower().Names().ToHashSet(), Contract(first).Lower().Names().ToHashSet());
        Assert.Equal(Contract(first, second).Lower().Names(), Contract(second, first).Lower().Names());
    }

    [Fact]
    public void WhatSaysSomethingElseOrIsCalledOtherwiseStaysByItself()
    {
        var lowered = Contract(Operation("GET /a", id: "getA", result: Object(
            ("x", Object(("data", Data))), ("y", Object(("data", Object(("b", Integer))))), ("z", Object(("more", Data)))))).Lower();

        Assert.Contains("GetAXData", lowered.Names());
        Assert.Contains("GetAYData", lowered.Names());
        Assert.Contains("GetAZMore", lowered.Names());
    }

    [Fact]
    public void WhatARequestAndAnAnswerHaveNeedsNeitherWhatOnlyOneOfThemHas()
    {
        var data = Object(("in", Text with { IsWriteOnly = true }), ("out", Text with { IsReadOnly = true })) with { Required = ["in", "out"] };
        var lowered = Contract(Operation("POST /a", id: "postA", body: Object(("data", data)), result: Object(("data", data)))).Lower();

        Assert.All(lowered.Object("PostARequestData").Properties, p => Assert.Equal(Presence.Optional, p.Presence));
    }
}
