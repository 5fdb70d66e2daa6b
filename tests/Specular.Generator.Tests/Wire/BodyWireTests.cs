using Xunit;

namespace Specular.Generator.Tests.Wire;

/// <summary>Every kind of body, sent by a generated client over TCP and read without anything of ours.</summary>
public sealed class BodyWireTests : IAsyncDisposable
{
    private const string Members =
        "名: {type: string}, count: {type: integer, minimum: 1}, on: {type: boolean}, kind: {type: string, enum: [a, b]}, tags: {type: array, items: {type: string}}, "
        + "joined: {type: array, items: {type: string}}, piped: {type: array, items: {type: integer}}, meta: {type: object, properties: {a: {type: string}, n: {type: integer}}}, "
        + "deep: {type: object, properties: {a: {type: string}, inner: {type: object, properties: {b: {type: string}}}, list: {type: array, items: {type: string}}}}, "
        + "rows: {type: array, items: {type: object, properties: {a: {type: string}}}}, quoted: {type: string}";

    private const string Encodings =
        "joined: {style: form, explode: false}, piped: {style: pipeDelimited, explode: false}, deep: {style: deepObject, explode: true}, quoted: {contentType: application/json}";

    private const string Components = """
        components:
          headers: {Row: {schema: {type: string, default: r w}}}
          schemas: {Kept: {type: string, enum: [yes please]}}
        """;

    private static readonly string s_paths = """
        paths:
          /form:
            post:
              operationId: sendForm
              requestBody: {required: false, content: {application/x-www-form-urlencoded: {schema: {type: object, required: [名], properties: {MEMBERS}}, encoding: {ENCODINGS}}}}
              responses: {'204': {description: ok}}
          /multipart:
            post:
              operationId: sendParts
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [名]
                      properties:
                        {MEMBERS,
                         file: {type: string, format: binary},
                         pictures: {type: array, items: {type: string, format: binary}},
                         one_or_more: {anyOf: [{type: string, format: binary}, {type: array, items: {type: string, format: binary}}]}}
                    encoding: {ENCODINGS, pictures: {contentType: 'image/png, image/jpeg'}}
              responses: {'204': {description: ok}}
          /mixed: {post: {operationId: sendMixed, requestBody: {required: true, content: {multipart/mixed: {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /marked:
            post:
              operationId: sendMarked
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      properties: {a: {type: string}, rows: {type: array, items: {type: object, properties: {n: {type: integer}}}}, joined: {type: array, items: {type: string}}, file: {type: string, format: binary}, plain: {type: string}}
                    encoding:
                      a: {headers: {X-Kind: {schema: {type: string, enum: [only]}}, X-Level: {required: true, schema: {const: 3}}}}
                      rows: {headers: {X-Row: {$ref: '#/components/headers/Row'}}}
                      joined: {style: form, explode: false, headers: {X-Joined: {schema: {type: boolean, default: true}}}}
                      file: {contentType: image/png, headers: {X-File: {schema: {$ref: '#/components/schemas/Kept'}}, Content-Type: {schema: {type: string, default: text/html}}}}
              responses: {'204': {description: ok}}
          /free: {post: {operationId: sendFree, requestBody: {required: true, content: {multipart/form-data: {schema: {type: object}}}}, responses: {'204': {description: ok}}}}
          /text: {post: {operationId: sendText, requestBody: {required: true, content: {text/csv: {schema: {type: string}}}}, responses: {'204': {description: ok}}}}
          /xml: {post: {operationId: sendXml, requestBody: {required: true, content: {application/xml: {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /bytes: {post: {operationId: sendBytes, requestBody: {required: true, content: {application/octet-stream: {}}}, responses: {'204': {description: ok}}}}
          /image: {post: {operationId: sendImage, requestBody: {required: true, content: {'image/*': {schema: {type: string, format: binary}}}}, responses: {'204': {description: ok}}}}
          /json: {post: {operationId: sendJson, requestBody: {content: {application/vnd.api+json: {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /both:
            post:
              operationId: sendBoth
              requestBody:
                required: true
                content:
                  multipart/form-data: {schema: {type: object, properties: {a: {type: string}, file: {type: string, format: binary}}}}
                  application/json: {schema: {type: object, properties: {a: {type: string}, url: {type: string}}}}
              responses: {'204': {description: ok}}
          /none: {post: {operationId: sendNothing, responses: {'204': {description: ok}}}}
        """.Replace("MEMBERS", Members, StringComparison.Ordinal).Replace("ENCODINGS", Encodings, StringComparison.Ordinal);

    private static readonly Lazy<System.Reflection.Assembly> s_client = new(() => WireClient.Compile(s_paths, Components));

    private static readonly byte[] s_bytes = [0, 1, 2, 13, 10, 45, 45, 255, 128, 13, 10];

    private readonly RawServer _server = new();
    private readonly HttpClient _http = new();

    [Theory]
    [InlineData("""{"名":"a b+c&d=e%f 中 😀","count":3,"on":true,"kind":"a"}""", "名=a b+c&d=e%f 中 😀|count=3|on=true|kind=a")]
    [InlineData("""{"名":"","tags":["a","b c"],"joined":["x","y,z"],"piped":[1,2]}""", "名=|tags=a|tags=b c|joined=x,y,z|piped=1|2")]
    [InlineData("""{"名":"n","tags":[],"meta":{"a":"1","n":2},"rows":[{"a":"x"},{"a":"y"}],"quoted":"q"}""", """名=n|meta={"a":"1","n":2}|rows={"a":"x"}|rows={"a":"y"}|quoted="q" """)]
    [InlineData("""{"名":"n","deep":{"a":"1","inner":{"b":"2"},"list":["x","y"],"more":"z"}}""", "名=n|deep[a]=1|deep[inner][b]=2|deep[list][]=x|deep[list][]=y|deep[more]=z")]
    public async Task AFormHasAFieldForEachMember(string json, string expected)
    {
        await Client.CallAsync("sendForm", json);

        Assert.Equal("application/x-www-form-urlencoded", _server.Last.Header("Content-Type"));
        Assert.Equal(expected.TrimEnd(), string.Join('|', RawRequest.Pairs(_server.Last.Text).Select(f => RawRequest.Decode(f.Name) + "=" + RawRequest.Decode(f.Value))));
    }

    [Fact]
    public async Task ACommaInAJoinedFieldIsNoSeparator()
    {
        await Client.CallAsync("sendForm", """{"名":"n","joined":["x","y,z"]}""");

        Assert.EndsWith("&joined=x,y%2Cz", _server.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABodyThatIsNotGivenIsNotSent()
    {
        foreach (var operation in new[] { "sendForm", "sendJson", "sendNothing" })
        {
            await Client.CallAsync(operation, null);

            Assert.Null(_server.Last.Header("Content-Type"));
            Assert.Empty(_server.Last.Body);
        }
    }

    [Fact]
    public async Task AMultipartBodyHasAPartForEachValue()
    {
        var file = Convert.ToBase64String(s_bytes);
        await Client.CallAsync(
            "sendParts",
            $$$"""{"名":"视频\" \r\n","count":3,"on":false,"kind":"b","tags":["a","中"],"joined":["x","y"],"meta":{"a":"1","n":2},"deep":{"a":"1","inner":{"b":"2"}},"rows":[{"a":"x"},{"a":"y"}],"quoted":"q","file":"{{{file}}}","pictures":["{{{file}}}","{{{file}}}"],"one_or_more":"{{{file}}}"}""");
        var parts = RawPart.ReadAll(_server.Last);

        Assert.StartsWith("multipart/form-data; boundary=", _server.Last.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(
            [
                ("名", "视频\" \r\n"), ("count", "3"), ("on", "false"), ("kind", "b"), ("tags", "a"), ("tags", "中"), ("joined", "x,y"), ("meta", """{"a":"1","n":2}"""),
                ("deep[a]", "1"), ("deep[inner][b]", "2"), ("rows", """{"a":"x"}"""), ("rows", """{"a":"y"}"""), ("quoted", "\"q\""),
            ],
            parts.Where(p => p.FileName is null).Select(p => (p.Name, p.Text)));
        Assert.Equal([("file", "application/octet-stream"), ("pictures", "image/png"), ("pictures", "image/png"), ("one_or_more", "application/octet-stream")], parts.Where(p => p.FileName is not null).Select(p => (p.Name, p.ContentType!)));
        Assert.All(parts.Where(p => p.FileName is not null), p => Assert.Equal(s_bytes, p.Bytes));
        Assert.All(parts.Where(p => p.Name is "meta" or "rows" or "quoted"), p => Assert.Equal("application/json", p.ContentType));
        Assert.All(parts.Where(p => p.Name is "名" or "count"), p => Assert.Equal("text/plain; charset=utf-8", p.ContentType));
    }

    [Fact]
    public async Task APartHasTheHeadersThatTheDocumentGivesAValue()
    {
        await Client.CallAsync("sendMarked", $$$"""{"a":"x","rows":[{"n":1},{"n":2}],"joined":["x","y"],"file":"{{{Convert.ToBase64String(s_bytes)}}}","plain":"p"}""");

        Assert.Equal(
            ["a X-Kind=only X-Level=3", "rows X-Row=r w", "rows X-Row=r w", "joined X-Joined=true", "file X-File=yes please", "plain"],
            RawPart.ReadAll(_server.Last).Select(p => string.Join(' ', p.Headers.Where(h => h.Key.StartsWith("X-", StringComparison.Ordinal)).Select(h => h.Key + "=" + h.Value).Prepend(p.Name))));
        Assert.Equal("image/png", RawPart.ReadAll(_server.Last).Single(p => p.Name == "file").ContentType);
    }

    [Fact]
    public async Task AFileHasItsNameAndType()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "图 \"1\".JPG");
            await File.WriteAllBytesAsync(path, s_bytes, TestContext.Current.CancellationToken);
            await Client.CallAsync("sendParts", With("Pictures", MediaSource.FromFile(path), MediaSource.FromStream(new Unseekable(s_bytes)).WithFileName("b.webp").WithContentType("image/webp")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var parts = RawPart.ReadAll(_server.Last).Where(p => p.FileName is not null).ToArray();
        Assert.Equal([("图 \"1\".JPG", "image/jpeg"), ("b.webp", "image/webp")], parts.Select(p => (p.FileName!, p.ContentType!)));
        Assert.All(parts, p => Assert.Equal(s_bytes, p.Bytes));
        Assert.Equal("chunked", _server.Last.Header("Transfer-Encoding"));
    }

    [Fact]
    public async Task AnAddressIsNoFile()
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => Client.CallAsync("sendParts", With("Pictures", MediaSource.FromUrl("https://example.com/a.png"))));

        Assert.StartsWith("pictures: an address is given", fault.Message, StringComparison.Ordinal);
        Assert.Null(_server.Last);
        await Assert.ThrowsAsync<ArgumentException>(() => Client.CallAsync("sendBytes", MediaSource.FromUrl("https://example.com/a.png")));
    }

    [Fact]
    public async Task RulesOfAFormAreCheckedBeforeItIsSent()
    {
        var fault = await Assert.ThrowsAsync<ContractViolationException>(() => Client.CallAsync("sendForm", """{"名":"n","count":0}"""));
        Assert.Equal("/count", Assert.Single(fault.Violations).Pointer);
        await Assert.ThrowsAsync<ContractViolationException>(() => Client.CallAsync("sendParts", """{"名":"n","count":0}"""));
        Assert.Null(_server.Last);
    }

    [Fact]
    public async Task OtherMultipartTypesAndFreeFormsWorkToo()
    {
        await Client.CallAsync("sendMixed", """{"a":"x"}""");
        Assert.StartsWith("multipart/mixed; boundary=", _server.Last.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("x", Assert.Single(RawPart.ReadAll(_server.Last)).Text);

        await Client.CallAsync("sendFree", """{"any":"x","n":"1"}""");
        Assert.Equal(["any=x", "n=1"], RawPart.ReadAll(_server.Last).Select(p => p.Name + "=" + p.Text));
    }

    [Fact]
    public async Task TextsAndBytesTravelAsTheyAre()
    {
        await Client.CallAsync("sendText", "\"a,中\\r\\n\"");
        Assert.Equal(("text/csv; charset=utf-8", "a,中\r\n"), (_server.Last.Header("Content-Type"), _server.Last.Text));
        await Client.CallAsync("sendXml", "\"<a/>\"");
        Assert.Equal(("application/xml; charset=utf-8", "<a/>"), (_server.Last.Header("Content-Type"), _server.Last.Text));
        await Client.CallAsync("sendBytes", MediaSource.FromBytes(s_bytes));
        Assert.Equal("application/octet-stream", _server.Last.Header("Content-Type"));
        Assert.Equal(s_bytes, _server.Last.Body);
        await Client.CallAsync("sendImage", MediaSource.FromStream(new Unseekable(s_bytes)).WithFileName("a.gif"));
        Assert.Equal("image/gif", _server.Last.Header("Content-Type"));
        Assert.Equal(s_bytes, _server.Last.Body);
    }

    [Fact]
    public async Task JsonHasTheMediaTypeOfTheDocument()
    {
        await Client.CallAsync("sendJson", """{"a":"x"}""");
        Assert.Equal("application/vnd.api+json", _server.Last.Header("Content-Type"));

        await Client.CallAsync("sendBoth", """{"a":"x","url":"u"}""");
        Assert.Equal(("application/json", """{"a":"x","url":"u"}"""), (_server.Last.Header("Content-Type"), _server.Last.Text));
        await Client.CallAsync("sendBothAsMultipart", $$"""{"a":"x","file":"{{Convert.ToBase64String(s_bytes)}}"}""");
        Assert.Equal(["a", "file"], RawPart.ReadAll(_server.Last).Select(p => p.Name));
    }

    private WireClient Client => new(s_client.Value, _server.Address, _http);

    private static object With(string member, params MediaSource[] files)
    {
        var type = s_client.Value.GetType("Sample.SendPartsRequest", throwOnError: true)!;
        var request = Activator.CreateInstance(type)!;
        type.GetProperty("名")!.SetValue(request, "n");
        type.GetProperty(member)!.SetValue(request, files);
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
