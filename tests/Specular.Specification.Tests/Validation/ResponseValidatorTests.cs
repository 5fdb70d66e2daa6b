using Specular.Specification.Contract;
using Specular.Specification.Validation;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Validation;

/// <summary>Answers against what the documents say of them.</summary>
public sealed class ResponseValidatorTests
{
    private static readonly ApiContract Contract = Surface.Read("kling-302").Contract;

    private static readonly ResponseValidator Query =
        ResponseValidator.Compile(Contract.Operation("GET /klingai/v1/videos/advanced-lip-sync/{id}"), Contract);

    [Fact]
    public void AnAnswerThatLacksARequiredMemberIsAViolationAtIt()
    {
        var violations = Query.Validate(200, Json.Parse("""
            {"code":0,"message":"SUCCEED","request_id":"r","data":{"task_id":"t","task_status":"done","task_status_msg":"",
            "task_info":{"parent_video":{"id":"1","url":"u","duration":"5"}},"task_result":{},"created_at":1,"updated_at":2}}
            """));

        Assert.Equal(
            [
                "/data/task_status: expected \"submitted\", \"processing\", \"succeed\" or \"failed\", found the string \"done\"",
                "/data/task_result/videos: expected an array (required), found nothing",
            ],
            violations.Select(v => v.Message));
    }

    [Fact]
    public void AnErrorThatNoDocumentDescribesNeedsTheEnvelopesCode()
    {
        Assert.Empty(Query.Validate(400, Json.Parse("""{"code":1201,"message":"x","request_id":"r"}""")));
        Assert.Equal(["/code: expected an error code, found nothing"], Query.Validate(400, Json.Parse("{}")).Select(v => v.Message));
        Assert.Equal(["/code: expected the code of an error, found the success code 0"], Query.Validate(500, Json.Parse("""{"code":0}""")).Select(v => v.Message));
    }

    [Fact]
    public void ASuccessThatNoDocumentDescribesIsAViolation() =>
        Assert.Equal(["body: expected a documented status (200), found 201"], Query.Validate(201, JsonValue.Null).Select(v => v.Message));

    [Fact]
    public void AMissingBodyIsAViolation() => Assert.Equal("required", Assert.Single(Query.Validate(200, (JsonValue?)null)).Keyword);
}
