using Specular.Specification.Contract;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Apifox;

public sealed class ResponseTests
{
    [Fact]
    public void AnswersHaveStatusNameHeadersAndTheirExamples()
    {
        var operation = ApifoxText.Operation("""
            "responses": [
              { "id": "1", "code": 200, "name": "成功", "contentType": "json", "description": "Fine.", "headers": [{ "name": "X-Left", "type": "integer", "required": true }], "jsonSchema": { "type": "object", "properties": { "a": { "type": "integer" } } } },
              { "id": 2, "code": 200, "name": "2FA", "contentType": "json", "jsonSchema": {} },
              { "id": 3, "code": "404", "name": "none", "contentType": "noContent" },
              { "id": 4, "code": 500, "contentType": "html" },
              { "id": 5, "code": 201, "contentType": "eventStream", "jsonSchema": { "type": "object", "properties": {} }, "itemSchema": { "type": "string" } }],
            "responseExamples": [
              { "name": "one", "responseId": 1, "data": "{ \"a\": 1 }" }, { "name": "two", "responseId": "1", "data": "{ \"a\": 2, }" },
              { "name": "page", "responseId": 4, "data": "<p>no</p>" }, { "name": "void", "responseId": 1, "data": "" }]
            """);
        Assert.Equal(["200 成功", "200 2FA", "404 none", "500 ", "201 "], operation.Responses.Select(r => $"{r.Status} {r.Name}"));
        Assert.Equal(("Fine.", "X-Left"), (operation.Responses[0].Description, operation.Responses[0].Headers.Single().Name));
        Assert.Equal(["{\"a\":1}", "{\"a\":2}"], Examples(operation.Responses[0]));
        Assert.Empty(operation.Responses[2].Content);
        Assert.Equal(("text/html", SchemaTypes.String), (operation.Responses[3].Content.Single().MediaType, operation.Responses[3].Content.Single().Schema!.Types));
        Assert.Equal(["\"<p>no</p>\""], Examples(operation.Responses[3]));
        Assert.Equal(("text/event-stream", SchemaTypes.String), (operation.Responses[4].Content.Single().MediaType, operation.Responses[4].Content.Single().ItemSchema!.Types));
    }

    [Fact]
    public void AnExampleOfNoAnswerIsSaidToBeLeftOut()
    {
        var document = ApifoxText.Read(ApifoxText.Project(""" "responses": [{ "id": 1, "code": 200 }], "responseExamples": [{ "name": "lost", "responseId": 9, "data": "{}" }, { "name": "found", "data": "[]" }] """));
        Assert.Equal(["[]"], Examples(document.Operations.Single().Responses.Single()));
        Assert.Contains("'lost'", document.Problems.Only("SPEC1067").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "200 400")]
    [InlineData(", \"commonResponseStatus\": { \"21\": false, \"22\": true }", "200 401")]
    [InlineData(", \"responseChildren\": [\"BLANK.1\", \"COMMON.22\"]", "200 400 401")]
    public void CommonAnswersAreOnOrOff(string api, string statuses)
    {
        var operation = ApifoxText.Operation(
            "\"responses\": [{ \"id\": 1, \"code\": 200 }]" + api,
            """ "responseCollection": [{ "name": "Root", "items": [{ "name": "Folder", "items": [{ "id": 21, "name": "bad", "code": 400, "defaultEnable": true, "jsonSchema": {} }] }, { "id": 22, "name": "who", "code": 401, "jsonSchema": {} }] }] """);
        Assert.Equal(statuses, string.Join(" ", operation.Responses.Select(r => r.Status)));
    }

    private static IEnumerable<string> Examples(Response response) => response.Content.Single().Examples.Select(e => e.Value.ToJson());
}
