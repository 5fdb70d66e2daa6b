using System.Text;
using Specular.Simulation.Requests;
using Specular.Simulation.Schemas;
using Specular.Specification.Values;

namespace Specular.Simulation.Tests;

/// <summary>Forms are under the rules that a profile states of JSON bodies, and each is bounded.</summary>
public sealed class FormRuleTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data; boundary=b";

    private const string Document = """
        openapi: 3.1.0
        info: {title: Songs, version: '1'}
        paths:
          /songs:
            post:
              requestBody:
                required: true
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Song'}}
                  application/x-www-form-urlencoded:
                    schema: {$ref: '#/components/schemas/Song'}
                    encoding: {spread: {style: form, explode: true}, options: {style: form, explode: false}}
                  multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Song:
              type: object
              required: [audio_id, sound_file]
              properties: {audio_id: {type: string}, sound_file: {type: string}, from: {type: integer}, to: {type: integer}, options: {type: object, properties: {tag: {type: string}}}, spread: {type: object, properties: {tag: {type: string}}}}
            Upload:
              type: object
              properties: {audio_id: {type: string}, sound_file: {type: string, format: binary}, from: {type: integer}, to: {type: integer}}
        """;

    private readonly Client _client = new(Surfaces.Of(Generic.Profile("""
        rules:
          - {kind: exactlyOne, operation: POST /songs, at: "", members: [audio_id, sound_file], basis: assumed, source: s}
          - {kind: compare, operation: POST /songs, left: [to, {minus: from}], is: atLeast, right: [2], basis: assumed, source: s}
        media:
          - {operation: POST /songs, member: /sound_file, kind: audio, inline: false, basis: assumed, source: s}
        """), Document)) { Key = null };

    [Theory]
    [InlineData("audio_id=a&from=1&to=3", 204)]
    [InlineData("audio_id=a&sound_file=&from=1&to=3", 204)]
    [InlineData("audio_id=a&from=1&to=2", 400)]
    [InlineData("from=1&to=3", 400)]
    [InlineData("audio_id=a&sound_file=https://example.com/a.mp3", 400)]
    [InlineData("sound_file=a.mp3", 400)]
    public void AFormIsUnderTheRules(string form, int status) => Assert.Equal(status, _client.Send("POST", "/songs", form, Form).Status);

    [Fact]
    public void WhatCouldNotBeCheckedIsToldOfAForm()
    {
        Assert.Equal(204, _client.Send("POST", "/songs", "audio_id=a", Form).Status);
        Assert.Equal(3, Assert.Single(_client.Simulator.Journal.Entries()).Rules.Count);
    }

    [Theory]
    [InlineData("from", "1", 204)]
    [InlineData("audio_id", "a", 400)]
    public void OfAFileRulesKnowThatItIsThere(string name, string value, int status) =>
        Assert.Equal(status, _client.Send("POST", "/songs", Parts(("sound_file\"; filename=\"a.mp3", "ID3"), (name, value)), Multipart).Status);

    [Theory]
    [InlineData(10_000, 204)]
    [InlineData(10_001, 400)]
    public void AFormHasSoManyFieldsAndNoMore(int fields, int status)
    {
        var answer = _client.Send("POST", "/songs", "audio_id=a&" + string.Join('&', Enumerable.Range(1, fields - 1).Select(i => "f" + i)), Form);
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 400, Encoding.UTF8.GetString(answer.Body.Span).Contains("more than 10,000 fields", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1_000, 204)]
    [InlineData(1_001, 400)]
    public void AMultipartBodyHasSoManyPartsAndNoMore(int parts, int status) =>
        Assert.Equal(status, _client.Send("POST", "/songs", Parts([.. Enumerable.Range(1, parts - 1).Select(i => ("f" + i, "x")), ("audio_id", "a")]), Multipart).Status);

    [Theory]
    [InlineData("audio_id=a&options=tag,1,tag,2", "options", "1")]
    [InlineData("audio_id=a&tag=1&tag=2&spread=%7B%22tag%22:%223%22%7D", "spread", "1")]
    public void NoMemberIsThereTwice(string text, string member, string tag)
    {
        var contract = Surfaces.Of(Document);
        var content = contract.Operations[0].Body!.Content.First(c => c.MediaType == Form);
        var form = new FormReader(content, new SchemaIndex(contract).Resolve)
            .Read(QueryString.ParseSent(text).ConvertAll(f => new FormField(f.Key, f.Value) { IsEncoded = true }));

        Assert.Equal(tag, Assert.Single(Assert.IsType<JsonObject>(Assert.Single(form.Members, m => m.Name == member).Value).Members).Value.AsString());
    }

    [Theory]
    [InlineData("title=t&a=1&b=2", 204)]
    [InlineData("title=t&a=x", 400)]
    [InlineData("title=t", 204)]
    [InlineData("a=1", 400)]
    [InlineData("title=t&a=1&name=x", 204)]
    public void FieldsThatAreNobodyElsesAreMembersOfAnObjectThatIsSpreadOut(string form, int status)
    {
        var client = new Client(Surfaces.Of("""
            openapi: 3.1.0
            info: {title: Counts, version: '1'}
            paths:
              /counts:
                post:
                  requestBody:
                    content:
                      application/x-www-form-urlencoded:
                        schema: {type: object, required: [title, counts], properties: {title: {type: string}, counts: {type: object, additionalProperties: {type: integer}}, who: {type: object, properties: {name: {type: string}}}}}
                        encoding: {counts: {style: form, explode: true}, who: {style: form, explode: true}}
                  responses: {'204': {description: ok}}
            """)) { Key = null };

        Assert.Equal(status, client.Send("POST", "/counts", form, Form).Status);
    }

    [Theory]
    [InlineData("{type: array, items: {type: string}}")]
    [InlineData("{type: string}")]
    public void AFormIsNotHeldAgainstASchemaThatNoFormCouldKeep(string schema)
    {
        var client = new Client(Surfaces.Of($$$"""
            openapi: 3.0.3
            info: {title: Lists, version: '1'}
            paths:
              /lists: {post: {requestBody: {required: true, content: {multipart/form-data: {schema: {{{schema}}} }, application/x-www-form-urlencoded: {schema: {{{schema}}} } } }, responses: {"204": {description: ok} } } }
            """)) { Key = null };

        Assert.Equal(204, client.Send("POST", "/lists", Parts(("a", "1")), Multipart).Status);
        Assert.Equal(204, client.Send("POST", "/lists", "a=1", Form).Status);
    }

    private static string Parts(params (string Name, string Value)[] parts) =>
        string.Concat(parts.Select(p => $"--b\r\nContent-Disposition: form-data; name=\"{p.Name}\"\r\n\r\n{p.Value}\r\n")) + "--b--\r\n";
}
