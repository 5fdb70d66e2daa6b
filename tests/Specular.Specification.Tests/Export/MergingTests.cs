using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Export;

public sealed class MergingTests
{
    [Fact]
    public void PathsComponentsTagsAndServersAreJoined()
    {
        var tree = Exported.TreeOf(
            Document("/a", "get", "servers: [{url: 'https://x.example'}]\ntags: [{name: one}]\ncomponents: {schemas: {S: {type: string}}}"),
            Document("/a", "post", "servers: [{url: 'https://x.example'}]\ntags: [{name: one}, {name: two}]\ncomponents: {schemas: {S: {type: string}, T: {type: object}}}"));
        Assert.Equal(["get", "post"], Names(tree.At("/paths/~1a")));
        Assert.Equal(["S", "T"], Names(tree.At("/components/schemas")));
        Assert.Equal(2, ((JsonArray)tree["tags"]!).Items.Count);
        Assert.Single(((JsonArray)tree["servers"]!).Items);
        Assert.Null(tree.At("/paths/~1a/get/servers"));
    }

    [Fact]
    public void ServersThatDifferStandAtTheOperations()
    {
        var tree = Exported.TreeOf(Document("/a", "get", "servers: [{url: 'https://x.example'}]"), Document("/b", "get", "servers: [{url: 'https://y.example'}]"));
        Assert.Equal("https://x.example", tree.At("/paths/~1a/get/servers/0/url")?.AsString());
        Assert.Equal("https://y.example", tree.At("/paths/~1b/get/servers/0/url")?.AsString());
    }

    [Fact]
    public void RootSecurityThatDiffersStandsAtTheOperations()
    {
        const string schemes = "components: {securitySchemes: {k: {type: apiKey, in: header, name: K}}}";
        var tree = Exported.TreeOf(Document("/a", "get", schemes + "\nsecurity: [{k: []}]"), Document("/b", "get", schemes));
        Assert.NotNull(tree.At("/paths/~1a/get/security/0/k"));
        Assert.Null(tree.At("/paths/~1b/get/security"));
        Assert.Null(tree["security"]);
        Assert.NotNull(Exported.TreeOf(Document("/a", "get", schemes + "\nsecurity: [{k: []}]"), Document("/b", "get", schemes + "\nsecurity: [{k: []}]"))["security"]);
    }

    [Fact]
    public void OneOperationTwiceIsThereOnceAndTwoDefinitionsAreAnError()
    {
        var same = Exported.Of(Document("/a", "get"), Document("/a", "get"));
        Assert.Equal(["get"], Names(Exported.TreeOf(same).At("/paths/~1a")));
        Assert.False(same.HasErrors);
        var conflict = Assert.Single(Exported.Of(Document("/a", "get"), Document("/a", "get", "", "summary: other, ")).Problems, p => p.Descriptor.Id is "SPEC2030");
        Assert.Equal("b.yaml#/paths/~1a/get", conflict.Place.ToString());
        Assert.Contains("a.yaml#/paths/~1a/get", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AComponentThatMeansSomethingElseIsRenamedWithItsReferences()
    {
        const string uses = "components: {schemas: {Page: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Item'}}}}, Item: {type: ITEM}, Same: {type: string}}}";
        var result = Exported.Of(
            Document("/a", "get", uses.Replace("ITEM", "string", StringComparison.Ordinal), answer: "Page"),
            Document("/b", "get", uses.Replace("ITEM", "integer", StringComparison.Ordinal), answer: "Page"),
            Document("/c", "get", uses.Replace("ITEM", "integer", StringComparison.Ordinal), answer: "Page"));
        var tree = Exported.TreeOf(result);
        Assert.Equal(["Page", "Item", "Same", "Page_2", "Item_2"], Names(tree.At("/components/schemas")));
        Assert.Equal("#/components/schemas/Item_2", tree.At("/components/schemas/Page_2/properties/items/items/$ref")?.AsString());
        Assert.Equal("#/components/schemas/Page_2", tree.At("/paths/~1c/get/responses/200/content/application~1json/schema/$ref")?.AsString());
        Assert.Equal(4, result.Problems.Count(p => p.Descriptor.Id is "SPEC4063"));
    }

    [Fact]
    public void SecuritySchemesAreRenamedInRequirements()
    {
        var tree = Exported.TreeOf(
            Document("/a", "get", "components: {securitySchemes: {k: {type: apiKey, in: header, name: K}}}\nsecurity: [{k: []}]"),
            Document("/b", "get", "components: {securitySchemes: {k: {type: http, scheme: bearer}}}\nsecurity: [{k: []}]"));
        Assert.Equal(["k", "k_2"], Names(tree.At("/components/securitySchemes")));
        Assert.Equal(["k_2"], Names(tree.At("/paths/~1b/get/security/0")));
    }

    [Fact]
    public void PathLevelParametersThatDifferStandAtTheOperations()
    {
        var tree = Exported.TreeOf(
            "openapi: 3.0.1\ninfo: {title: t, version: '1'}\npaths: {'/a/{id}': {parameters: [{name: id, in: path, required: true, schema: {type: string}}], get: {responses: {'200': {description: ok}}}}}\n",
            "openapi: 3.0.1\ninfo: {title: t, version: '1'}\npaths: {'/a/{id}': {parameters: [{name: id, in: path, required: true, schema: {type: integer}}], post: {responses: {'200': {description: ok}}}}}\n");
        Assert.Equal("string", tree.At("/paths/~1a~1{id}/get/parameters/0/schema/type")?.AsString());
        Assert.Equal("integer", tree.At("/paths/~1a~1{id}/post/parameters/0/schema/type")?.AsString());
        Assert.Null(tree.At("/paths/~1a~1{id}/parameters"));
    }

    [Fact]
    public void ASupplementFillsInAndIsMarked()
    {
        var tree = Exported.TreeOf(
            Document("/a", "post"),
            "openapi: 3.0.1\nx-specular: supplement\ninfo: {title: s, version: '1'}\npaths:\n  /a: {post: {parameters: [{name: q, in: query, schema: {type: string}}], requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'400': {description: bad}}}}\n"
            + "  /a/{id}: {get: {responses: {'200': {description: ok}}}}\n");
        Assert.Equal("supplement", tree.At("/paths/~1a~1{id}/get/x-specular")?.AsString());
        Assert.Equal("supplement", tree.At("/paths/~1a/post/requestBody/x-specular")?.AsString());
        Assert.Equal("supplement", tree.At("/paths/~1a/post/responses/400/x-specular")?.AsString());
        Assert.Null(tree.At("/paths/~1a/post/x-specular"));
        Assert.Null(tree["x-specular"]);
        Assert.Equal("t", tree.At("/info/title")?.AsString());
    }

    [Fact]
    public void AProfileIsNotWrittenAndThatIsTold()
    {
        var result = Exported.Of(Document("/a", "get"), "specular: profile\ntitle: p\n");
        Assert.NotNull(result.Tree);
        Assert.Equal("b.yaml", Assert.Single(result.Problems, p => p.Descriptor.Id is "SPEC4065").Place.Document);
    }

    [Fact]
    public void TheOrderOfTheDocumentsDoesNotMatter()
    {
        var documents = new[] { Document("/b", "get", "components: {schemas: {S: {type: string}}}"), Document("/a", "get", "components: {schemas: {S: {type: object}}}") };
        var named = documents.Select((d, i) => new Specular.Specification.Documents.SourceDocument($"{i}.yaml", d)).ToList();
        var one = Specular.Specification.Export.OpenApiExport.Export("x", named, new()).Tree!.ToJson();
        named.Reverse();
        Assert.Equal(one, Specular.Specification.Export.OpenApiExport.Export("x", named, new()).Tree!.ToJson());
    }

    private static string Document(string path, string method, string rest = "", string operation = "", string? answer = null)
    {
        var content = answer is null ? "" : ", content: {application/json: {schema: {$ref: '#/components/schemas/" + answer + "'}}}";
        return "openapi: 3.0.1\ninfo: {title: t, version: '1'}\npaths: {" + path + ": {" + method + ": {" + operation + "responses: {'200': {description: ok" + content + "}}}}}\n" + rest + "\n";
    }

    private static IEnumerable<string> Names(JsonValue? value) => ((JsonObject)value!).Members.Select(m => m.Name);
}
