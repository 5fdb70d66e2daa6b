using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Values;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

/// <summary>What stands under one allOf becomes one type.</summary>
public sealed class AllOfTests
{
    private static readonly SourceReference Here = new("a", "/here");

    [Fact]
    public void PartsOfAScalarSayTogetherWhatItIs()
    {
        var words = Member(All(Words("a", "b", "c"), Words("b", "c", "d")));
        var number = Member(All(Of(SchemaTypes.Number) with { Minimum = new JsonNumber("1") }, Integer with { Format = "int32", Maximum = new JsonNumber("9") }));

        Assert.Equal(["b", "c"], words.Lowered.Model.Declarations.OfType<OpenEnumDeclaration>().Single().Values.Select(v => v.Wire));
        Assert.Equal(new ScalarType(ScalarKind.Int32), number.Property.Type);
        Assert.Contains("Range: 1 to 9.", number.Property.Documentation.Notes);
    }

    [Fact]
    public void PartsOfAListAreAListOfBothItems()
    {
        var type = Member(All(List(Object(("a", Text))), List(Object(("b", Integer))))).Property.Type;

        Assert.Equal(new ListType(new DeclaredType("GetXM", IsOpenEnum: false), ItemIsNullable: false), type);
    }

    [Fact]
    public void AMemberThatSeveralPartsDeclareIsBoth()
    {
        var lowered = Member(All(Object(("p", Object(("a", Text)))), Object(("p", Object(("b", Text))), ("q", Text)) with { Required = ["p"] })).Lowered;

        Assert.Equal([("P", Presence.Required), ("Q", Presence.Optional)], lowered.Object("GetXM").Properties.Select(p => (p.Name, p.Presence)));
        Assert.Equal(["A", "B"], lowered.Object("GetXMP").Properties.Select(p => p.Name));
    }

    [Fact]
    public void AMemberThatAPartOnlyMentionsKeepsItsType()
    {
        var lowered = Member(All(Ref("Base"), Object(("kind", Text), ("inner", Of(SchemaTypes.Object) with { Description = "The same" }))), ("Base", Object(("kind", Words("a", "b")), ("inner", Ref("Inner")))), ("Inner", Object(("a", Text)))).Lowered;

        Assert.Equal(new TypeReference[] { new DeclaredType("BaseKind", IsOpenEnum: true), new DeclaredType("Inner", IsOpenEnum: false) }, lowered.Object("GetXM").Properties.Select(p => p.Type));
    }

    [Fact]
    public void AMemberThatAChildNarrowsHasTheNarrowType()
    {
        var lowered = Member(Ref("Child"), ("Base", Object(("parent", Ref("Base")))), ("Child", All(Ref("Base"), Object(("parent", Ref("Child")), ("x", Text))))).Lowered;

        Assert.Equal(new DeclaredType("Child", IsOpenEnum: false), lowered.Object("Child").Properties[0].Type);
        Assert.Equal(["Child", "GetXResult"], lowered.Names());
    }

    [Fact]
    public void APartThatIsOneOfSeveralIsPutTogetherWithEachForm()
    {
        var lowered = Member(
            All(Ref("Base"), new Schema { Source = Here, OneOf = [Ref("A"), Ref("B")] }), ("Base", Object(("id", Text)) with { Required = ["id"] }), ("A", Object(("a", Text))), ("B", Object(("b", Text)))).Lowered;

        Assert.Equal(["GetXMA", "GetXMB"], lowered.Model.Declarations.OfType<UnionDeclaration>().Single().Arms.Select(a => a.Name));
        Assert.Equal([("id", Presence.Required), ("a", Presence.Optional)], lowered.Object("GetXMA").Properties.Select(p => (p.WireName, p.Presence)));
        Assert.Empty(lowered.Problems);
    }

    [Fact]
    public void MembersBesideFormsAreThoseOfTheObjectsAmongThem()
    {
        var lowered = Member(new Schema { Source = Here, Properties = Object(("color", Text)).Properties, OneOf = [Object(("a", Text)) with { Title = "A" }, List(Text), Text] }).Lowered;

        Assert.Equal(
            new TypeReference[] { new DeclaredType("GetXMA", IsOpenEnum: false), new ListType(new ScalarType(ScalarKind.String), ItemIsNullable: false), new ScalarType(ScalarKind.String) },
            lowered.Model.Declarations.OfType<UnionDeclaration>().Single().Arms.Select(a => a.Type));
    }

    [Fact]
    public void TwoPartsThatAreOneOfSeveralGiveEachPair()
    {
        var lowered = Member(All(
            new Schema { Source = Here, OneOf = [Object(("a", Text)) with { Title = "A" }, Object(("b", Text)) with { Title = "B" }] },
            new Schema { Source = Here, AnyOf = [Object(("c", Text)) with { Title = "C" }, Object(("d", Text)) with { Title = "D" }] })).Lowered;

        var union = lowered.Model.Declarations.OfType<UnionDeclaration>().Single();
        Assert.Equal(["a,c", "a,d", "b,c", "b,d"], union.Arms.Select(a => string.Join(",", a.Required.Concat(a.Optional))));
    }

    [Fact]
    public void AChildOfAParentThatNamesItsChildrenIsNoCircle()
    {
        var pet = Object(("kind", Text)) with { OneOf = [Ref("Cat"), Ref("Dog")], Discriminator = new("kind", []) };
        var lowered = Member(Ref("Pet"), ("Pet", pet), ("Cat", All(Ref("Pet"), Object(("lives", Integer)))), ("Dog", All(Ref("Pet"), Object(("name", Text))))).Lowered;

        Assert.Equal(["Cat", "Dog", "GetXResult", "Pet"], lowered.Names());
        Assert.Equal(["kind", "lives"], lowered.Object("Cat").Properties.Select(p => p.WireName));
        Assert.Empty(lowered.Problems);
    }

    [Fact]
    public void AParentWithADiscriminatorIsOneOfItsChildrenOrItselfAlone()
    {
        var pet = Object(("kind", Text)) with { Required = ["kind"], Discriminator = new("kind", [new("feline", "#/components/schemas/Cat")]) };
        var lowered = Member(Ref("Pet"), ("Pet", pet), ("Cat", All(Ref("Pet"), Object(("lives", Integer)))), ("Kitten", All(Ref("Cat"), Object(("age", Integer)))), ("Dog", All(Ref("Pet"), Object(("name", Text))))).Lowered;

        var unions = lowered.Model.Declarations.OfType<UnionDeclaration>().ToDictionary(u => u.Name, u => u.Discriminator + " " + string.Join("; ", u.Arms.Select(a => a.Name + ": " + string.Join(", ", a.Discriminators) + (a.IsFallback ? ", else" : ""))));
        Assert.Equal(["Cat", "Pet"], unions.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("kind Cat: feline; Dog: Dog; Kitten: Kitten; PetBase: Pet, else", unions["Pet"]);
        Assert.Equal("kind Kitten: Kitten; CatBase: feline, else", unions["Cat"]);
        Assert.Equal(["kind"], lowered.Object("PetBase").Properties.Select(p => p.WireName));
    }

    [Fact]
    public void APartThatForbidsOthersMeansItsOwnMembers()
    {
        var closed = Object(("a", Text)) with { AdditionalProperties = Schema.Any with { Boolean = false } };

        Assert.NotNull(Member(All(closed, Object(("b", Text)))).Lowered.Object("GetXM").AdditionalProperties);
        Assert.Null(Member(All(closed, closed)).Lowered.Object("GetXM").AdditionalProperties);
        Assert.Null(Member(All(Object(("a", Text)), Object(("b", Text))) with { UnevaluatedProperties = Schema.Any with { Boolean = false } }).Lowered.Object("GetXM").AdditionalProperties);
    }

    [Theory]
    [InlineData(SchemaTypes.String, SchemaTypes.Integer, "the parts of its allOf have different types")]
    [InlineData(SchemaTypes.String, SchemaTypes.Object, "the parts of its allOf have different types")]
    public void PartsThatCannotBeTogetherAreRawJson(SchemaTypes first, SchemaTypes second, string loss)
    {
        var (property, lowered) = Member(All(Of(first) with { MinLength = 1 }, Of(second) with { MinProperties = 1 }));

        Assert.Equal(new ScalarType(ScalarKind.Json), property.Type);
        Assert.Contains(loss, Assert.Single(lowered.Problems).Message);
    }

    [Fact]
    public void PartsThatTakeEachOtherOverInACircleAreRawJsonAndSaySo()
    {
        var lowered = Member(Ref("A"), ("A", All(Ref("B"), Object(("a", Text)))), ("B", All(Ref("A"), Object(("b", Text))))).Lowered;

        Assert.Contains("contains itself", Assert.Single(lowered.Problems).Message);
    }

    [Fact]
    public void PartsThatDoubleAtEachStepTakeNoTime()
    {
        var schemas = Enumerable.Range(0, 30).Select(i => ("S" + i, All(Ref("S" + (i + 1)), Ref("S" + (i + 1)), Object(("p" + i, Text))))).Append(("S30", Object(("a", Text)))).ToArray();

        Assert.Equal(31, Member(Ref("S0"), schemas).Lowered.Object("S0").Properties.Count);
    }

    [Fact]
    public void MembersThatAreJoinedWithoutAnEndHaveOne()
    {
        var x = Object(("p", All(Ref("X"), Object(("p", Ref("Y")))))); 
        var lowered = Member(Ref("X"), ("X", x), ("Y", Object(("p", Object(("a", Text))), ("q", Ref("X"))))).Lowered;

        Assert.True(lowered.Model.Declarations.Count < 50);
    }

    private static Schema All(params Schema[] parts) => new() { Source = Here, AllOf = [.. parts] };

    private static (PropertyModel Property, LoweredClient Lowered) Member(Schema schema, params (string, Schema)[] components)
    {
        var lowered = Contract(Operation("GET /x", id: "getX", result: Object(("m", schema)))).WithSchemas(components).Lower();
        return (lowered.Object("GetXResult").Properties[0], lowered);
    }
}
