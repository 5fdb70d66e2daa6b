using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Values;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

public sealed class LoweringTests
{
    public static TheoryData<SchemaTypes, string, ScalarKind> Scalars => new()
    {
        { SchemaTypes.Integer, "", ScalarKind.Int64 },
        { SchemaTypes.Integer, "int64", ScalarKind.Int64 },
        { SchemaTypes.Integer, "int32", ScalarKind.Int32 },
        { SchemaTypes.Number, "", ScalarKind.Double },
        { SchemaTypes.Number, "float", ScalarKind.Double },
        { SchemaTypes.Boolean, "", ScalarKind.Boolean },
        { SchemaTypes.String, "", ScalarKind.String },
        { SchemaTypes.String, "uri", ScalarKind.String },
        { SchemaTypes.String, "time", ScalarKind.String },
        { SchemaTypes.String, "duration", ScalarKind.String },
        { SchemaTypes.String, "binary", ScalarKind.String },
        { SchemaTypes.String, "date-time", ScalarKind.DateTime },
        { SchemaTypes.String, "date", ScalarKind.Date },
        { SchemaTypes.String, "uuid", ScalarKind.Guid },
        { SchemaTypes.String, "byte", ScalarKind.Bytes },
        { SchemaTypes.Integer, "uint64", ScalarKind.UInt64 },
        { SchemaTypes.Number, "decimal", ScalarKind.Decimal },
        { SchemaTypes.None, "", ScalarKind.Json },
    };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void SimpleSchemasBecomeTypesOfDotNet(SchemaTypes types, string format, ScalarKind expected) =>
        Assert.Equal(new ScalarType(expected), Member(Of(types) with { Format = format }).Type);

    [Theory]
    [InlineData("0", "18446744073709551615", ScalarKind.UInt64)]
    [InlineData("0", "18446744073709552000", ScalarKind.UInt64)]
    [InlineData("0", "9223372036854775807", ScalarKind.Int64)]
    [InlineData("0", "9223372036854776000", ScalarKind.Int64)]
    [InlineData("-1", "18446744073709551615", ScalarKind.Int64)]
    [InlineData("0", "1e300", ScalarKind.Int64)]
    public void BoundsSayWhichIntegersHaveNoSign(string minimum, string maximum, ScalarKind expected) =>
        Assert.Equal(new ScalarType(expected), Member(Of(SchemaTypes.Integer) with { Minimum = new(minimum), Maximum = new(maximum) }).Type);

    [Theory]
    [InlineData(true, false, Presence.Required)]
    [InlineData(true, true, Presence.RequiredNullable)]
    [InlineData(false, false, Presence.Optional)]
    [InlineData(false, true, Presence.OptionalNullable)]
    public void RequiredNullableAndAbsentAreKeptApart(bool required, bool nullable, Presence expected) =>
        Assert.Equal(expected, Member(nullable ? Of(SchemaTypes.String | SchemaTypes.Null) : Text, required).Presence);

    [Fact]
    public void ANullableUnionOfOneIsThatOne()
    {
        var member = Member(new Schema { Source = new("a", ""), AnyOf = [Text, Of(SchemaTypes.Null)] });

        Assert.Equal((new ScalarType(ScalarKind.String), Presence.OptionalNullable), (member.Type, member.Presence));
    }

    [Fact]
    public void AUnionHasTheFormsOfItsSchemas()
    {
        var union = new Schema { Source = new("a.yaml", "/components/schemas/U"), OneOf = [Text, Integer, Text] };
        var lowered = Contract(Operation("GET /x", id: "getX", result: Object(("u", union)))).Lower();

        Assert.Equal(new DeclaredType("GetXU", IsOpenEnum: false, IsUnion: true), lowered.Object("GetXResult").Properties[0].Type);
        Assert.Equal(["String", "Integer"], lowered.Model.Declarations.OfType<UnionDeclaration>().Single().Arms.Select(a => a.Name));
        Assert.Empty(lowered.Problems);
    }

    [Fact]
    public void AUnionOfItselfEnds()
    {
        var lowered = Contract(Operation("GET /x", id: "getX", result: Ref("Loop")))
            .WithSchemas(("Loop", new() { Source = new("a", ""), OneOf = [Ref("Loop"), List(Ref("Loop")), Text] })).Lower();

        Assert.Single(lowered.Model.Declarations.OfType<UnionDeclaration>());
    }

    [Fact]
    public void MembersTakenOverByAllOfHaveTheTypesOfTheirComponent()
    {
        var derived = new Schema { Source = new("a", ""), AllOf = [Ref("Base"), Object(("b", Text))] };
        var schemas = Contract(Operation("GET /x", id: "getX", result: Object(("d", derived), ("e", Ref("Base"))))).WithSchemas(("Base", Object(("inner", Object(("a", Text))))));
        var lowered = schemas.Lower();

        Assert.Equal(lowered.Object("Base").Properties[0].Type, lowered.Object("GetXD").Properties[0].Type);
        Assert.Equal(new DeclaredType("BaseInner", IsOpenEnum: false), lowered.Object("Base").Properties[0].Type);
    }

    [Fact]
    public void ComponentsThatTakeEachOtherOverAgainAndAgainEnd()
    {
        Schema Again(string name) => new() { Source = new("a", "/" + name), AllOf = [Ref("Repo"), Object((name, Text))] };
        var lowered = Contract(Operation("GET /x", id: "getX", result: Ref("Repo"))).WithSchemas(("Repo", Object(("parent", Again("x")), ("source", Again("y"))))).Lower();

        Assert.Equal(["Repo", "RepoParent", "RepoSource"], lowered.Model.Declarations.Select(d => d.Name));
    }

    [Fact]
    public void ARemarkBesideAReferenceIsNoPart()
    {
        var remarked = new Schema { Source = new("a", ""), AllOf = [Ref("Base"), new Schema { Source = new("a", ""), Description = "The parent" }] };
        var lowered = Contract(Operation("GET /x", id: "getX", result: Object(("p", remarked)))).WithSchemas(("Base", Object(("a", Text)))).Lower();

        Assert.Equal(new DeclaredType("Base", IsOpenEnum: false), lowered.Object("GetXResult").Properties[0].Type);
    }

    [Fact]
    public void PlainObjectsUnderAllOfAreOneObject()
    {
        var merged = new Schema { Source = new("a", ""), AllOf = [Ref("Base"), Object(("b", Text)) with { Required = ["a"] }] };
        var lowered = Contract(Operation("GET /x", id: "getX", result: merged)).WithSchemas(("Base", Object(("a", Text)))).Lower();

        Assert.Equal([("A", Presence.Required), ("B", Presence.Optional)], lowered.Object("GetXResult").Properties.Select(p => (p.Name, p.Presence)));
    }

    [Fact]
    public void AnAllOfThatContainsItselfEnds()
    {
        var lowered = Contract(Operation("GET /x", id: "getX", result: Ref("Loop")))
            .WithSchemas(("Loop", new() { Source = new("a", ""), AllOf = [Ref("Loop"), Object(("a", Text))] })).Lower();

        Assert.Equal(new ScalarType(ScalarKind.Json), lowered.Model.Operations[0].Result);
    }

    [Fact]
    public void AListOfItselfIsATypeThatHoldsOne()
    {
        var lowered = Contract(Operation("GET /x", id: "getX", result: Ref("Loop"))).WithSchemas(("Loop", List(Ref("Loop")))).Lower();

        var loop = Assert.IsType<DeclaredType>(lowered.Model.Operations[0].Result);
        Assert.Equal(new ListType(loop, ItemIsNullable: false), Assert.Single(Assert.IsType<UnionDeclaration>(Assert.Single(lowered.Model.Declarations)).Arms).Type);
    }

    [Fact]
    public void AChainOfReferencesAsLongAsADocumentIsNoDeepRecursion()
    {
        var schemas = Enumerable.Range(0, 5000).Select(i => ("S" + i, Object(("next", Ref("S" + (i + 1)))) with { Required = ["next"] })).Append(("S5000", Object(("a", Text)))).ToArray();

        var lowered = Contract(Operation("GET /x", id: "getX", result: Ref("S0"))).WithSchemas(schemas).Lower();

        Assert.Equal(5001, lowered.Model.Declarations.Count);
    }

    [Fact]
    public void ACircleOfRequiredMembersIsOpened()
    {
        var lowered = Contract(Operation("GET /x", id: "getX", result: Ref("Node"))).WithSchemas(("Node", Object(("next", Ref("Node"))) with { Required = ["next"] })).Lower();

        Assert.Equal(Presence.Optional, lowered.Object("Node").Properties[0].Presence);
    }

    [Fact]
    public void MembersThatExcludeEachOtherAreNeverRequired()
    {
        var body = Object(("items", List(Object(("audio_id", Text), ("sound_file", Text)) with { Required = ["audio_id", "sound_file"] }))) with { Required = ["items"] };
        var evidence = new Evidence("audio_id、sound_file参数二选一", Basis.Documented);
        var lowered = (Contract(Operation("POST /x", id: "doX", body: body)) with
        {
            Profile = new()
            {
                Rules = [new ExactlyOneRule { Operation = "POST /x", At = "/items/*", Members = ["audio_id", "sound_file", "no_such"], Evidence = evidence }],
                Media = [new MediaMember { Operation = "POST /x", Member = "/items/*/sound_file", Kind = MediaKind.Audio, Limits = new() { MaxBytes = 5 }, Evidence = evidence }],
            },
        }).Lower();

        var item = lowered.Object("DoXRequestItem");
        Assert.All(item.Properties, p => Assert.Equal(Presence.Optional, p.Presence));
        Assert.Equal(new MediaType(5), item.Properties[1].Type);
        Assert.Equal([typeof(MediaMember), typeof(ExactlyOneRule)], lowered.Model.Operations[0].Rules.Select(r => r.Rule.GetType()));
        Assert.Equal(["audio_id", "no_such", "sound_file"], item.Inspected);
    }

    [Fact]
    public void ATaskWithoutAReadableStatusIsReported()
    {
        var lowered = (Contract(Operation("POST /x", id: "createX", result: Object(("id", Text))), Operation("GET /x/{id}", id: "getX", result: Object(("id", Text)))) with
        {
            TaskProtocols = [new() { CreateOperation = "POST /x", QueryOperation = "GET /x/{id}", CreateIdPointer = "/id", StatusPointer = "/status", QueryIdParameter = "id" }],
        }).Lower();

        Assert.Empty(lowered.Model.Tasks);
        Assert.Contains(lowered.Problems, p => p.Descriptor.Id == "SPEC3014" && p.Message.Contains("/status", StringComparison.Ordinal));
    }

    [Fact]
    public void ServersAreNamedByTheirDocumentElseByTheirHost()
    {
        var servers = (Contract() with
        {
            Servers = [new() { Url = "https://api.302.ai", Description = "正式环境" }, new() { Url = "https://api.302ai.cn" }, new() { Url = "/v1" }, new() { Url = "https://{region}.example.com", Variables = [new("region", "eu", [], "")] }],
        }).Lower().Model.Servers;

        Assert.Equal([("正式环境", "https://api.302.ai"), ("Api302AiCn", "https://api.302ai.cn"), ("EuExampleCom", "https://eu.example.com")], servers.Select(s => (s.Name, s.Url)));
    }

    [Fact]
    public void EqualContractsGiveEqualModels()
    {
        static ApiContract Make() => Contract(Operation("GET /x", id: "getX", result: Object(("a", Words("b", "c")), ("d", List(Object(("e", Integer))))))).WithSchemas();

        Assert.Equal(Make().Lower(), Make().Lower());
        Assert.NotSame(Make().Lower().Model, Make().Lower().Model);
    }

    private static PropertyModel Member(Schema schema, bool required = false) =>
        Contract(Operation("GET /x", id: "getX", result: Object(("m", schema)) with { Required = required ? ["m"] : ValueList<string>.Empty })).Lower().Object("GetXResult").Properties[0];
}
