using Specular.Specification.Documents;
using Specular.Specification.Reading;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Reading;

public sealed class YamlMenderTests
{
    [Theory]
    [InlineData("With sound: on, off.", "With sound: on, off.")]
    [InlineData("See: http://a.com/b: c", "See: http://a.com/b: c")]
    [InlineData("The kinds:", "The kinds:")]
    [InlineData("@everyone", "@everyone")]
    [InlineData("`id` of the task", "`id` of the task")]
    [InlineData("*required* field", "*required* field")]
    [InlineData("*ref of the task", "*ref of the task")]
    [InlineData("[Beta] text", "[Beta] text")]
    [InlineData("{id} of the task", "{id} of the task")]
    [InlineData("\"fast\" or slow", "\"fast\" or slow")]
    [InlineData("'it's'", "it's")]
    [InlineData("\"a \"b\" c\"", "a \"b\" c")]
    [InlineData("\"never closed", "never closed")]
    [InlineData("'it's never closed", "'it's never closed")]
    [InlineData("%d percent", "%d percent")]
    [InlineData("> 5 seconds", "> 5 seconds")]
    [InlineData("- one", "- one")]
    [InlineData(", then", ", then")]
    public void ProseThatNeedsQuotesIsReadAsIfItHadThem(string written, string meant)
    {
        var text = $"openapi: 3.0.3\ninfo:\n  description: {written}\n  version: 1\npaths: {{}}\n";
        var document = Bound.Text(text);
        Assert.Equal(meant, document.Document.Description);
        Assert.Equal("1", document.Document.Version);
        Assert.Equal("/info/description", document.Problems.Only("SPEC1041").Place.Pointer);
    }

    [Fact]
    public void PositionsBehindAMendAreThoseOfTheText()
    {
        const string Text = "title: it's: 'x'\nafter: y\nsummary: b: c\nlast: z\n";
        var root = YamlReader.Read(Text);
        Assert.Equal("y", Slice(Text, root, "after"));
        Assert.Equal("z", Slice(Text, root, "last"));
        Assert.Equal("it's: 'x'", Slice(Text, root, "title"));
        Assert.Equal(["/title", "/summary"], root.Findings.Select(f => f.Pointer));
    }

    [Theory]
    [InlineData("pattern: \"^\\d+\\.\\w$\"\n", "^\\d+\\.\\w$")]
    [InlineData("pattern: \"\\\\d\\q\\n\"\n", "\\d\\q\n")]
    public void ABackslashThatEscapesNothingIsItself(string text, string meant)
    {
        var reading = YamlReader.Read(text);
        Assert.Equal(meant, reading.Root!.ToJsonValue()["pattern"]!.AsString());
        Assert.Equal("SPEC1041", Assert.Single(reading.Findings).Descriptor.Id);
    }

    [Theory]
    [InlineData("a:\n\tb: 1\n\tc:\n\t\t- 2\n", """{"a":{"b":1,"c":[2]}}""")]
    [InlineData("a:\n\tdescription: x: y\n", """{"a":{"description":"x: y"}}""")]
    [InlineData("a:\n\u00A0\u00A0b: 1\n \u00A0c: 2\n", """{"a":{"b":1,"c":2}}""")]
    public void IndentationByOtherSpaceIsReadWhereItMeansOneThing(string text, string json)
    {
        var reading = YamlReader.Read(text);
        Assert.Equal(json, reading.Root!.ToJsonValue().ToJson());
        Assert.Contains("SPEC1041", reading.Findings.Select(f => f.Descriptor.Id));
    }

    [Theory]
    [InlineData("a:\n    b:\n\t- 1\n\tc: 2\n", 3)]
    [InlineData("a:\n  license: b: c\n", 2)]
    [InlineData("a:\n  description: b: c\n    more: text\n", 2)]
    [InlineData("a:\n  description: b: c # d\n", 2)]
    [InlineData("a:\n  - b\n c\n", 3)]
    [InlineData("a: {b: c}}\n", 1)]
    public void WhatMayMeanSeveralThingsIsRefusedAtItsLine(string text, int line)
    {
        var source = new SourceDocument("x.yaml", text);
        var problem = Assert.Single(ContractReader.Bind(source).Problems);
        Assert.Equal("SPEC1001", problem.Descriptor.Id);
        Assert.Equal(line, DocumentLocator.Locate(source, problem).Line);
    }

    [Fact]
    public void HardSpacesInsideTextStay()
    {
        var reading = YamlReader.Read("a: b\u00A0c\nd: |\n  x\n  \u00A0y\n");
        Assert.Equal("b\u00A0c", reading.Root!.ToJsonValue()["a"]!.AsString());
        Assert.Equal("x\n\u00A0y\n", reading.Root!.ToJsonValue()["d"]!.AsString());
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void ManyFaultsTakeLittleTime()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}:\n  description: a: b\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotNull(YamlReader.Read(text).Fault);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    private static string Slice(string text, TextReading reading, string name)
    {
        var node = ((Nodes.ObjectNode)reading.Root!).Find(name)!;
        return text.Substring(node.Offset, node.Length);
    }
}
