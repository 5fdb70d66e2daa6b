using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Values;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

/// <summary>Every public name can be chosen, and a choice that cannot be had is said.</summary>
public sealed class NameChoiceTests
{
    private static readonly Schema Pets = Object(("kind", Words("big-one", "small")), ("tag", Text), ("owner", Ref("Owner")), ("pics", List(Object(("url", Text)))));

    [Theory]
    [InlineData("GET /x", "Fetch", "Fetch")]
    [InlineData("GET /x response", "Animal", "Animal")]
    [InlineData("GET /x response /kind", "Size", "Size Kind")]
    [InlineData("member GET /x response /kind", "Size", "GetXKind Size")]
    [InlineData("GET /x response /tag", "Label", "Label")]
    [InlineData("member GET /x response /tag", "Label", "Label")]
    [InlineData("GET /x response /owner", "Holder", "Holder Owner")]
    [InlineData("#/components/schemas/Owner", "Holder", "Holder Owner")]
    [InlineData("GET /x response /pics", "Photos", "Photos")]
    [InlineData("GET /x response /pics/*", "Photo", "Photo")]
    [InlineData("#/components/schemas/Owner/name", "FullName", "FullName")]
    [InlineData("value GET /x response /kind big-one", "Huge", "Huge")]
    [InlineData("GET /x query limit", "pageSize", "pageSize")]
    [InlineData("member GET /x query sort", "order", "order")]
    [InlineData("GET /x query sort", "SortOrder", "SortOrder sort")]
    [InlineData("form GET /x response /any Integer", "Number", "Number")]
    [InlineData("server https://{region}.example.com", "Regional", "Regional")]
    public void AProfileNamesEverythingThatIsPublic(string target, string name, string expected)
    {
        var lowered = Rich(target, name);

        Assert.All(expected.Split(' '), e => Assert.Contains(e, Names(lowered)));
        Assert.DoesNotContain(lowered.Problems, p => p.Descriptor.Id.StartsWith("SPEC422", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("POST /x", "1 Bad name", "Value1BadName")]
    [InlineData("#/components/schemas/Owner", "my owner", "MyOwner")]
    [InlineData("#/components/schemas/Owner", "owner", "Owner")]
    [InlineData("GET /x response /tag", "a\u202Eb", "AB")]
    [InlineData("GET /x query limit", "; evil", "Evil")]
    [InlineData("value GET /x response /kind small", "-", "MyName")]
    [InlineData("server https://{region}.example.com", "", "MyName")]
    public void ANameThatCSharpCannotHaveIsRefusedWithAnother(string target, string name, string suggestion)
    {
        var plain = Rich("POST /nowhere", "X");
        var lowered = Rich(target, name);

        var problem = Assert.Single(lowered.Problems, p => p.Descriptor.Id == "SPEC4220");
        Assert.Equal("/names/0/name", problem.Place.Pointer);
        Assert.Contains($"\"{suggestion}\" can be chosen", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Names(plain).Order(StringComparer.Ordinal), Names(lowered).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("#/components/schemas/Ownr")]
    [InlineData("GET /x response /no")]
    [InlineData("member GET /x request /a")]
    [InlineData("value GET /x response /kind huge")]
    [InlineData("server https://elsewhere.example.com")]
    [InlineData("pets")]
    public void ANameForNothingIsReported(string target)
    {
        var problem = Assert.Single(Rich(target, "Name").Problems, p => p.Descriptor.Id == "SPEC4221");

        Assert.Equal("/names/0/target", problem.Place.Pointer);
        Assert.Contains(target, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoOperationsWithOneChosenNameAreReported()
    {
        var lowered = (Contract(Operation("GET /a", id: "getA"), Operation("GET /b", id: "getB")) with
        {
            Profile = new() { Names = [Chosen("GET /a", "Fetch", 0), Chosen("GET /b", "fetch", 1)] },
        }).Lower();

        Assert.Equal(["GetA", "GetB"], lowered.Model.Operations.Select(o => o.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["/names/0/name", "/names/1/name"], lowered.Problems.Where(p => p.Descriptor.Id == "SPEC4222").Select(p => p.Place.Pointer));
    }

    [Theory]
    [InlineData("#/components/schemas/Owner", "GET /x response", "Same")]
    [InlineData("GET /x response /tag", "member GET /x response /kind", "Same")]
    [InlineData("value GET /x response /kind small", "value GET /x response /kind big-one", "Same")]
    [InlineData("GET /x query limit", "member GET /x query sort", "same")]
    public void TwoThingsBesideEachOtherWithOneChosenNameAreReported(string one, string other, string name)
    {
        var lowered = Rich([Chosen(one, name, 0), Chosen(other, name, 1)]);

        var problem = Assert.Single(lowered.Problems, p => p.Descriptor.Id == "SPEC4222");
        Assert.Contains(name + "2", problem.Message, StringComparison.Ordinal);
        Assert.Contains(name + "2", Names(lowered));
    }

    [Theory]
    [InlineData("#/components/schemas/Owner", "SampleClientOptions")]
    [InlineData("#/components/schemas/Owner", "AdditionalProperties")]
    [InlineData("GET /x response /kind", "Value")]
    [InlineData("GET /x response /tag", "ToString")]
    [InlineData("GET /x response /tag", "AdditionalProperties")]
    [InlineData("GET /x", "Operations")]
    [InlineData("GET /x query limit", "cancellationToken")]
    public void AChosenNameThatEveryClientHasIsReported(string target, string name) =>
        Assert.Single(Rich(target, name).Problems, p => p.Descriptor.Id == "SPEC4222");

    [Fact]
    public void ADocumentNamesWhatIsItsOwn()
    {
        var parameter = new Parameter { Source = new("a", "/p"), Name = "q", NameOverride = "query", Location = ParameterLocation.Query, Schema = Text, Style = "form" };
        var lowered = Contract(Operation("GET /x", id: "getX", result: Object(
            ("a", Text with { NameOverride = "Alpha" }), ("b", Words("c") with { NameOverride = "Beta" }), ("d", List(Text) with { NameOverride = "Delta" }), ("e", Text with { NameOverride = "no name" }))) with
        {
            NameOverride = "Fetch",
            Parameters = [parameter],
        }).Lower();

        Assert.Equal("Fetch", lowered.Model.Operations[0].Name);
        Assert.Equal("query", lowered.Model.Operations[0].Parameters[0].Name);
        Assert.Equal(["Alpha", "B", "Delta", "E"], lowered.Object("FetchResult").Properties.Select(p => p.Name));
        Assert.Contains("Beta", lowered.Names());
        Assert.EndsWith("/x-specular-name", Assert.Single(lowered.Problems, p => p.Descriptor.Id == "SPEC4220").Place.Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsChosenIsNotPushedAsideByWhatIsNot()
    {
        var lowered = (Contract(Operation("GET /x", id: "getX", result: Object(("a", Text), ("z", Text)))) with { Profile = new() { Names = [Chosen("GET /x response /z", "A", 0)] } }).Lower();

        Assert.Equal([("a", "A2"), ("z", "A")], lowered.Object("GetXResult").Properties.Select(p => (p.WireName, p.Name)));
    }

    private static NameOverride Chosen(string target, string name, int index) => new(target, name, new("p", "/names/" + index));

    private static LoweredClient Rich(string target, string name) => Rich([Chosen(target, name, 0)]);

    private static LoweredClient Rich(ValueList<NameOverride> names)
    {
        Parameter Query(string name, Schema schema) => new() { Source = new("a", "/" + name), Name = name, Location = ParameterLocation.Query, Schema = schema, Style = "form" };
        var any = new Schema { Source = new("a", "/any"), OneOf = [Text, Integer] };
        var operation = Operation("GET /x", id: "getX", result: Pets with { Properties = [.. Pets.Properties, new SchemaProperty("any", any)] });
        return (Contract(operation with { Parameters = [Query("limit", Integer), Query("sort", Words("up", "down"))] }, Operation("POST /x", id: "doX")).WithSchemas(("Owner", Object(("name", Text)))) with
        {
            Servers = [new() { Url = "https://{region}.example.com", Description = "main", Variables = [new("region", "eu", [], "")] }],
            Profile = new() { Names = names },
        }).Lower();
    }

    private static IEnumerable<string> Names(LoweredClient client) =>
    [
        .. client.Model.Operations.Select(o => o.Name), .. client.Model.Operations.SelectMany(o => o.Parameters).Select(p => p.Name), .. client.Names(), .. client.Model.Servers.Select(s => s.Name),
        .. client.Model.Declarations.OfType<ObjectDeclaration>().SelectMany(o => o.Properties).Select(p => p.Name),
        .. client.Model.Declarations.OfType<OpenEnumDeclaration>().SelectMany(o => o.Values).Select(p => p.Name),
        .. client.Model.Declarations.OfType<UnionDeclaration>().SelectMany(o => o.Arms).Select(p => p.Name),
    ];
}
