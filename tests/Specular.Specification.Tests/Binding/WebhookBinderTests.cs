using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Binding;

public sealed class WebhookBinderTests
{
    private const string Text = """
        paths:
          /a:
            post:
              callbacks:
                onDone: {$ref: '#/components/callbacks/Done'}
              responses: {}
        webhooks:
          lost: {$ref: '#/components/pathItems/Lost'}
          ping: {post: {responses: {}}}
          x-mine: {post: {}}
        components:
          callbacks:
            Done:
              '{$request.body#/url}': {post: {summary: News., requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/News'}}}}}}
          pathItems:
            Lost: {post: {operationId: petLost, deprecated: true, requestBody: {content: {application/json: {schema: {type: string}}}}}}
          schemas:
            News: {type: object, properties: {state: {type: string}}}
        """;

    [Fact]
    public void WebhooksAndCallbacksAreKept()
    {
        var document = Bound.OpenApi(Text, "3.1.0");
        var webhook = Assert.Single(document.Webhooks);
        Assert.Equal(("lost", "POST", "petLost", true), (webhook.Name, webhook.Method, webhook.OperationId, webhook.IsDeprecated));
        var callback = Assert.Single(Assert.Single(document.Operations).Callbacks);
        Assert.Equal(("onDone", "{$request.body#/url}", "News."), (callback.Name, callback.Expression, callback.Summary));
        Assert.Equal("#/components/schemas/News", callback.Body.Json!.Schema!.Reference);
        Assert.Contains(document.Schemas, s => s.Name == "News");
        Assert.Contains("'ping'", document.Problems.Only("SPEC3002").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("News.", "Other news.")]
    [InlineData("petLost", "petGone")]
    [InlineData("Lost: {post", "Lost: {put")]
    [InlineData("{type: string}}}}}}\n", "{type: integer}}}}}}\n")]
    public void TheyAreInTheDigest(string from, string to)
    {
        Assert.Contains(from, Text, StringComparison.Ordinal);
        Assert.NotEqual(Digest(Text), Digest(Text.Replace(from, to, StringComparison.Ordinal)));

        static string Digest(string text) => ContractReader.Digest(ContractReader.Read("x", [new SourceDocument("api.yaml", "openapi: 3.1.0\n" + text)]).Contract);
    }

    [Fact]
    public void SchemasOfOneNameInTwoDocumentsStayApart()
    {
        var other = "openapi: 3.1.0\npaths: {/b: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/News'}}}}}}}}\ncomponents: {schemas: {News: {type: integer}}}\n";
        var contract = ContractReader.Read("x", [new SourceDocument("api.yaml", "openapi: 3.1.0\n" + Text), new SourceDocument("other.yaml", other)]).Contract;
        var callback = contract.Operations.SelectMany(o => o.Callbacks).Single();
        Assert.Equal(SchemaTypes.Object, contract.Resolve(callback.Body.Json!.Schema!).Types);
    }
}
