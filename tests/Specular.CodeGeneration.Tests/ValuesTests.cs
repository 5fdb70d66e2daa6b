using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Values;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

/// <summary>enum and const of any type, tuples, and members by a pattern.</summary>
public sealed class ValuesTests
{
    private static readonly Schema Nothing = Schema.Any with { Boolean = false };

    [Fact]
    public void IntegersAreAnOpenEnumNamedByTheDocumentElseByTheirValue()
    {
        var schema = Integer with { Enum = [JsonValue.From(1), JsonValue.From(-2), JsonValue.From(3)], EnumLabels = [new(JsonValue.From(1), "ACTIVE", "It runs")] };
        var values = Lower(schema).Model.Declarations.OfType<OpenEnumDeclaration>().Single();

        Assert.True(values.IsNumber);
        Assert.Equal([("Active", "1"), ("Minus2", "-2"), ("Value3", "3")], values.Values.Select(v => (v.Name, v.Wire)));
    }

    [Fact]
    public void ValuesOfSeveralTypesAreFormsOfOneTypeEach()
    {
        var lowered = Lower(Of(SchemaTypes.None) with { Enum = [JsonValue.From("auto"), JsonValue.From(1), JsonValue.From(2), JsonValue.From(true), JsonValue.Null] });

        Assert.Equal(["GetXMWord", "GetXMNumber", "Boolean"], lowered.Model.Declarations.OfType<UnionDeclaration>().Single().Arms.Select(a => a.Name));
        Assert.Equal(Presence.OptionalNullable, lowered.Object("GetXResult").Properties[0].Presence);
    }

    [Fact]
    public void WordsThatDifferByCaseOnlyStayApart()
    {
        var values = Lower(Words("asc", "ASC", "Asc")).Model.Declarations.OfType<OpenEnumDeclaration>().Single().Values;

        Assert.Equal(3, values.Select(v => v.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void AConstantIsOfTheTypeOfItsValueAndThereWithoutBeingSet()
    {
        PropertyModel Constant(JsonValue value) => Contract(Operation("GET /x", id: "getX", result: Object(("m", Of(SchemaTypes.None) with { Const = value })) with { Required = ["m"] })).Lower().Object("GetXResult").Properties[0];

        Assert.Equal((new ScalarType(ScalarKind.String), JsonValue.From("cat")), (Constant(JsonValue.From("cat")).Type, Constant(JsonValue.From("cat")).Constant));
        Assert.Equal((new ScalarType(ScalarKind.Int64), JsonValue.From(3)), (Constant(JsonValue.From(3)).Type, Constant(JsonValue.From(3)).Constant));
        Assert.Equal((new ScalarType(ScalarKind.Json), null), (Constant(new JsonArray([])).Type, Constant(new JsonArray([])).Constant));
    }

    [Fact]
    public void OneWordOfAnEnumIsAnOpenEnumAndThereWithoutBeingSetWhereItIsRequired()
    {
        Assert.Equal(["cat"], Lower(Words("cat")).Model.Declarations.OfType<OpenEnumDeclaration>().Single().Values.Select(v => v.Wire));
        Assert.Null(Lower(Words("cat")).Object("GetXResult").Properties[0].Constant);
    }

    [Fact]
    public void WhatTellsAFormFromTheOthersIsThereWithoutBeingSet()
    {
        var form = Object(("kind", Text)) with { Required = ["kind"] };
        var union = new Schema { Source = new("a", ""), OneOf = [Ref("A"), Ref("B")], Discriminator = new("kind", [new("first", "#/components/schemas/A"), new("b1", "#/components/schemas/B"), new("b2", "#/components/schemas/B")]) };
        var lowered = Contract(Operation("GET /x", id: "getX", result: union)).WithSchemas(("A", form), ("B", form)).Lower();

        Assert.Equal(JsonValue.From("first"), lowered.Object("A").Properties[0].Constant);
        Assert.Null(lowered.Object("B").Properties[0].Constant);
    }

    [Fact]
    public void ConstantsBesideEachOtherAreAnOpenEnum()
    {
        var lowered = Lower(OneOf(Of(SchemaTypes.None) with { Const = JsonValue.From("a") }, Text with { Const = JsonValue.From("b") }));

        Assert.Equal(["a", "b"], lowered.Model.Declarations.OfType<OpenEnumDeclaration>().Single().Values.Select(v => v.Wire));
    }

    [Fact]
    public void ATupleOfOneTypeIsAList() => Assert.Equal(
        new ListType(new ScalarType(ScalarKind.Double), ItemIsNullable: false),
        TypeOf(Of(SchemaTypes.Array) with { PrefixItems = [Of(SchemaTypes.Number), Of(SchemaTypes.Number) with { Minimum = new JsonNumber("0") }], MaxItems = 2 }));

    [Fact]
    public void ATupleOfSeveralIsAListOfEither()
    {
        var lowered = Lower(Of(SchemaTypes.Array) with { PrefixItems = [Text, Integer], Items = Nothing });

        Assert.Equal(["String", "Integer"], lowered.Model.Declarations.OfType<UnionDeclaration>().Single().Arms.Select(a => a.Name));
        Assert.Empty(lowered.Problems);
    }

    [Fact]
    public void MembersByAPatternAreOthers()
    {
        var byPattern = Of(SchemaTypes.Object) with { PatternProperties = [new("^x-", Integer)] };

        Assert.Equal(new MapType(new ScalarType(ScalarKind.Int64), ValueIsNullable: false), TypeOf(byPattern with { AdditionalProperties = Nothing }));
        Assert.Equal(new MapType(new ScalarType(ScalarKind.Json), ValueIsNullable: false), TypeOf(byPattern));
        Assert.Equal(new ScalarType(ScalarKind.Int64), Lower(byPattern with { AdditionalProperties = Nothing, Properties = Object(("a", Text)).Properties }).Object("GetXM").AdditionalProperties);
    }

    [Fact]
    public void UnevaluatedMembersAreOthersWhereNothingElseLooksAtThem()
    {
        var schema = Object(("a", Text)) with { UnevaluatedProperties = Nothing };

        Assert.Null(Lower(schema).Object("GetXM").AdditionalProperties);
        Assert.NotNull(Lower(schema with { If = Object(("a", Text)), Then = Object(("b", Text)) }).Object("GetXM").AdditionalProperties);
    }

    [Fact]
    public void FormsThatDifferInTheirBoundsOnlyAreOneType()
    {
        Assert.Equal(new ScalarType(ScalarKind.Double), TypeOf(OneOf(Of(SchemaTypes.Number), Of(SchemaTypes.Number) with { Minimum = new JsonNumber("0") })));
        Assert.Equal(new ScalarType(ScalarKind.String), TypeOf(OneOf(Text with { Format = "date" }, Text with { Format = "date-time" })));
    }

    [Fact]
    public void AMemberThatOnlyARequestHasMayBeMissingInAnAnswer()
    {
        var both = Object(("in", Text with { IsWriteOnly = true }), ("out", Text with { IsReadOnly = true })) with { Required = ["in", "out"] };
        Presence[] Of(Operation operation) => [.. Contract(operation).WithSchemas(("T", both)).Lower().Object("T").Properties.Select(p => p.Presence)];

        Assert.Equal([Presence.Optional, Presence.Required], Of(Operation("GET /x", id: "getX", result: Ref("T"))));
        Assert.Equal([Presence.Required, Presence.Optional], Of(Operation("POST /x", id: "postX", body: Ref("T"))));
        Assert.Equal([Presence.Optional, Presence.Optional], Of(Operation("POST /x", id: "postX", body: Ref("T"), result: Ref("T"))));
    }

    private static Schema OneOf(params Schema[] forms) => new() { Source = new("a", ""), OneOf = [.. forms] };

    private static TypeReference TypeOf(Schema schema) => Lower(schema).Object("GetXResult").Properties[0].Type;

    private static LoweredClient Lower(Schema schema) => Contract(Operation("GET /x", id: "getX", result: Object(("m", schema)))).Lower();
}
