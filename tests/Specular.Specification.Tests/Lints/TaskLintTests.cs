using Xunit;

namespace Specular.Specification.Tests.Lints;

public sealed class TaskLintTests
{
    private const string Status = "task_status: {type: string, enum: [submitted, processing, succeed, failed]}";

    [Theory]
    [InlineData("/v2/images/text2video/{id}", 1)]
    [InlineData("/v2/videos/text2video/{id}", 0)]
    public void AQueryUnderAnotherPathIsReported(string path, int count) => Assert.Equal(count, Linted.Together("SPEC2070", ("a.yaml", Api(path))).Count);

    [Theory]
    [InlineData("task_result", "task_result: {type: object, required: [videos], properties: {videos: {type: array, items: {}}}}", "/task_result/videos")]
    [InlineData("task_result", "task_result: {type: object, properties: {videos: {type: array, items: {}}}}", "/task_result")]
    [InlineData("task_status_msg", "task_status_msg: {type: string}", "/task_status_msg")]
    [InlineData("task_result", "task_result: {type: object, nullable: true, properties: {videos: {type: array, items: {}}}}", null)]
    [InlineData("task_status", "task_result: {type: object, properties: {videos: {type: array, items: {}}}}", null)]
    public void WhatOnlyAnEndedTaskHasCannotBeRequiredInEveryState(string required, string member, string? pointer)
    {
        var found = Linted.Together("SPEC2071", ("a.yaml", Api("/v2/videos/text2video/{id}", $"type: object, required: [{required}], properties: {{task_id: {{type: string}}, {Status}, {member}}}")));
        Assert.Equal(pointer is null ? [] : [pointer], found.Select(p => p.Arguments[0]));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("external_task_id: {type: string}, ", 0)]
    public void TheCallersIdIsLostWhereTheQueryDoesNotEchoIt(string echoed, int count) =>
        Assert.Equal(count, Linted.Together("SPEC2072", ("a.yaml", Api("/v2/videos/text2video/{id}", $"type: object, properties: {{task_id: {{type: string}}, {echoed}{Status}}}", "external_task_id: {type: string}"))).Count);

    [Fact]
    public void AnEnvelopeIsToldOfOnceInADocument()
    {
        const string Answer = "responses: {'200': {content: {application/json: {schema: {type: object, required: [code, data], properties: {code: {type: integer, description: 错误码}, message: {type: string}, data: {type: object, properties: {a: {}}}}}}}}}";
        const string Text = "openapi: 3.0.3\npaths: {/a: {get: {" + Answer + "}}, /b: {get: {" + Answer + "}}}";
        const string Profile = "specular: profile\nenvelope: {code: code, success: [0], message: message, data: data, basis: captured, source: x}\n";
        Assert.Single(Linted.Together("SPEC2074", ("a.yaml", Text), ("p.yaml", Profile)));
        Assert.Single(Linted.Together("SPEC2075", ("a.yaml", Text), ("p.yaml", Profile)));
        Assert.Empty(Linted.Together("SPEC2074", ("a.yaml", Text.Replace("错误码", "0 means success", StringComparison.Ordinal)), ("p.yaml", Profile)));
    }

    private static string Api(string queryPath, string answer = "type: object, properties: {task_id: {type: string}, " + Status + "}", string own = "prompt: {type: string}") =>
        $"openapi: 3.0.3\npaths:\n  /v2/videos/text2video:\n    post:\n"
        + "      requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {" + own + "}}}}}\n"
        + "      responses: {'200': {content: {application/json: {schema: {type: object, properties: {task_id: {type: string}, " + own + "}}}}}}\n"
        + $"  {queryPath}:\n    get:\n      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]\n"
        + "      responses: {'200': {content: {application/json: {schema: {" + answer + "}}}}}\n";
}
