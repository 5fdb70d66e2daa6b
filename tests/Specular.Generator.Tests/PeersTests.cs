using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>
/// What clients that are generated from OpenAPI often get wrong on the wire, a test for each. What they do not compile for is in <see cref="PeersCompileTests"/>;
/// that the trim and AOT analyzers say nothing is PetstoreClientTests' in Specular.Specification.Tests, which has these analyzers.
/// </summary>
public sealed class PeersTests
{
    private static readonly SpecDocument s_textOrObject = Posting("{oneOf: [{type: object, title: Detail, required: [a], properties: {a: {type: string}}}, {type: string}]}");

    private static SpecDocument s_required = Getting("", "{type: object, required: [id, count], properties: {id: {type: string}, count: {type: integer}, note: {type: string}}}");

    [Fact]
    public async Task AWordOfAnEnumIsWrittenAsItIs()
    {
        var call = await GeneratedCall.RunAsync(
            Posting("{type: string, enum: ['1+1', '2-1', 'a b']}"),
            """
            var answer = await client.SendAsync(new() { Value = HolderValue.Value1_1 });
            return answer.Value!.Value.Value;
            """,
            """{"value":"1+1"}""");

        Assert.Equal("""{"value":"1+1"}""", call.Request.Body);
        Assert.Equal("1+1", call.Result);
    }

    [Fact]
    public async Task AnUnknownWordOfAnEnumIsKept()
    {
        var call = await GeneratedCall.RunAsync(
            Posting("{type: string, enum: [open, closed]}"),
            """
            var answer = await client.SendAsync(new() { Value = "paused" });
            var word = answer.Value!.Value;
            return word.Value + " " + word.IsKnown + " " + answer.Note;
            """,
            """{"value":"ajar","note":"n"}""");

        Assert.Equal("ajar False n", call.Result);
        Assert.Equal("""{"value":"paused"}""", call.Request.Body);
    }

    [Fact]
    public async Task TextIsReadWhereThereMayBeAnObject()
    {
        var call = await GeneratedCall.RunAsync(
            s_textOrObject,
            """
            var answer = await client.SendAsync(new() { Value = "sent" });
            return answer.Value!.Match(detail => "object " + detail.A, text => "text " + text, other => "other");
            """,
            """{"value":"t"}""");

        Assert.Equal("text t", call.Result);
        Assert.Equal("""{"value":"sent"}""", call.Request.Body);
    }

    [Fact]
    public async Task AnObjectIsReadWhereThereMayBeTextWithoutADiscriminator()
    {
        var call = await GeneratedCall.RunAsync(
            s_textOrObject,
            """
            var answer = await client.SendAsync(new() { Value = new HolderValueDetail { A = "sent" } });
            return answer.Value!.Match(detail => "object " + detail.A, text => "text " + text, other => "other");
            """,
            """{"value":{"a":"x"}}""");

        Assert.Equal("object x", call.Result);
        Assert.Equal("""{"value":{"a":"sent"}}""", call.Request.Body);
    }

    [Fact]
    public async Task AnIntegerWithoutAFormatMayBeLarge()
    {
        var call = await GeneratedCall.RunAsync(
            Posting("{type: integer}"),
            """
            var answer = await client.SendAsync(new() { Value = 3000000001 });
            return answer.Value.ToString()!;
            """,
            """{"value":3000000000}""");

        Assert.Equal("3000000000", call.Result);
        Assert.Equal("""{"value":3000000001}""", call.Request.Body);
    }

    [Fact]
    public async Task ARequiredMemberThatIsMissingIsEmptyAndAViolation()
    {
        var call = await GeneratedCall.RunAsync(
            s_required,
            """
            var answer = await client.FindRawAsync();
            return $"[{answer.Body!.Id}] {answer.Body.Count} {answer.Body.Note} {string.Join(",", answer.Violations.Select(v => v.Pointer))}";
            """,
            """{"note":"n"}""");

        Assert.Equal("[] 0 n /id,/count", call.Result);
    }

    [Fact]
    public async Task ARequiredMemberThatIsMissingThrowsWhereReadingIsStrict()
    {
        var fault = await Assert.ThrowsAsync<ContractViolationException>(() => GeneratedCall.RunAsync(
            s_required, "return (await client.FindAsync()).Id;", """{"note":"n","count":1}""", isStrict: true));

        Assert.Contains("/id", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MembersThatNobodyNamesHaveTheirType()
    {
        var call = await GeneratedCall.RunAsync(
            Posting("{type: object, additionalProperties: {type: string}}"),
            """
            var answer = await client.SendAsync(new() { Value = new Dictionary<string, string> { ["a-b"] = "1" } });
            IReadOnlyDictionary<string, string> value = answer.Value!;
            return value["x"];
            """,
            """{"value":{"x":"y"}}""");

        Assert.Equal("y", call.Result);
        Assert.Equal("""{"value":{"a-b":"1"}}""", call.Request.Body);
    }

    [Fact]
    public async Task ADeepObjectInTheQueryIsItsMembersAndNothingElse()
    {
        var call = await GeneratedCall.RunAsync(
            Getting("{name: filter, in: query, style: deepObject, explode: true, schema: {type: object, properties: {state: {type: string}, limit: {type: integer}, to: {type: string}}}}"),
            """
            await client.FindAsync(filter: new() { State = "a b", Limit = 2 });
            return "";
            """);

        Assert.Equal("https://api.example.com/holder?filter%5Bstate%5D=a%20b&filter%5Blimit%5D=2", call.Request.Address);
    }

    [Fact]
    public async Task AListThatIsNotExplodedIsOneParameter()
    {
        var call = await GeneratedCall.RunAsync(
            Getting("{name: ids, in: query, explode: false, schema: {type: array, items: {type: string}}}"),
            """
            await client.FindAsync(ids: ["a", "b,c", "d"]);
            return "";
            """);

        Assert.Equal("https://api.example.com/holder?ids=a,b%2Cc,d", call.Request.Address);
    }

    [Fact]
    public async Task AnEventStreamIsItsEventsWithTheirType()
    {
        var call = await GeneratedCall.RunAsync(
            SpecDocument.OpenApi("""
                paths:
                  /events:
                    get:
                      operationId: watch
                      responses: {'200': {description: ok, content: {text/event-stream: {schema: {type: object, title: Tick, required: [n], properties: {n: {type: integer}}}}}}}
                """),
            """
            long sum = 0;
            await foreach (var tick in client.WatchAsync())
            {
                sum = sum * 10 + tick.N;
            }

            return sum.ToString();
            """,
            ": hello\n\ndata: {\"n\":1}\n\nid: 7\ndata: {\"n\":\ndata: 2}\n\ndata: [DONE]\n\n",
            "text/event-stream");

        Assert.Equal("12", call.Result);
        Assert.Contains("Accept: text/event-stream", call.Request.Headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("header", "X-Key: k-1", "https://api.example.com/holder")]
    [InlineData("query", "", "https://api.example.com/holder?X-Key=k-1")]
    [InlineData("cookie", "Cookie: X-Key=k-1", "https://api.example.com/holder")]
    public async Task ADeclaredKeyIsSent(string place, string header, string address)
    {
        var call = await GeneratedCall.RunAsync(
            SpecDocument.OpenApi(
                "security: [{key: []}]\npaths: {/holder: {get: {operationId: find, responses: {'204': {description: ok}}}}}",
                "components: {securitySchemes: {key: {type: apiKey, name: X-Key, in: " + place + "}}}"),
            """
            await client.FindAsync();
            return "";
            """);

        Assert.Contains(header, call.Request.Headers, StringComparison.Ordinal);
        Assert.Equal(address, call.Request.Address);
    }

    [Fact]
    public async Task APostWithoutABodySendsNone()
    {
        var call = await GeneratedCall.RunAsync(
            SpecDocument.OpenApi("paths: {/holder: {post: {operationId: send, responses: {'204': {description: ok}}}}}"),
            """
            await client.SendAsync();
            return "";
            """);

        Assert.Null(call.Request.Body);
        Assert.Null(call.Request.MediaType);
    }

    [Fact]
    public async Task NamesOfEveryScriptStayAsTheyAre()
    {
        var call = await GeneratedCall.RunAsync(
            SpecDocument.OpenApi(
                """
                paths:
                  /用户:
                    post:
                      operationId: 创建用户
                      parameters: [{name: 请求ID, in: query, required: true, schema: {type: string}}]
                      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/用户'}}}}
                      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/用户'}}}}}
                """,
                "components: {schemas: {用户: {type: object, required: [名称], properties: {名称: {type: string}, 1st: {type: string}, 状态: {type: string, enum: [启用, 停用]}}}}}"),
            """
            用户 answer = await client.创建用户Async(请求Id: "r", new 用户 { 名称 = "张三", Value1St = "a", 状态 = 用户状态.启用 });
            return answer.名称 + answer.状态!.Value.IsKnown;
            """,
            """{"名称":"李四","状态":"停用"}""");

        Assert.Equal("李四True", call.Result);
        Assert.Equal("https://api.example.com/用户?请求ID=r", Uri.UnescapeDataString(call.Request.Address));
        Assert.Equal("""{"名称":"张三","1st":"a","状态":"启用"}""", call.Request.Body);
    }

    private static SpecDocument Posting(string value) => SpecDocument.OpenApi(
        """
        paths:
          /holder:
            post:
              operationId: send
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}}
        """,
        "components: {schemas: {Holder: {type: object, properties: {value: " + value + ", note: {type: string}}}}}");

    private static SpecDocument Getting(string parameter, string answer = "{type: object, properties: {ok: {type: boolean}}}") => SpecDocument.OpenApi(
        "paths: {/holder: {get: {operationId: find, parameters: [" + parameter + "], responses: {'200': {description: ok, content: {application/json: {schema: " + answer + "}}}}}}}");
}
