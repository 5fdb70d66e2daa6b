using Specular.Specification.Dialects.Flattened;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Flattened;

public sealed class FlattenedDoubtTests
{
    private const string Head = "openapi: 3.0.1\ninfo:\ntitle: ''\nversion: 1.0.0\n";

    [Fact]
    public void ALineThatFitsTwoPlacesIsToldWithBoth()
    {
        const string Text = Head + "paths: {}\ncomponents:\nschemas:\nBox:\ntype: object\nproperties:\nsize:\ntype: object\nproperties:\nwidth:\ntype: integer\ndepth:\ntype: integer\n";
        var problem = Bound.Text(Text).Problems.Only("SPEC1030");
        Assert.Equal(Text.IndexOf("depth:", StringComparison.Ordinal), problem.Offset);
        Assert.Contains("'/components/schemas/Box/properties/size/properties'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("'/components/schemas/Box/properties'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APageThatCannotBeIsRefusedAtItsLine()
    {
        const string Text = Head + "paths: {}\n- what is this\nservers: []\n";
        var document = Bound.Text(Text);
        Assert.False(document.IsReadable);
        Assert.Equal(Text.IndexOf("servers", StringComparison.Ordinal), document.Problems.Only("SPEC1031").Offset);
    }

    [Fact]
    public void OfSeveralPagesTheOthersAreRead()
    {
        var reading = FlattenedPageReader.Read($"One\nOpenAPI Specification\n{Head}paths:\n/a:\nget:\nresponses:\n'200':\ndescription: ''\nTwo\nOpenAPI Specification\n{Head}paths: {{}}\n- no\nservers: []\n");
        Assert.Single(reading.Pages);
        Assert.Equal("SPEC1031", Assert.Single(reading.Findings).Descriptor.Id);
    }

    [Fact]
    public void TextThatNeedsQuotesIsReadAndTold()
    {
        var document = Bound.Text(Head + "paths:\n/a:\nget:\nsummary: List: all\nresponses:\n'200':\ndescription: ''\n");
        Assert.Equal("List: all", Assert.Single(document.Operations).Summary);
        Assert.Contains("needs quotes", document.Problems.Only("SPEC1032").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAliasWithinItsOwnAnchorIsNull()
    {
        var document = Bound.Text(Head + "paths: {}\ncomponents:\nschemas:\nBox: &box\ntype: object\nproperties:\ninner: *box\n");
        Assert.Contains("'*box'", document.Problems.Only("SPEC1033").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnExampleWithoutASchemaIsToldOnce()
    {
        var document = Bound.Text(
            Head + "paths:\n/a:\nget:\nresponses:\n'200':\ndescription: ''\ncontent:\napplication/json:\nexample:\nuser:\ngroup:\nid: 1\nlabel: x\nmail: y\nphone: z\n");
        Assert.Single(document.Problems, p => p.Descriptor.Id == "SPEC1030");
    }

    [Fact]
    public void ALineAfterWhichNotAllReadingsAreFollowedIsNotCalledOdd()
    {
        const int Depth = 40;
        var nested = string.Concat(Enumerable.Range(0, Depth).Select(i => $"a{i}:\ntype: object\nproperties:\n"));
        var members = string.Concat(Enumerable.Range(0, Depth).Select(i => $"b{i}:\ntype: object\nproperties:\nc{i}:\ntype: string\n"));
        var reading = FlattenedPageReader.Read(Head + "paths: {}\ncomponents:\nschemas:\nA:\ntype: object\nproperties:\n" + nested + members);
        Assert.Single(reading.Findings, f => f.Descriptor.Id == "SPEC1034");
        Assert.DoesNotContain(reading.Findings, f => f.Descriptor.Id == "SPEC1032");
    }

    [Fact]
    public void WithIndentationNothingOfThisApplies()
    {
        Assert.Empty(FlattenedPageReader.Read("openapi: 3.0.1\ninfo:\n  title: ''\npaths: {}\n").Pages);
        Assert.Empty(FlattenedPageReader.Read("{\n\"openapi\": \"3.0.1\",\n\"info\": {\n\"title\": \"\"\n}\n}\n").Pages);
        Assert.Equal("OpenAPI 3.0.1 (YAML)", ContractReader.Bind(new("a", "openapi: 3.0.1\ninfo:\n  title: ''\npaths: {}\n")).Document.Dialect);
    }
}
