using System.Text;

namespace Specular.Simulation.Tests;

/// <summary>Which of the documented bodies a call gets, and what is in it.</summary>
public sealed class AnswerFormTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Forms, version: '1'}
        paths:
          /chat:
            post:
              description: The stream ends with `data: [DONE]`.
              requestBody: {content: {application/json: {schema: {type: object, properties: {stream: {type: boolean}}}}}}
              responses:
                '200':
                  description: ok
                  content:
                    text/event-stream: {schema: {$ref: '#/components/schemas/Delta'}}
                    application/x-ndjson: {schema: {$ref: '#/components/schemas/Delta'}}
                    application/json: {schema: {type: object, required: [text], properties: {text: {type: string, const: whole}}}}
                    text/plain: {schema: {type: string, const: plain}}
                    application/xml: {schema: {$ref: '#/components/schemas/Delta'}}
                    image/png: {}
                    application/json-seq: {itemSchema: {$ref: '#/components/schemas/Delta'}}
          /named:
            get:
              responses:
                '200':
                  description: ok
                  content:
                    text/event-stream:
                      schema:
                        oneOf:
                          - {type: object, required: [event, data], properties: {event: {const: start}, data: {type: string, const: "a\nb"}}}
                          - {type: object, required: [event, data], properties: {event: {const: part}, data: {type: object, required: [n], properties: {n: {type: integer, const: 7}}}}}
                          - {type: object, required: [event, data], properties: {event: {const: error}, data: {type: string}}}
          /shown:
            get:
              responses:
                '200': {description: ok, content: {text/event-stream: {schema: {type: string}, example: "event: a\ndata: 1\n\n: still there\n\ndata: [DONE]\n\n"}}}
          /unicode:
            get:
              responses:
                '200': {description: ok, content: {text/event-stream: {schema: {type: string}, example: "data: \"a\u2028b\u0085\"\r\rdata: 2\r\n\r\n"}}}
          /made:
            get:
              responses:
                '200': {description: ok, content: {text/event-stream: {schema: {type: string, const: "a\u2028b\r\nc"}}}}
          /lines:
            get:
              responses:
                '200': {description: ok, content: {application/jsonl: {schema: {type: array, items: {type: object, properties: {n: {type: integer}}}}, example: [{n: 1}, {n: 2}]}}}
          /report:
            get:
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: object, properties: {n: {type: integer}}}}}}
                '203': {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}
        components:
          schemas:
            Delta: {type: object, required: [delta], properties: {delta: {type: string, const: x}}}
        """;

    private readonly Client _client = new(Surfaces.Of(Document));

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("nothing at all", "application/json")]
    [InlineData("video/mp4", "application/json")]
    [InlineData("application/json, text/event-stream", "application/json")]
    [InlineData("application/json;q=0.5, text/event-stream", "text/event-stream")]
    [InlineData("text/*", "text/event-stream")]
    [InlineData("text/*, text/event-stream;q=0", "text/plain")]
    [InlineData("Text/Plain; charset=utf-8", "text/plain")]
    [InlineData("image/*", "image/png")]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    public void AcceptChoosesAmongTheDocumentedTypes(string? accept, string type) => Assert.Equal(type, Chat(accept, "{}").ContentType);

    [Theory]
    [InlineData("""{"stream":true}""", "application/json", "text/event-stream")]
    [InlineData("""{"stream":true}""", null, "text/event-stream")]
    [InlineData("""{"stream":true}""", "application/x-ndjson", "application/x-ndjson")]
    [InlineData("""{"stream":false}""", "text/event-stream", "application/json")]
    [InlineData("""{"stream":false}""", "text/plain", "text/plain")]
    public void TheMemberStreamGoesBeforeAccept(string body, string? accept, string type) => Assert.Equal(type, Chat(accept, body).ContentType);

    [Theory]
    [InlineData("text/event-stream", "data: {\"delta\":\"x\"}\n\ndata: {\"delta\":\"x\"}\n\ndata: {\"delta\":\"x\"}\n\ndata: [DONE]\n\n")]
    [InlineData("application/x-ndjson", "{\"delta\":\"x\"}\n{\"delta\":\"x\"}\n{\"delta\":\"x\"}\n")]
    [InlineData("application/json-seq", "\u001e{\"delta\":\"x\"}\n\u001e{\"delta\":\"x\"}\n\u001e{\"delta\":\"x\"}\n")]
    [InlineData("text/plain", "plain")]
    [InlineData("application/json", """{"text":"whole"}""")]
    public void EachTypeIsWrittenAsItIs(string type, string body) => Assert.Equal(body, Text(Chat(type, "{}")));

    [Fact]
    public void XmlThatNoExampleShowsSaysSo() => Assert.Contains("give this media type an example", Text(Chat("application/xml", "{}")));

    [Theory]
    [InlineData("/unicode", "data: \"a\u2028b\u0085\"\n\ndata: 2\n\n")]
    [InlineData("/made", "data: a\u2028b\ndata: c\n\n")]
    public void OnlyTheEndsOfLinesThatEventsKnowDivideThem(string path, string start) => Assert.StartsWith(start, Text(_client.Send("GET", path)), StringComparison.Ordinal);

    [Fact]
    public void APictureIsAPicture() => Assert.Equal([0x89, 0x50, 0x4E, 0x47], Chat("image/png", "{}").Body[..4].ToArray());

    [Fact]
    public void EventsThatTheDocumentDescribesHaveTheirNamesAndData() =>
        Assert.Equal("event: start\ndata: a\ndata: b\n\nevent: part\ndata: {\"n\":7}\n\n", Text(Send("GET", "/named", null, null)));

    [Fact]
    public void AStreamThatTheDocumentShowsIsSentAsItIs()
    {
        var response = Send("GET", "/shown", null, null);

        Assert.Equal("event: a\ndata: 1\n\n: still there\n\ndata: [DONE]\n\n", Text(response));
        Assert.Equal([18, 33, 47], response.ItemEnds);
    }

    [Fact]
    public void ItemsThatTheDocumentShowsAreTheItems() => Assert.Equal("{\"n\":1}\n{\"n\":2}\n", Text(Send("GET", "/lines", null, null)));

    [Fact]
    public void WhatAnotherSuccessHasMayBeAskedFor()
    {
        Assert.Equal(200, Send("GET", "/report", "*/*", null).Status);
        Assert.Equal((203, "application/pdf"), (Send("GET", "/report", "application/pdf", null).Status, Send("GET", "/report", "application/pdf", null).ContentType));
    }

    [Fact]
    public void AnAnswerThatIsNoStreamIsOnePiece() => Assert.Empty(Chat("application/json", "{}").ItemEnds);

    [Fact]
    public void ItemsConformToTheirSchema() => Assert.Empty(_client.Simulator.Describe().Limitations);

    [Fact]
    public void ACheckerTakesEveryDocumentedType()
    {
        var checker = new ContractChecker([Surfaces.Of(Document)]);
        foreach (var accept in new[] { "text/event-stream", "text/plain", "image/png", "application/json" })
        {
            var response = Chat(accept, "{}");
            Assert.Empty(checker.CheckAnswer(new SimulatedRequest { Method = "POST", Path = "/chat" }, response.Status, response.ContentType, response.Body).Violations);
        }

        Assert.NotEmpty(checker.CheckAnswer(new SimulatedRequest { Method = "POST", Path = "/chat" }, 200, "text/css", "x"u8.ToArray()).Violations);
    }

    private SimulatedResponse Chat(string? accept, string body) => Send("POST", "/chat", accept, body);

    private SimulatedResponse Send(string method, string path, string? accept, string? body) => _client.Simulator.Handle(new SimulatedRequest
    {
        Method = method,
        Path = path,
        Headers = new HeaderList([.. accept is null ? [] : new[] { new Header("Accept", accept) }, new Header("Content-Type", "application/json")]),
        Body = body is null ? default : Encoding.UTF8.GetBytes(body),
    });

    private static string Text(SimulatedResponse response) => Encoding.UTF8.GetString(response.Body.Span);
}
