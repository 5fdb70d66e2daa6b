using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.Specification.Contract;
using Specular.Specification.Values;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

/// <summary>Which media type of a body is sent, as what, and by how many methods.</summary>
public sealed class BodyLoweringTests
{
    private static readonly Schema Bytes = Text with { Format = "binary" };

    [Theory]
    [InlineData("application/json", BodyKind.Json)]
    [InlineData("application/vnd.api+json; charset=utf-8", BodyKind.Json)]
    [InlineData("application/x-www-form-urlencoded", BodyKind.Form)]
    [InlineData("multipart/form-data", BodyKind.Multipart)]
    [InlineData("multipart/mixed", BodyKind.Multipart)]
    [InlineData("text/csv", BodyKind.Text)]
    [InlineData("application/xml", BodyKind.Text)]
    [InlineData("application/x-ndjson", BodyKind.Text)]
    [InlineData("application/pdf", BodyKind.Binary)]
    [InlineData("image/*", BodyKind.Binary)]
    [InlineData("application/vnd.anything", BodyKind.Binary)]
    public void AMediaTypeSaysHowABodyIsWritten(string mediaType, BodyKind kind)
    {
        var body = Assert.Single(Lower((mediaType, Object(("a", Text))))).Body!;

        Assert.Equal((kind, mediaType), (body.Kind, body.MediaType));
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("")]
    public void WhatApifoxMeansAsJsonIsSentAsJson(string mediaType) => Assert.Equal("application/json", Assert.Single(Lower((mediaType, Object(("a", Text))))).Body!.MediaType);

    [Fact]
    public void BytesAreBytesWhateverTheirRangeSays()
    {
        var body = Assert.Single(Lower(("*/*", Bytes))).Body!;

        Assert.Equal((BodyKind.Binary, new MediaType(null, IsFile: true)), (body.Kind, body.Type));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("image/png\r\nX-Evil: 1")]
    [InlineData("a/b/c")]
    public void ATextThatIsNoMediaTypeLeavesTheOperationOut(string mediaType)
    {
        var lowered = Contract(Sending((mediaType, Object(("a", Text))))).Lower();

        Assert.Empty(lowered.Model.Operations);
        var problem = Assert.Single(lowered.Problems);
        Assert.Equal(("SPEC3011", "/b/0"), (problem.Descriptor.Id, problem.Place.Pointer));
    }

    [Fact]
    public void ParametersThatNoHeaderCanHaveAreDropped() => Assert.Equal("text/csv", Assert.Single(Lower(("text/csv; a=\"\r\nX: y\"", Text))).Body!.MediaType);

    [Fact]
    public void OneSchemaInSeveralMediaTypesIsOneMethodWithJson()
    {
        var operation = Assert.Single(Lower(("application/xml", Ref("Pet")), ("application/x-www-form-urlencoded", Object(("name", Text))), ("application/json", Ref("Pet")), ("multipart/form-data", Ref("Pet"))));

        Assert.Equal(("DoX", BodyKind.Json), (operation.Name, operation.Body!.Kind));
    }

    [Fact]
    public void WhatJsonCannotCarryHasAMethodOfItsOwn()
    {
        var operations = Lower(
            ("multipart/form-data", Object(("a", Text), ("file", Bytes))), ("application/json", Object(("a", Text), ("file", Bytes))), ("application/merge-patch+json", Object(("b", Text))), ("image/jpeg", Bytes), ("image/png", Bytes));

        Assert.Equal(["DoX", "DoXAsMergePatch", "DoXAsMultipart", "DoXAsBinary"], operations.Select(o => o.Name));
        Assert.All(operations, o => Assert.Equal("POST /x", o.Key));
        Assert.Equal("image/jpeg, image/png", operations[3].Body!.MediaType);
    }

    [Fact]
    public void OnlyTheFilesOfAMultipartBodyAreMedia()
    {
        var operation = Contract(Sending(("multipart/form-data", Object(
            ("text", Text),
            ("file", Bytes),
            ("files", List(Bytes)),
            ("picture", Text with { ContentMediaType = "image/png" }),
            ("encoded", Text with { ContentMediaType = "image/png", ContentEncoding = "base64" }),
            ("anything", Schema.Any),
            ("inner", Object(("data", Bytes)))))));
        var lowered = operation.Lower();
        var file = new MediaType(null, IsFile: true);

        var types = lowered.Object("DoXRequest").Properties.ToDictionary(p => p.WireName, p => p.Type);
        Assert.Equal([file, new ListType(file, false), file, file], [types["file"], types["files"], types["picture"], types["anything"]]);
        Assert.Equal([new ScalarType(ScalarKind.String), new ScalarType(ScalarKind.Bytes)], [types["text"], types["encoded"]]);
        Assert.IsNotType<MediaType>(lowered.Object("DoXRequestInner").Properties[0].Type);
    }

    [Fact]
    public void AMultipartBodyWithoutMembersTakesTextsAndFilesByName()
    {
        var type = Assert.IsType<MapType>(Assert.Single(Lower(("multipart/form-data", Bytes))).Body!.Type);

        Assert.True(Assert.IsType<DeclaredType>(type.Value).IsUnion);
    }

    [Fact]
    public void OnlyFieldsThatDifferFromTheDefaultAreSaid()
    {
        var operation = Sending(("application/x-www-form-urlencoded", Object(("plain", Text), ("list", List(Text)), ("deep", Object(("a", Text))), ("json", Text))));
        var encoding = new PartEncoding[] { new("plain", null, "deepObject", true, false), new("list", null, "form", false, false), new("deep", null, "deepObject", true, false), new("json", "application/json", null, null, false) };
        var content = operation.Body!.Content[0] with { Encoding = [.. encoding] };

        var body = Contract(operation with { Body = operation.Body with { Content = [content] } }).Lower().Model.Operations[0].Body!;

        Assert.Equal(
            [new("list", null, ValueStyle.Form, false, false), new("deep", null, ValueStyle.DeepObject, true, false), new FieldModel("json", "application/json", null, false, false)], body.Fields);
    }

    [Fact]
    public void AHeaderOfAPartIsSentWithItsOnlyValueAndOthersAreSaid()
    {
        var operation = Sending(("multipart/form-data", Object(("meta", Text), ("file", Bytes), ("coded", Text with { Format = "byte" }))));
        PartHeader[] headers =
        [
            new("X-Kind", IsRequired: true, JsonValue.From("a b")), new("X-Level", IsRequired: false, JsonValue.From(3)), new("content-type", IsRequired: true, null), new("X-Sum", IsRequired: true, null),
            new("X-Trace", IsRequired: false, null), new("X Bad", IsRequired: true, JsonValue.From("a")), new("X-Lines", IsRequired: true, JsonValue.From("a\r\nX-B: b")), new("ETag", IsRequired: true, JsonValue.From("v1")), new("Content-Transfer-Encoding", IsRequired: true, JsonValue.From("base64")),
        ];
        var content = operation.Body!.Content[0] with { Encoding = [new("meta", null, null, null, false) { Headers = [.. headers] }, new("file", null, null, null, false) { Headers = [headers[^1]] }, new("coded", null, null, null, false) { Headers = [headers[^1]] }] };

        var lowered = Contract(operation with { Body = operation.Body with { Content = [content] } }).Lower();

        Assert.Equal(
            [
                new FieldModel("meta", null, null, false, false) { Headers = [new("X-Kind", "a b"), new("X-Level", "3")] },
                new FieldModel("coded", null, null, false, false) { Headers = [new("Content-Transfer-Encoding", "base64")] },
            ], lowered.Model.Operations[0].Body!.Fields);
        Assert.Equal(["SPEC3080 X-Sum", "SPEC3002 X-Trace", "SPEC3080 X Bad", "SPEC3080 X-Lines", "SPEC3080 ETag", "SPEC3080 Content-Transfer-Encoding", "SPEC3080 Content-Transfer-Encoding"], lowered.Problems.Select(p => p.Descriptor.Id + " " + p.Place.Pointer[(p.Place.Pointer.LastIndexOf('/') + 1)..]));
        Assert.EndsWith("/encoding/meta/headers/X-Sum", lowered.Problems[0].Place.Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void HeadersOfTheFieldsOfAFormMeanNothing()
    {
        var operation = Sending(("application/x-www-form-urlencoded", Object(("a", Text))));
        var content = operation.Body!.Content[0] with { Encoding = [new("a", null, null, null, false) { Headers = [new("X-A", IsRequired: true, JsonValue.From("a")), new("X-B", IsRequired: true, null)] }] };

        var lowered = Contract(operation with { Body = operation.Body with { Content = [content] } }).Lower();

        Assert.Empty(lowered.Model.Operations[0].Body!.Fields);
        Assert.Empty(lowered.Problems);
    }

    [Fact]
    public void AParameterOfAnUnknownStyleIsLeftOutAndSaid()
    {
        var operation = Operation("GET /x", id: "getX") with { Parameters = [Parameter("a", ParameterLocation.Query, "tabDelimited"), Parameter("名", ParameterLocation.Header, "simple"), Parameter("b", ParameterLocation.Query, "simple")] };
        var lowered = Contract(operation).Lower();

        Assert.Equal(["b"], lowered.Model.Operations[0].Parameters.Select(p => p.WireName));
        Assert.Equal(["SPEC3012", "SPEC3012"], lowered.Problems.Select(p => p.Descriptor.Id));
        Assert.Contains("tabDelimited", lowered.Problems[0].Message);
    }

    [Fact]
    public void AScalarCostsNoCodec()
    {
        var operation = Operation("GET /x", id: "getX") with { Parameters = [Parameter("a", ParameterLocation.Query, "form", Integer), Parameter("b", ParameterLocation.Query, "form", List(Text)), Parameter("c", ParameterLocation.Cookie, "form")] };
        var text = string.Concat(ClientEmission.Emit(Contract(operation).Lower().Model).Select(f => f.Text));

        Assert.Contains("built.Query<long>(\"a\", a);", text);
        Assert.Contains("built.Query(\"b\", b, global::Specular.Json.JsonCodecs.ListOf(global::Specular.Json.JsonCodecs.String), global::Specular.ParameterStyle.Form, explode: false);", text);
        Assert.Contains("built.Cookie(\"c\", c);", text);
    }

    private static Parameter Parameter(string name, ParameterLocation location, string style, Schema? schema = null) =>
        new() { Source = new("a", "/p/" + name), Name = name, Location = location, Schema = schema ?? Text, Style = style };

    private static OperationModel[] Lower(params (string MediaType, Schema Schema)[] content) =>
        [.. Contract(Sending(content)).WithSchemas(("Pet", Object(("name", Text)))).Lower().Model.Operations];

    private static Operation Sending(params (string MediaType, Schema Schema)[] content) => Operation("POST /x", id: "doX") with
    {
        Body = new()
        {
            Source = new("a", "/b"),
            IsRequired = true,
            Content = [.. content.Select((c, i) => new MediaContent { Source = new("a", "/b/" + i), MediaType = c.MediaType, Schema = c.Schema })],
        },
    };
}
