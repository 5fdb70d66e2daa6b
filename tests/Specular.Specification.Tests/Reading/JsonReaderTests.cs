using Specular.Specification.Nodes;
using Specular.Specification.Reading;
using Xunit;

namespace Specular.Specification.Tests.Reading;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("{\"a\":[1,2.50,-3e2],\"b\":{\"c\":null,\"d\":true}}", "{\"a\":[1,2.50,-3e2],\"b\":{\"c\":null,\"d\":true}}")]
    [InlineData("\uFEFF \t{\"视频\" : \"\\ud83d\\ude00\\u4e2d\\n\"}\r\n", "{\"视频\":\"😀中\\n\"}")]
    [InlineData("[\"\\ud83d\"]", "[\"\\ud83d\"]")]
    public void StrictJsonIsReadWithoutAFinding(string text, string json)
    {
        var reading = JsonReader.Read(text);
        Assert.Equal(json, reading.Root!.ToJsonValue().ToJson());
        Assert.Empty(reading.Findings);
    }

    [Theory]
    [InlineData("{\"a\": 1, // one\n}", "{\"a\":1}", "a comma before the closing bracket")]
    [InlineData("{/* c */\"a\": 1}", "{\"a\":1}", "a comment")]
    [InlineData("[1,2,]", "[1,2]", "a comma before the closing bracket")]
    [InlineData("[1 2]", "[1,2]", "a missing comma")]
    [InlineData("{a: 1}", "{\"a\":1}", "a key without quotes")]
    [InlineData("{'a': 'b'}", "{\"a\":\"b\"}", "a string in single quotes")]
    [InlineData("[\"a\nb\"]", "[\"a\\nb\"]", "a line break or control character inside a string")]
    [InlineData("[\"a\tb\"]", "[\"a\\tb\"]", "a tab inside a string")]
    [InlineData("[+1, .5]", "[1,0.5]", "a number in a form that JSON does not have")]
    [InlineData("[\"\\q\"]", "[\"\\\\q\"]", "an unknown escape inside a string")]
    public void EachLeniencyIsReported(string text, string json, string what)
    {
        var reading = JsonReader.Read(text);
        Assert.Equal(json, reading.Root!.ToJsonValue().ToJson());
        Assert.Contains(reading.Findings, f => f.Arguments[0] == what && f.Descriptor.Id == "SPEC1005");
    }

    [Fact]
    public void AFindingNamesItsPlaceByPointer() =>
        Assert.Equal("/a/1", Assert.Single(JsonReader.Read("{\"a\":[1,{\"b\":2,}]}").Findings).Pointer);

    [Fact]
    public void PositionsAreThoseOfTheText()
    {
        const string Text = "{ \"键\": [ 10, \"x\" ] }";
        var member = Assert.IsType<ObjectNode>(JsonReader.Read(Text).Root).FindMember("键")!.Value;
        var item = Assert.IsType<ArrayNode>(member.Value).Items[1];
        Assert.Equal("\"键\"", Text.Substring(member.KeyOffset, member.KeyLength));
        Assert.Equal("\"x\"", Text.Substring(item.Offset, item.Length));
        Assert.Equal("[ 10, \"x\" ]", Text.Substring(member.Value.Offset, member.Value.Length));
    }

    [Theory]
    [InlineData("{\"a\": 1", 7, "the object that begins on line 1")]
    [InlineData("{\"a\":\n [1", 9, "the array that begins on line 2")]
    [InlineData("{\"a\" 1}", 5, "':' is missing after the key \"a\"")]
    [InlineData("{\"a\": }", 6, "a value is missing before '}'")]
    [InlineData("[tru]", 1, "'tru' is no value")]
    [InlineData("[\"a", 1, "a string is never closed")]
    [InlineData("{} {}", 3, "text follows")]
    [InlineData("[1}", 2, "closed by '}'")]
    [InlineData("/* open", 0, "comment is never closed")]
    public void FaultsSayWhereAndWhat(string text, int offset, string words)
    {
        var fault = JsonReader.Read(text).Fault;
        Assert.NotNull(fault);
        Assert.Equal(offset, fault.Offset);
        Assert.Contains(words, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void YamlInFlowStyleIsReadAsYaml()
    {
        var reading = DocumentTextReader.Read("{openapi: 3.0.1, info: {title: a b}}");
        Assert.Equal(TextFormat.Yaml, reading.Format);
        Assert.Equal("a b", reading.Root!.ToJsonValue()["info"]!["title"]!.AsString());
    }
}
