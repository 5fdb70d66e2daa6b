using Specular.Specification.Nodes;
using Specular.Specification.Reading;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Reading;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("2024-01-02", "\"2024-01-02\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("007", "7")]
    [InlineData("+1", "1")]
    [InlineData("-.5", "-0.5")]
    [InlineData("1.", "1")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("1e3", "1e3")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("!!int '5'", "5")]
    [InlineData("|-\n  1", "\"1\"")]
    public void OnlyPlainScalarsOfTheCoreSchemaAreTyped(string text, string json) => Assert.Equal(json, Read($"a: {text}\n")["a"]!.ToJson());

    [Fact]
    public void NumbersAsKeysAreTheirText() => Assert.Equal("""{"200":"a","404":"b"}""", Read("200: a\n'404': b\n").ToJson());

    [Fact]
    public void PositionsAreThoseOfTheText()
    {
        const string Text = "# 注释\r\n视频:\r\n  - id: \"x y\"\r\n    n: 12\r\n";
        var root = Assert.IsType<ObjectNode>(YamlReader.Read(Text).Root);
        var item = Assert.IsType<ObjectNode>(Assert.IsType<ArrayNode>(root.Find("视频")).Items[0]);

        Assert.Equal("视频", Slice(Text, root.FindMember("视频")!.Value.KeyOffset, root.FindMember("视频")!.Value.KeyLength));
        Assert.Equal("\"x y\"", Slice(Text, item.Find("id")!.Offset, item.Find("id")!.Length));
        Assert.Equal("12", Slice(Text, item.Find("n")!.Offset, item.Find("n")!.Length));
    }

    [Fact]
    public void PositionsCountSurrogatePairsAsTwo()
    {
        const string Text = "a: 😀😀\nb: x\n";
        var b = Assert.IsType<ObjectNode>(YamlReader.Read(Text).Root).Find("b")!;
        Assert.Equal("x", Slice(Text, b.Offset, b.Length));
    }

    [Fact]
    public void AliasesAndMergeKeysStandForWhatTheyName()
    {
        var value = Read("base: &b {x: 1, y: 2}\nother: *b\nmerged:\n  <<: *b\n  y: 3\nboth:\n  <<: [{x: 7}, *b]\n");

        Assert.Equal("""{"x":1,"y":2}""", value["other"]!.ToJson());
        Assert.Equal(3, value["merged"]!["y"]!.AsInt64());
        Assert.Equal(1, value["merged"]!["x"]!.AsInt64());
        Assert.Equal(7, value["both"]!["x"]!.AsInt64());
        Assert.Equal(2, value["both"]!["y"]!.AsInt64());
    }

    [Fact]
    public void OfAKeyThatStandsTwiceTheLaterCountsAndItIsReported()
    {
        var reading = YamlReader.Read("a:\n  b: 1\n  b: 2\n");
        Assert.Equal(2, reading.Root!.ToJsonValue()["a"]!["b"]!.AsInt64());
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("SPEC1004", finding.Descriptor.Id);
        Assert.Equal("/a/b", finding.Pointer);
    }

    [Fact]
    public void ABlankFirstLineWithSpacesInABlockScalarIsRead()
    {
        const string Text = "a:\n  d: |-\n      \n    text: |\n  e: |+\n    \n  f: here\n";
        var root = Assert.IsType<ObjectNode>(YamlReader.Read(Text).Root);
        var a = Assert.IsType<ObjectNode>(root.Find("a"));

        Assert.Equal("\ntext: |", ((ScalarNode)a.Find("d")!).Value);
        Assert.Equal("\n", ((ScalarNode)a.Find("e")!).Value);
        Assert.Equal("here", Slice(Text, a.Find("f")!.Offset, a.Find("f")!.Length));
    }

    [Theory]
    [InlineData("a: b: c\n", 4, "': '")]
    [InlineData("a:\n    b:\n\t- c\n", 10, "tab")]
    [InlineData("a: {{placeholder}}\n", 4, "quotes")]
    [InlineData("a: {b: GET /x/{id}, c: d}\n", null, "needs quotes")]
    [InlineData("a: [b, c\nd: {}\n", null, "left open")]
    [InlineData("a: *nowhere\n", 3, "&nowhere")]
    [InlineData("a: &x\n  b: *x\n", 11, "own anchor")]
    [InlineData("a: \"open\n", null, "never closed")]
    [InlineData("a:\n  - b\n c: d\n", null, "indentation")]
    public void FaultsSayWhereAndWhatToDo(string text, int? offset, string words)
    {
        var fault = YamlReader.Read(text).Fault;
        Assert.NotNull(fault);
        Assert.Equal("SPEC1001", fault.Descriptor.Id);
        Assert.Contains(words, fault.Reason, StringComparison.Ordinal);
        Assert.Equal(offset ?? fault.Offset, fault.Offset);
    }

    [Fact]
    public void DocumentsDividedByThreeHyphensAreReadOneByOne()
    {
        var reading = YamlReader.Read("---\n---\na: &x 1\n---\nb: 2\nb: 3\n---\n");
        Assert.Equal("""{"a":1}""", reading.Root!.ToJsonValue().ToJson());
        var further = Assert.Single(reading.Further);
        Assert.Equal("""{"b":3}""", further.Root!.ToJsonValue().ToJson());
        Assert.Empty(reading.Findings);
        Assert.Equal("SPEC1004", Assert.Single(further.Findings).Descriptor.Id);
    }

    private static JsonValue Read(string text)
    {
        var reading = YamlReader.Read(text);
        Assert.Null(reading.Fault);
        return reading.Root!.ToJsonValue();
    }

    private static string Slice(string text, int offset, int length) => text.Substring(offset, length);
}
