using Specular.Specification.Export;
using Specular.Specification.Reading;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Export;

public sealed class YamlTextTests
{
    // Everything that one reader of YAML or another takes for something else than this text.
    public static TheoryData<string> Texts =>
    [
        "", " ", "plain", "两个字", "on", "Off", "yes", "NO", "y", "n", "true", "False", "null", "~", "NULL", "1", "1.0", "-1", "+1", ".5", "1e5", "1_000", "0x1F", "0o17", "017",
        "3.0", "3.0.1", "12:30", "12:30:45", "2020-01-02", "2020-01-02T03:04:05Z", ".inf", "-.INF", ".nan", "<<", "=", "*/*", "&a", "!tag", "%YAML", "@at", "`code`", "#hash",
        "a # b", "a: b", "a:", ":a", "- a", "-", "---", "...", "? a", "[a]", "{a}", "{{host}}/v1", "a, b", "'single'", "\"double\"", "it's", "back\\slash", "tab\there", "\t",
        " leading", "trailing ", "\u3000full", "full\u3000", "two\nlines", "two\nlines\n", "two\nlines\n\n", "\nfirst empty", "a\n\nb", "a\n  indented\nb", "  indented\nfirst",
        "trailing \nspace", "a\n \nb", "a\r\nb", "a\rb", "a\u0085b", "a\u2028b", "\uFEFFmark", "a\u0000b", "a\u001bb", "a\u200bb", "a\u202eb", "😀", "👨‍👩‍👧", "a😀b\n第二行", "# not\n# comments",
        "key: value\n- item", "--- \n", "a\n---\nb", "\n", "\n\n", "```json\n{\"a\": 1}\n```", "价格:0.007 PTC/次", "\u00a0", "é", "a\tb\nc", "%25", "$ref", "(a)", "\u007f",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void ATextIsReadAsItWasWritten(string text)
    {
        var tree = new JsonObject([new("value", JsonValue.From(text)), new("list", new JsonArray([JsonValue.From(text), JsonValue.From("after")])), new("in", new JsonObject([new(text + "key", JsonValue.From(text))]))]);
        Assert.Equal(tree, Read(OpenApiExport.Write(tree, ExportFormat.Yaml)));
        Assert.Equal(tree, Read(OpenApiExport.Write(tree, ExportFormat.Json)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void ATextIsReadAsAKey(string text)
    {
        var tree = new JsonObject([new("in", new JsonObject([new(text, JsonValue.From(1))]))]);
        Assert.Equal(tree, Read(OpenApiExport.Write(tree, ExportFormat.Yaml)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.5")]
    [InlineData("1e5")]
    [InlineData("1E-7")]
    [InlineData("2.5e10")]
    [InlineData("12345678901234567890123")]
    public void ANumberIsReadAsItWasWritten(string number)
    {
        var tree = new JsonObject([new("value", new JsonNumber(number))]);
        Assert.Equal(tree, Read(OpenApiExport.Write(tree, ExportFormat.Yaml)));
    }

    [Fact]
    public void NestedAndEmptyThingsAreReadAsTheyWereWritten()
    {
        var tree = JsonOf("""{"a":[[],{},[[1,[2]],{"b":[{"c":null,"d":true}]}]],"e":{"f":{}},"g":[{"h":"x\ny","i":1}]}""");
        Assert.Equal(tree, Read(OpenApiExport.Write(tree, ExportFormat.Yaml)));
    }

    [Fact]
    public void AKeyLongerThanAKeyMayBeIsWrittenWithAQuestionMark()
    {
        var tree = new JsonObject([new(new string('k', 3000), new JsonObject([new("a", JsonValue.From(1))])), new("b", JsonValue.From(2))]);
        Assert.Equal(tree, Read(OpenApiExport.Write(tree, ExportFormat.Yaml)));
    }

    [Fact]
    public void ProseIsReadable() => Assert.Equal(
        "openapi: 3.0.1\ninfo:\n  description: |-\n    第一行\n    第二行: 😀\n  version: '1.0'\npaths:\n  /a/{id}:\n    get:\n      responses:\n        '200':\n          $ref: '#/components/responses/Ok'\n      tags:\n        - 'on'\n        - 视频\n",
        OpenApiExport.Write(
            JsonOf("""{"openapi":"3.0.1","info":{"description":"第一行\n第二行: 😀","version":"1.0"},"paths":{"/a/{id}":{"get":{"responses":{"200":{"$ref":"#/components/responses/Ok"}},"tags":["on","视频"]}}}}"""),
            ExportFormat.Yaml));

    private static JsonValue JsonOf(string json) => DocumentTextReader.Read(json).Root!.ToJsonValue();

    private static JsonValue? Read(string text)
    {
        Assert.DoesNotContain('\r', text);
        return DocumentTextReader.Read(text).Root?.ToJsonValue();
    }
}
