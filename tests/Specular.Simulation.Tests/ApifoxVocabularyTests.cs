using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Tests;

/// <summary>What the x-apifox words of a document become in the simulator's answers.</summary>
public sealed class ApifoxVocabularyTests
{
    [Theory]
    [InlineData("string", "kling-v1-6", "^kling-v1-6$")]
    [InlineData("integer", "50", "^50$")]
    [InlineData("number", "0.5", @"^0\.5$")]
    [InlineData("boolean", "false", "^false$")]
    [InlineData("string", "someone@example.com", @"^someone@example\.com$")]
    [InlineData("integer", "@integer(5, 9)", "^[5-9]$")]
    [InlineData("integer", "@natural(100,100)", "^100$")]
    [InlineData("string", "@integer(5, 9)%", "^[5-9]%$")]
    [InlineData("number", "@float(1, 2, 2, 2)", @"^[12]\.\d\d$")]
    [InlineData("string", "@string(5)", "^[A-Za-z0-9]{5}$")]
    [InlineData("string", "@string('lower', 2, 3)", "^[a-z]{2,3}$")]
    [InlineData("boolean", "@boolean", "^(true|false)$")]
    [InlineData("string", "@datetime", @"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$")]
    [InlineData("string", "@date('yyyy/MM')", @"^\d{4}/\d\d$")]
    [InlineData("string", "@now", "^2026-01-02 03:04:05$")]
    [InlineData("integer", "@timestamp", @"^\d{10}$")]
    [InlineData("string", "@id", @"^\d{18}$")]
    [InlineData("string", "@guid", "^[0-9a-f]{8}-[0-9a-f-]{27}$")]
    [InlineData("string", "{{$string.uuid}}", "^[0-9a-f]{8}-[0-9a-f-]{27}$")]
    [InlineData("integer", "{{$number.int(min=3,max=4)}}", "^[34]$")]
    [InlineData("string", "@url", "^https://example.com/")]
    [InlineData("string", "@email", "@example.com$")]
    [InlineData("string", "@name", "^[A-Z][a-z]+ [A-Z][a-z]+$")]
    [InlineData("string", "@cname的视频", "^[\u4e00-\u9fff]{2,3}的视频$")]
    [InlineData("string", "@pick(['a', 'b'])", "^[ab]$")]
    [InlineData("string", "@PICK(a,b)-@Guid", "^[ab]-[0-9a-f]{8}")]
    [InlineData("string", "@cword(3)", "^[\u4e00-\u9fff]{3}$")]
    [InlineData("string", "@color", "^#[0-9a-f]{6}$")]
    [InlineData("string", "@image('200x100')", @"^http.*\.png")]
    public void AMockRuleIsTheValue(string type, string rule, string expected)
    {
        foreach (var vendor in new[] { "apifox", "apidog" })
        {
            Assert.Matches(expected, Value(Answer($"type: {type}, x-{vendor}-mock: \"{rule}\"")));
        }
    }

    [Theory]
    [InlineData("type: integer, x-apifox-mock: 业务状态, minimum: 3, maximum: 3", "^3$")]
    [InlineData("type: integer, x-apifox-mock: '@integer(1, 2)', minimum: 7, maximum: 7", "^7$")]
    [InlineData("type: string, x-apifox-mock: '{{apiKey}}', enum: [a]", "^a$")]
    [InlineData("type: string, x-apifox-mock: '@nobody', example: x", "^x$")]
    [InlineData("type: string, x-apifox-mock: abc, maxLength: 2, example: x", "^x$")]
    public void ARuleThatTheSchemaDoesNotAllowOrNobodyKnowsIsPassedOver(string schema, string expected) => Assert.Matches(expected, Value(Answer(schema)));

    [Theory]
    [InlineData("type: array, items: {type: string}, x-apifox-mock: '[\"a\"]'", "[\"a\"]")]
    [InlineData("type: object, properties: {n: {type: integer}}, x-apifox-mock: '{\"n\": 7}'", "{\"n\":7}")]
    [InlineData("type: array, items: {type: integer}, x-apifox-mock: 列表, example: [1]", "[1]")]
    public void AWholeArrayOrObjectIsWrittenAsJson(string schema, string expected) => Assert.Equal(expected, Answer(schema).ToJson());

    [Fact]
    public void AnAddressIsWantedWhereTheRuleOnlyNamesIt() =>
        Assert.StartsWith("http", Client.Json(Get("video_url", "type: string, x-apifox-mock: 视频地址"))["video_url"]!.AsString(), StringComparison.Ordinal);

    [Fact]
    public void OneSeedGivesTheSameValuesAgain()
    {
        const string Schema = "type: string, x-apifox-mock: '@guid @integer @string'";
        var client = new Client(Contract("v", Schema)) { Key = null };
        var first = Value(Client.Json(client.Send("GET", "/x"))["v"]!);
        Assert.NotEqual(first, Value(Client.Json(client.Send("GET", "/x"))["v"]!));
        Assert.Equal(first, Value(Answer(Schema)));
    }

    [Fact]
    public void ASecondAnswerOfAStatusCanBeAskedFor()
    {
        const string Text = """
            openapi: 3.0.1
            paths:
              /login:
                get:
                  responses:
                    '200': {description: '', x-apifox-name: 成功, content: {application/json: {schema: {type: object, properties: {id: {type: string, example: one}}}}}}
                    x-200:2FA required: {description: '', content: {application/json: {schema: {type: object, properties: {code: {type: integer}}}, example: {code: 203}}}}
                    '403': {description: '', x-apifox-name: 无权限, content: {application/json: {schema: {type: object, properties: {why: {type: string, example: because}}}}}}
            """;
        var client = new Client(Surfaces.Of(Text)) { Key = null };
        Assert.Null(Client.Json(client.Send("GET", "/login"))["code"]);

        client.Outcome = "answer=2FA required";
        Assert.Equal(203, Client.Json(client.Send("GET", "/login"))["code"]!.AsInt64());

        client.Outcome = "answer=" + Uri.EscapeDataString("无权限");
        Assert.Equal(403, client.Send("GET", "/login").Status);

        client.Outcome = "answer=403";
        Assert.Equal("because", Client.Json(client.Send("GET", "/login"))["why"]!.AsString());

        client.Outcome = "answer=nobody";
        var refusal = client.Send("GET", "/login");
        Assert.Equal(400, refusal.Status);
        Assert.Contains("2FA required", Client.Json(refusal).ToJson(), StringComparison.Ordinal);

        client.Outcome = null;
        client.Simulator.Arrange("GET /login", Outcome.Answer("2FA required"));
        Assert.Equal(203, Client.Json(client.Send("GET", "/login"))["code"]!.AsInt64());
    }

    private static JsonValue Answer(string schema) => Client.Json(Get("v", schema))["v"]!;

    private static SimulatedResponse Get(string name, string schema) => new Client(Contract(name, schema)) { Key = null }.Send("GET", "/x");

    private static ApiContract Contract(string name, string schema) => Surfaces.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"openapi: 3.0.1\npaths: {{/x: {{get: {{responses: {{'200': {{description: '', content: {{application/json: {{schema: {{type: object, required: [{name}], properties: {{{name}: {{{schema}}}}}}}}}}}}}}}}}}}}}\n"));

    private static string Value(JsonValue value) => value.AsString() ?? value.ToJson();
}
