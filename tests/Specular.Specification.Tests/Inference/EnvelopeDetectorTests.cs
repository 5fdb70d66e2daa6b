using Specular.Specification.Contract;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>Which answers are envelopes, and what it takes to know a success.</summary>
public sealed class EnvelopeDetectorTests
{
    private static readonly string Data = ApiText.Member("data", ApiText.Members("id"));

    [Theory]
    [InlineData("0 means success")]
    [InlineData("错误码，0 表示成功")]
    [InlineData("Response code. `0` - Success.")]
    [InlineData("0：成功，其他：失败")]
    [InlineData("成功返回0")]
    [InlineData("success: 0, otherwise an error")]
    [InlineData("非0表示失败")]
    public void ProseSaysWhichCodeIsASuccess(string description)
    {
        var envelope = Envelope(ApiText.Wrap(ApiText.Number("code", description), ApiText.Text("msg"), Data));

        Assert.NotNull(envelope);
        Assert.Equal([JsonValue.From(0)], envelope.SuccessCodes);
        Assert.Equal(("code", "msg", null, "data"), (envelope.CodeMember, envelope.MessageMember, envelope.RequestIdMember, envelope.DataMember));
    }

    [Theory]
    [InlineData("错误码；具体定义见错误码")]
    [InlineData("Error code, 4000 to 4999")]
    [InlineData("")]
    public void ProseThatDoesNotSayLeavesTheAnswerWhole(string description)
    {
        var api = new ApiText().Add("GET /x", answer: ApiText.Wrap(ApiText.Number("code", description), ApiText.Text("msg"), Data));

        Assert.Null(api.Contract().Operations[0].Envelope);
        Assert.Equal(["SPEC3101"], api.ProblemIds());
    }

    [Fact]
    public void AConstantSaysWhichCodeIsASuccess()
    {
        var envelope = Envelope(ApiText.Wrap(ApiText.Enum("code", "SUCCESS"), ApiText.Text("message"), ApiText.Text("request_id"), Data));

        Assert.Equal([JsonValue.From("SUCCESS")], envelope!.SuccessCodes);
        Assert.Equal("request_id", envelope.RequestIdMember);
    }

    [Fact]
    public void AnExampleSaysWhichCodeIsASuccess()
    {
        var api = new ApiText().Add("GET /x", example: """{"status":200,"result":1,"message":"成功","data":{"id":"1"}}""");

        var envelope = Assert.Single(api.Contract().Operations).Envelope;

        Assert.Equal(("status", "data"), (envelope!.CodeMember, envelope.DataMember));
        Assert.Equal([JsonValue.From(200)], envelope.SuccessCodes);
    }

    [Fact]
    public void OtherOperationsOfTheSameShapeSayItToo()
    {
        var contract = new ApiText()
            .Add("GET /a", answer: ApiText.Wrap(ApiText.Number("code"), ApiText.Text("msg"), Data))
            .Add("GET /b", answer: ApiText.Wrap(ApiText.Number("code", "0 means success"), ApiText.Text("msg"), Data))
            .Contract();

        Assert.All(contract.Operations, o => Assert.Equal([JsonValue.From(0)], o.Envelope!.SuccessCodes));
        Assert.Contains(contract.Operation("GET /a").Envelope!.Evidence, e => e.Statement.Contains("GET /b", StringComparison.Ordinal));
    }

    [Fact]
    public void WhereTheOthersDisagreeNothingIsShared()
    {
        var api = new ApiText()
            .Add("GET /a", answer: ApiText.Wrap(ApiText.Number("code"), ApiText.Text("msg"), Data))
            .Add("GET /b", answer: ApiText.Wrap(ApiText.Number("code", "0 means success"), ApiText.Text("msg"), Data))
            .Add("GET /c", answer: ApiText.Wrap(ApiText.Number("code", "200 means success"), ApiText.Text("msg"), Data));

        Assert.Null(api.Contract().Operation("GET /a").Envelope);
        Assert.Equal(["SPEC3101"], api.ProblemIds());
    }

    [Fact]
    public void OneProblemSpeaksForAllAnswersOfAShape()
    {
        var answer = ApiText.Wrap(ApiText.Number("code"), ApiText.Text("msg"), Data);
        var api = new ApiText().Add("GET /a", answer: answer).Add("GET /b", answer: answer).Add("GET /c", answer: answer);

        Assert.Equal(["SPEC3101"], api.ProblemIds());
    }

    [Theory]
    [InlineData("id", "status", "message", "output")]
    [InlineData("code", "message", "data", "total")]
    [InlineData("code", "message", "id", "name")]
    [InlineData("data", "message", "id", "name")]
    public void WhatIsMoreOrLessThanAnEnvelopeIsNone(string a, string b, string c, string d)
    {
        var api = new ApiText().Add("GET /x", answer: ApiText.Wrap(ApiText.Text(a), ApiText.Text(b), ApiText.Text(c), ApiText.Text(d)));

        Assert.Null(api.Contract().Operations[0].Envelope);
        Assert.Empty(api.ProblemIds());
    }

    [Fact]
    public void AStatedEnvelopeHoldsWhereItsMembersAre()
    {
        var contract = new ApiText()
            .Add("GET /a", answer: ApiText.Wrap(ApiText.Number("code"), ApiText.Text("message"), Data))
            .Add("GET /b", answer: ApiText.Members("id name"))
            .Add("GET /c", answer: ApiText.Wrap(ApiText.Number("code"), ApiText.Text("message"), Data))
            .Profile("envelope: {code: code, success: [0], message: message, requestId: request_id, data: data, basis: captured, source: x}\nnotEnveloped: [GET /c]")
            .Contract();

        Assert.Equal([JsonValue.From(0)], contract.Operation("GET /a").Envelope!.SuccessCodes);
        Assert.Null(contract.Operation("GET /a").Envelope!.RequestIdMember);
        Assert.Null(contract.Operation("GET /b").Envelope);
        Assert.Null(contract.Operation("GET /c").Envelope);
    }

    [Fact]
    public void ASuccessfulRowOfTheErrorTableIsEvidence()
    {
        var contract = new ApiText()
            .Add("GET /a", answer: ApiText.Wrap(ApiText.Number("code"), ApiText.Text("message"), Data))
            .Profile("errors: [{code: 7, status: 200, meaning: success, basis: documented, source: x}]")
            .Contract();

        Assert.Equal([JsonValue.From(7)], contract.Operations[0].Envelope!.SuccessCodes);
    }

    private static Envelope? Envelope(string answer) => new ApiText().Add("GET /x", answer: answer).Contract().Operations[0].Envelope;
}
