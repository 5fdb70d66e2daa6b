using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
using Specular.Specification.Documents;
using Xunit;

namespace Specular.CodeGeneration.Tests;

/// <summary>What the x-apifox words of a document become in the generated code.</summary>
public sealed class ApifoxVocabularyTests
{
    private const string Page = """
        # 视频

        ```yaml
        openapi: 3.0.1
        info: {title: ''}
        paths:
          /videos:
            post:
              summary: Make
              x-apifox-folder: 视频生成/A\/B/官方格式
              x-apifox-status: <status>
              x-run-in-apifox: https://app.apifox.com/web/project/1/apis/api-2-run?a="b"
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        mode:
                          type: string
                          enum: [std, pro, '16:9', turbo]
                          x-apifox-enum:
                            - {value: std, name: HighQuality, description: slow}
                            - {value: pro, name: （高性能）, description: ''}
                            - {value: '16:9', name: landscape}
                        own: {type: string}
                        level: {type: integer, enum: [0, 1], x-apifox-enum: [{value: 0, name: Low}]}
                      x-apifox-refs: { 01JXKWZQRTP7GVYN86ZPZBPRD7: {$ref: '#/components/schemas/Base', x-apifox-overrides: {secret: null}} }
                      x-apifox-orders: [own, 01JXKWZQRTP7GVYN86ZPZBPRD7, mode]
              responses:
                '200':
                  description: ''
                  x-apifox-name: 成功
                  content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
                x-200:2FA required:
                  description: A code is needed.
                  content: {application/json: {schema: {type: object, properties: {session: {type: string}}}}}
        components:
          schemas:
            Base: {type: object, properties: {callback: {type: string}, secret: {type: string}}, required: [callback]}
        ```
        """;

    private readonly ClientModel _model = Lower("released");

    [Fact]
    public void OrdersAreTheOrderOfMembersAndEmbeddedModelsAreMerged()
    {
        var text = Text(_model);
        var order = new[] { " Own ", " Callback ", " Mode ", " Level " }.Select(n => text.IndexOf(n, StringComparison.Ordinal)).ToArray();
        Assert.All(order, at => Assert.True(at > 0));
        Assert.Equal(order.Order(), order);
        Assert.DoesNotContain("Secret", text, StringComparison.Ordinal);
        Assert.Contains("required string Callback", text, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfEnumValuesAreMembersWhereTheyCanBe()
    {
        var values = _model.Declarations.OfType<OpenEnumDeclaration>().Single(d => !d.IsNumber).Values;
        Assert.Equal(
            [new("HighQuality", "std", "HighQuality: slow"), new("Pro", "pro", "（高性能）"), new("Landscape", "16:9", "landscape"), new("Turbo", "turbo", "")],
            values);
        var text = Text(_model);
        Assert.Contains("<summary>\"std\": HighQuality: slow</summary>", text, StringComparison.Ordinal);
        Assert.Contains("Values: 0 (Low), 1.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFolderIsInTheDocumentation() =>
        Assert.Contains("<para>Grouped under 视频生成 / A/B / 官方格式.</para>", Text(_model), StringComparison.Ordinal);

    [Fact]
    public void TheRunLinkIsALink()
    {
        Assert.Contains(
            "<para><see href=\"https://app.apifox.com/web/project/1/apis/api-2-run?a=&quot;b&quot;\">Try it in the browser</see></para>", Text(_model), StringComparison.Ordinal);
        Assert.DoesNotContain("<see href", Text(Lower("released", Page.Replace("https://app.apifox.com", "javascript:alert", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSecondAnswerOfAStatusIsInTheDocumentation() =>
        Assert.Contains("<para>May also answer 200 \"2FA required\": A code is needed.</para>", Text(_model), StringComparison.Ordinal);

    [Theory]
    [InlineData("deprecated", true)]
    [InlineData("obsolete", true)]
    [InlineData("released", false)]
    [InlineData("testing", false)]
    public void DeprecatedAndObsoleteOperationsAreMarked(string status, bool isObsolete)
    {
        var text = Text(Lower(status));
        Assert.Equal(isObsolete, text.Contains($"[global::System.Obsolete(\"Its status in the document is \\\"{status}\\\".\")]", StringComparison.Ordinal));
        Assert.Equal(status is "testing", text.Contains("<para>Its status in the document is \"testing\".</para>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("testing", true)]
    [InlineData("released", false)]
    public void OperationsThatAreNotReleasedAreReported(string status, bool isReported) =>
        Assert.Equal(isReported, ContractReader.Bind(Document(status, Page)).Problems.Any(p => p.Descriptor.Id == "SPEC2007"));

    [Fact]
    public void ApidogsWordsMeanTheSame() =>
        Assert.Equal(Text(_model), Text(Lower("released", Page.Replace("x-apifox", "x-apidog", StringComparison.Ordinal).Replace("x-run-in-apifox", "x-run-in-apidog", StringComparison.Ordinal))));

    private static ClientModel Lower(string status, string page = Page) =>
        ClientLowering.Lower(ContractReader.Read("x", [Document(status, page)]).Contract, ContractBuilder.Identity, "digest").Model;

    private static SourceDocument Document(string status, string page) => new("page.md", page.Replace("<status>", status, StringComparison.Ordinal));

    private static string Text(ClientModel model) => string.Concat(ClientEmission.Emit(model).Select(f => f.Text));
}
