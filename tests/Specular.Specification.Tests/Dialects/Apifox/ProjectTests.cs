using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Apifox;

public sealed class ProjectTests
{
    [Fact]
    public void FoldersNestAndTheRootIsNoFolder()
    {
        var document = ApifoxText.Read("""
            { "apifoxProject": "1.0.0", "info": { "name": "Shop", "description": "All of it" },
              "apiCollection": [{ "name": "Root", "items": [
                { "name": "Orders", "items": [
                  { "name": "A/B", "items": [{ "name": "List", "api": { "id": 7, "method": "GET", "path": "orders", "operationId": "listOrders", "tags": ["shop", ""], "status": "obsolete", "description": "Lists." } }] }] },
                { "name": "Ping", "api": { "id": "8", "method": "get", "path": "/ping", "status": "released" } }] }] }
            """);
        Assert.Equal(("Shop", "All of it"), (document.Document.Title, document.Document.Description));
        var list = document.Operations[0];
        Assert.Equal(("GET", "/orders", "List", "Lists."), (list.Method, list.Path, list.Summary, list.Description));
        Assert.Equal("Orders/A\\/B", list.Folder);
        Assert.Equal("listOrders", list.OperationId);
        Assert.Equal(["shop"], list.Tags);
        Assert.True(list.IsDeprecated);
        Assert.Equal("", document.Operations[1].Folder);
        Assert.False(document.Operations[1].IsDeprecated);
        Assert.Equal("'orders' does not begin with '/'; it is taken as if it did", document.Problems.Only("SPEC1013").Message);
    }

    [Fact]
    public void EachModuleIsAPageAndSharesTheModels()
    {
        var document = ApifoxText.Read("""
            { "apifoxProject": "1.0.0", "info": { "name": "Shop" },
              "moduleSettings": [{ "id": "11", "name": "Front" }, { "id": 12, "name": "Back" }],
              "schemaCollection": [{ "items": [{ "name": "Id", "id": "#/definitions/5", "schema": { "jsonSchema": { "type": "string", "format": "uuid" } } }] }],
              "apiCollection": [
                { "name": "Root", "moduleId": 11, "items": [{ "name": "A", "api": { "method": "get", "path": "/a", "responses": [{ "code": 200, "jsonSchema": { "$ref": "#/definitions/5" } }] } }] },
                { "name": "Root", "moduleId": 12, "items": [{ "name": "A too", "api": { "method": "get", "path": "/b", "responses": [{ "code": 200, "jsonSchema": { "$ref": "#/definitions/5" } }] } }] }] }
            """);
        Assert.Equal(["Front", "Back"], document.Pages.Select(p => p.Document.Title));
        Assert.Equal(["/a", "/b"], document.Pages.Select(p => p.Operations.Single().Path));
        Assert.All(document.Pages, p => Assert.Equal("uuid", p.Schemas.Single().Schema.Format));
    }

    [Fact]
    public void WhatIsNotHttpIsSaidToBeLeftOut()
    {
        var document = ApifoxText.Read("""
            { "apifoxProject": "1.0.0",
              "webSocketCollection": [{ "name": "Root", "items": [{ "name": "Live", "api": { "path": "/live" } }] }],
              "socketIOCollection": [{ "name": "Root", "items": [] }],
              "docCollection": [{ "name": "Root", "children": [{ "name": "Guide", "items": [{ "name": "Start", "content": "…" }] }], "items": [] }] }
            """);
        Assert.Equal(
            ["'webSocketCollection' makes no code and no answers of the simulator", "'docCollection' makes no code and no answers of the simulator"],
            document.Problems.Where(p => p.Descriptor.Id == "SPEC3002").Select(p => p.Message));
    }

    [Fact]
    public void AnOperationThatStandsTwiceIsReadOnce()
    {
        const string Text = """
            { "apifoxProject": "1.0.0", "apiCollection": [{ "items": [
              { "name": "Old", "api": { "method": "get", "path": "/a" } },
              { "name": "New", "api": { "method": "GET", "path": "/a" } }] }] }
            """;
        var document = ApifoxText.Read(Text);
        Assert.Equal("Old", document.Operations.Single().Summary);
        var problem = document.Problems.Only("SPEC1065");
        Assert.Equal("GET /a stands twice in this module, as 'Old' and as 'New'; only the first is read", problem.Message);
        Assert.Equal(3, DocumentLocator.Locate(new("export.json", Text), problem).Line);
    }

    [Theory]
    [InlineData("/tasks/:id", "/tasks/{id}")]
    [InlineData("/tasks/:other", "/tasks/:other")]
    [InlineData("/tasks/{{id}}", "/tasks/{id}")]
    [InlineData("", "/")]
    [InlineData("https://a.example.com/tasks", "/tasks")]
    [InlineData("https://a.example.com", "/")]
    public void PathsAreWrittenAsOpenApiWritesThem(string written, string path)
    {
        var operation = ApifoxText.Read($$"""
            { "apifoxProject": "1.0.0", "apiCollection": [{ "items": [{ "name": "X", "api": { "method": "get", "path": "{{written}}", "parameters": { "path": [{ "name": "id", "type": "string" }] } } }] }] }
            """).Operations.Single();
        Assert.Equal(path, operation.Path);
        Assert.Equal(written.StartsWith("https", StringComparison.Ordinal) ? ["https://a.example.com"] : [], operation.Servers.Select(s => s.Url));
    }

    [Fact]
    public void WhatIsReadOverIsReportedAtItsPlace()
    {
        const string Text = "{ \"apifoxProject\": \"1.0.0\",\n  // a note\n  \"apiCollection\": [] }";
        var problem = ApifoxText.Read(Text).Problems.Only("SPEC1005");
        Assert.Equal(1, DocumentLocator.Locate(new("export.json", Text), problem).Line);
    }
}
