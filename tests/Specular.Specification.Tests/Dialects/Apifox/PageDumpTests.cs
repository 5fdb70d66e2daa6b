using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Apifox;

public sealed class PageDumpTests
{
    private const string Parameters = """{ "path": [{ "id": "id#0", "name": "id", "required": true, "type": "string", "enable": true, "sampleValue": "7" }], "header": [] }""";
    private const string Body = """{ "type": "application/json", "jsonSchema": { "type": "object", "properties": { "a": { "type": "string" } } }, "required": true, "examples": [{ "mediaType": "application/json", "value": "{\r\n \"a\": \"b\"\r\n}" }] }""";
    private const string Responses = """[ { "id": 5, "name": "成功", "code": 200, "contentType": "json", "jsonSchema": { "type": "object", "properties": {} } } ]""";
    private const string Examples = """[ { "name": "x", "responseId": 5, "data": "{ \"ok\": true }" } ]""";

    private static string Sections(string newLine = "\n") => string.Join(newLine, "参数", Parameters, "请求体", Body, "响应", Responses, "响应示例", Examples);

    [Fact]
    public void TablesAndLinesOfJsonAreRead()
    {
        var document = Bound.Text(ApifoxText.Page(Sections(), path: "/x/{id}"));
        Assert.Equal("Apifox page dump", document.Document.Dialect);
        AssertWhole(document.Operations.Single());
        Assert.DoesNotContain(document.Problems, p => p.Descriptor.Id.StartsWith("SPEC1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("概览", "参数", "请求体", "响应", "响应示例")]
    [InlineData("Overview", "Parameters", "Request Body", "Responses", "Response Examples")]
    public void TheRenderingWithoutTablesSaysTheSame(string overview, string parameters, string body, string responses, string examples)
    {
        const string Table = "MethodPOST\nPath/x/{id}\nTypehttp\nStatus1\nModule2\nFolder3\n";
        var pretty = Responses.Replace("[ {", "[\n  {\n", StringComparison.Ordinal).Replace("} ]", "}\n]", StringComparison.Ordinal);
        var text = $"标题\n\nPOST /x/{{id}}\n\n{Table}\n{overview}\n\n{Table}\n{parameters}\n\n{Parameters}\n\n{body}\n\n{Body}\n\n{responses}\n\n{pretty}\n\n{examples}\n\n{Examples}\n";
        var document = Bound.Text(text.Replace("\n", "\r\n", StringComparison.Ordinal));
        AssertWhole(document.Operations.Single());
        Assert.DoesNotContain(document.Problems, p => p.Descriptor.Id.StartsWith("SPEC1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("标题\nPOST /x\n说明\n一行\r\n\r\n概览\n二行\n概览\n", "一行\n\n概览\n二行")]
    [InlineData("标题\nPOST /x\n说明\n概览\n", "")]
    [InlineData("标题\nPOST /x\n没有标题的说明\n概览\n", "没有标题的说明")]
    [InlineData("标题\nPOST /x\nMethodPOST\nPath/x\n说明\n一行\n概览\n", "一行")]
    public void TheDescriptionStandsBeforeTheOverview(string head, string description) =>
        Assert.Equal(description, Bound.Text(head + "| Method | POST |\n|---|---|\n| Path | /x |\n").Operations.Single().Description);

    [Fact]
    public void ThePagesOfAFileAreReadEachForItself()
    {
        var text = string.Join(
            "\n---\n",
            ApifoxText.Page("响应\n" + Responses, path: "/a", title: "甲"),
            ApifoxText.Page("响应\n[ { \"id\": 5, \"code\": 200, \"contentType\": \"json\", \"name\": \"断", path: "/b", title: "乙"),
            ApifoxText.Page("请求体\n" + Body, path: "/a", title: "丙"));
        var source = new SourceDocument("pages.txt", text);
        var document = ContractReader.Bind(source);
        Assert.Equal(["甲 /a", "乙 /b", "丙 /a"], document.Pages.Select(p => $"{p.Operations.Single().Summary} {p.Operations.Single().Path}"));
        Assert.NotNull(document.Pages[2].Operations.Single().Body);
        var problem = document.Problems.Only("SPEC1060");
        Assert.Equal(21, DocumentLocator.Locate(source, problem).Line);
    }

    [Fact]
    public void WhatIsCompleteOfATruncatedSectionIsRead()
    {
        const string Cut = """请求体""" + "\n" + """{ "type": "application/json", "jsonSchema": { "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "object", "properties": { "c": { "type": "integer" }, "d": { "ty""";
        var text = ApifoxText.Page(Cut);
        var document = Bound.Text(text);
        var schema = document.Operations.Single().Body!.Json!.Schema!;
        Assert.Equal(["a", "b"], schema.Properties.Select(p => p.Name));
        Assert.Equal(["c"], schema.Properties[1].Schema.Properties.Select(p => p.Name));
        var problem = document.Problems.Only("SPEC1060");
        Assert.Equal("The section '请求体' cannot be read from here on: a string is never closed; what is complete before it is read, the rest is left out; copy the page again", problem.Message);
        Assert.Equal(text.Length - 3, DocumentLocator.Locate(new("api.yaml", text), problem).Offset);
    }

    [Fact]
    public void ABrokenSectionDoesNotHideTheNext()
    {
        var document = Bound.Text(ApifoxText.Page("请求体\n{ \"type\": \"application/json\", \"required\": tru }\n响应\n" + Responses));
        Assert.Equal("200", document.Operations.Single().Responses.Single().Status);
        Assert.NotNull(document.Operations.Single().Body);
        Assert.Contains("'tru' is no value", document.Problems.Only("SPEC1060").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1", "-1")]
    [InlineData("-2", "-2")]
    [InlineData("1", "")]
    [InlineData("released", "released")]
    public void AStatusIsKeptAsItStandsUnlessItIsThatOfAnyPage(string written, string status) =>
        Assert.Equal(status, Bound.Text(ApifoxText.Page("").Replace("| Status | 1 |", $"| Status | {written} |", StringComparison.Ordinal)).Operations.Single().Status);

    [Fact]
    public void ProblemsLieInTheDumpsOwnLines()
    {
        const string Section = "请求体\n{ \"type\": \"application/json\", \"jsonSchema\": { \"type\": \"object\", \"properties\": { \"n\": { \"type\": \"integer\" } } }, \"examples\": [{ \"value\": \"{\\r\\n \\\"n\\\": \\\"\\u4e00\\\"\\r\\n}\" }] }";
        var text = ApifoxText.Page(Section);
        var place = DocumentLocator.Locate(new("api.yaml", text), Bound.Text(text).Problems.Only("SPEC2012"));
        Assert.Equal("\\\"\\u4e00\\\"", text.Substring(place.Offset, place.Length));
        Assert.Equal(10, place.Line);
    }

    [Fact]
    public void TextOutsideTheSectionsIsSaidNotToBeRead()
    {
        var document = Bound.Text("首页\n上一页\n" + ApifoxText.Page("参数\n无\n响应\n" + Responses + "\n下一页 ›"));
        Assert.Equal(["首页", "无", "下一页 ›"], document.Problems.Where(p => p.Descriptor.Id == "SPEC1069").Select(p => p.Arguments[0]));
    }

    [Fact]
    public void JsonMayStandBetweenFences()
    {
        var document = Bound.Text(ApifoxText.Page("## 响应\n```json\n" + Responses + "\n```\n"));
        Assert.Equal("200", document.Operations.Single().Responses.Single().Status);
        Assert.DoesNotContain(document.Problems, p => p.Descriptor.Id.StartsWith("SPEC1", StringComparison.Ordinal));
    }

    [Fact]
    public void APageOfAWebSocketIsNotCarriedOver() =>
        Assert.Contains("SPEC3002", Bound.Text(ApifoxText.Page("").Replace("| Type | http |", "| Type | websocket |", StringComparison.Ordinal)).Problems.Ids());

    [Theory]
    [InlineData("概览\n参数\n响应\n")]
    [InlineData("概览\n| Method | GET |\n响应\n")]
    [InlineData("# Overview\n\nMethods of payment\nPathology\n")]
    public void APageWithoutItsTableIsNoDump(string text) => Assert.False(Bound.Text(text).IsReadable);

    [Fact]
    public void OpenApiThatQuotesADumpIsOpenApi() =>
        Assert.Equal("OpenAPI 3.0.3 (YAML)", Bound.OpenApi("info:\n  description: |\n" + Bound.Indent(ApifoxText.Page(Sections()), 4) + "\npaths: {}\n").Document.Dialect);

    private static void AssertWhole(Operation operation)
    {
        Assert.Equal(("POST", "/x/{id}", "标题"), (operation.Method, operation.Path, operation.Summary));
        Assert.Equal("\"7\"", operation.Parameters.Single().Examples.Single().Value.ToJson());
        Assert.True(operation.Body!.IsRequired);
        Assert.Equal("{\"a\":\"b\"}", operation.Body.Json!.Examples.Single().Value.ToJson());
        Assert.Equal(("200", "成功"), (operation.Responses.Single().Status, operation.Responses.Single().Name));
        Assert.Equal("{\"ok\":true}", operation.Responses.Single().Content.Single().Examples.Single().Value.ToJson());
    }
}
