using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Values;
using Xunit;
using static Specular.CodeGeneration.Tests.ContractBuilder;

namespace Specular.CodeGeneration.Tests;

/// <summary>Which methods an operation gets by the answers that documents have for it.</summary>
public sealed class AnswerLoweringTests
{
    private static readonly SourceReference Here = new("api.yaml", "/here");

    private static readonly Schema Item = Object(("id", Text));

    private static readonly Schema Binary = Text with { Format = "binary" };

    [Theory]
    [InlineData("text/csv", AnswerKind.Text)]
    [InlineData("application/xml; charset=utf-8", AnswerKind.Text)]
    [InlineData("image/svg+xml", AnswerKind.Text)]
    [InlineData("image/png", AnswerKind.Download)]
    [InlineData("application/octet-stream", AnswerKind.Download)]
    [InlineData("multipart/mixed", AnswerKind.Download)]
    [InlineData("text/event-stream", AnswerKind.Stream)]
    [InlineData("application/x-ndjson", AnswerKind.Stream)]
    [InlineData("application/stream+json", AnswerKind.Stream)]
    [InlineData("application/vnd.api+json", AnswerKind.Json)]
    [InlineData("*/*", AnswerKind.Json)]
    public void AMediaTypeSaysWhatAnAnswerIsReadAs(string mediaType, AnswerKind kind) => Assert.Equal(kind, Single(Content(mediaType, null)).Kind);

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/json")]
    [InlineData("*/*")]
    public void BytesAreADownloadWhateverTheirMediaType(string mediaType) => Assert.Equal(AnswerKind.Download, Single(Content(mediaType, Binary)).Kind);

    [Fact]
    public void OtherWritingsOfTheSameAreNoOtherAnswer() =>
        Assert.Equal(["doX"], Names(Content("application/json", Item), Content("text/json", Item), Content("application/xml", Item), Content("text/plain", Item), Content("application/octet-stream", Item)));

    [Fact]
    public void WhatCarriesSomethingElseIsAnotherMethod() => Assert.Equal(
        ["doX", "doXText", "doXDownload", "doXStream"],
        Names(Content("text/event-stream", Item), Content("application/pdf", Binary), Content("text/csv", Text), Content("application/json", Item)));

    [Fact]
    public void NamesOfOtherOperationsStayTheirs()
    {
        var lowered = Contract(
            Operation("GET /a", id: "Get") with { Responses = [Answer("200", Content("application/json", Item), Content("text/event-stream", Item))] },
            Operation("GET /b", id: "GetStream")).Lower();
        Assert.Equal(["Get", "GetAsStream"], lowered.Model.Operations[0].Answers.Select(a => a.Name));
    }

    [Fact]
    public void TheStreamsMemberIsSetWhereThereIsAnotherAnswer()
    {
        var body = Object(("stream", Of(SchemaTypes.Boolean)));
        var both = Operation("POST /x", id: "x", body: body) with { Responses = [Answer("200", Content("application/json", Item), Content("text/event-stream", Item))] };
        var alone = both with { Responses = [Answer("200", Content("text/event-stream", Item))] };
        Assert.Equal([null, "stream"], Contract(both).Lower().Model.Operations[0].Answers.Select(a => a.Switch));
        Assert.Equal([null], Contract(alone).Lower().Model.Operations[0].Answers.Select(a => a.Switch));
        Assert.Equal([null, null], Contract(both with { Body = null }).Lower().Model.Operations[0].Answers.Select(a => a.Switch));
    }

    [Fact]
    public void AnItemIsTheDataTheEventOrAnItemOfTheArray()
    {
        Assert.Equal("Data", Single(Content("text/event-stream", Item)).StreamForm);
        Assert.Equal("Event,TextData", Single(Content("text/event-stream", Object(("event", Text), ("data", Text)))).StreamForm);
        Assert.Equal("Event", Single(Content("text/event-stream", Object(("event", Text), ("data", Item)))).StreamForm);
        Assert.Equal("KnownErrors", Single(Content("text/event-stream", Object(("type", Words("delta", "error"))))).StreamForm);
        Assert.Equal(new ScalarType(ScalarKind.Int64), Single(Content("application/x-ndjson", List(Integer))).Type);
        Assert.Equal(new ScalarType(ScalarKind.String), Single(Content("text/event-stream", null)).Type);
        Assert.Equal(new ScalarType(ScalarKind.Int64), Single(Content("application/jsonl", null) with { ItemSchema = Integer }).Type);
    }

    [Fact]
    public void SeveralAnswersAreOneUnionAndEqualOnesAreOne()
    {
        var different = Lower(Answer("200", Content("application/json", Item)), Answer("202", Content("application/json", Object(("task", Text)))));
        Assert.Empty(different.Problems);
        Assert.Equal([new("200", 0), new("202", 1)], different.Model.Operations[0].Answers[0].Forms);
        Assert.Equal(["DoXOk", "DoXAccepted"], Assert.Single(different.Model.Declarations.OfType<UnionDeclaration>()).Arms.Select(a => a.Name));

        var elsewhere = Object(("id", Text)) with { Source = new("api.yaml", "/elsewhere") };
        var same = Lower(Answer("200", Content("application/json", Item)), Answer("201", Content("application/json", elsewhere)));
        Assert.Empty(same.Model.Declarations.OfType<UnionDeclaration>());
        Assert.False(same.Model.Operations[0].Answers[0].IsNullable);
    }

    [Theory]
    [InlineData("204", true)]
    [InlineData("202", true)]
    [InlineData("302", true)]
    [InlineData("201", false)]
    [InlineData("404", false)]
    public void AnAnswerWithoutABodyIsNull(string status, bool isNullable) =>
        Assert.Equal(isNullable, Lower(Answer("200", Content("application/json", Item)), Answer(status)).Model.Operations[0].Answers[0].IsNullable);

    [Fact]
    public void ErrorsAreTypedByStatus()
    {
        var lowered = Lower(
            Answer("200", Content("application/json", Item)), Answer("404", Content("application/json", Object(("why", Text)))), Answer("default", Content("application/problem+json", Object(("title", Text)))),
            Answer("500", Content("text/plain", Text)), Answer("400", Content("application/json", Schema.Any)));
        Assert.Equal([("404", "DoXNotFoundError"), ("default", "DoXError")], lowered.Model.Operations[0].DeclaredErrors.Select(e => (e.Status, ((DeclaredType)e.Type).Name)));
        Assert.Empty(Lower(Answer("default", Content("application/json", Item))).Model.Operations[0].DeclaredErrors);
    }

    [Fact]
    public void AMediaTypeThatIsNoneIsNotAskedFor() => Assert.Equal("*/*", Single(Content("image/\r\nX-Evil: 1", Binary)).Accept);

    private static MediaContent Content(string mediaType, Schema? schema) => new() { Source = Here, MediaType = mediaType, Schema = schema };

    private static Response Answer(string status, params MediaContent[] content) => new() { Source = Here.Child(status), Status = status, Content = content.ToValueList() };

    private static LoweredClient Lower(params Response[] answers) => Contract(Operation("GET /x", id: "doX") with { Responses = answers.ToValueList() }).Lower();

    private static AnswerModel Single(MediaContent content) => Assert.Single(Lower(Answer("200", content)).Model.Operations[0].Answers);

    private static IEnumerable<string> Names(params MediaContent[] content) => Lower(Answer("200", content)).Model.Operations[0].Answers.Select(a => char.ToLowerInvariant(a.Name[0]) + a.Name.Substring(1));
}
