using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Xunit;

namespace Specular.Specification.Tests.Documents;

public sealed class DocumentLocatorTests
{
    private static readonly SourceDocument s_yaml = new("a.yaml", "# c\r\nopenapi: 3.0.1\r\npaths:\r\n  /a b:\r\n    get:\r\n      tags: [x, \"y z\"]\r\n      description: |\r\n        one\r\n        two\r\n");

    [Theory]
    [InlineData("", 2, 1, "openapi: 3.0.1")]
    [InlineData("/openapi", 2, 10, "3.0.1")]
    [InlineData("/paths", 3, 1, "paths")]
    [InlineData("/paths/~1a b", 4, 3, "/a b")]
    [InlineData("/paths/~1a b/get/tags/1", 6, 17, "\"y z\"")]
    [InlineData("/paths/~1a b/get/nothing/here", 5, 5, "get")]
    [InlineData("/paths/~1a b/get/tags/7", 6, 7, "tags")]
    public void APointerIsFoundInTheText(string pointer, int line, int column, string text)
    {
        var position = Locate(s_yaml, pointer);
        Assert.Equal((line, column), (position.Line, position.Column));
        Assert.Equal(text, s_yaml.Text.Substring(position.Offset, position.Length));
    }

    [Fact]
    public void AScalarOverSeveralLinesEndsOnItsLast()
    {
        var position = Locate(s_yaml, "/paths/~1a b/get/description");
        Assert.Equal((7, 20, 9), (position.Line, position.Column, position.EndLine));
    }

    [Fact]
    public void AnOffsetIsTakenAsItIs()
    {
        var problem = new Problem(ProblemCatalog.UnreadableText, new SourceReference("a.yaml", ""), ["YAML", "x"], 5);
        var position = DocumentLocator.Locate(s_yaml, problem);
        Assert.Equal((2, 1, 2, 9), (position.Line, position.Column, position.EndLine, position.EndColumn));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(100_000)]
    public void AnOffsetOutsideTheTextIsMovedIntoIt(int offset)
    {
        var problem = new Problem(ProblemCatalog.UnreadableText, new SourceReference("a.yaml", ""), ["YAML", "x"], offset);
        Assert.InRange(DocumentLocator.Locate(s_yaml, problem).Offset, 0, s_yaml.Text.Length);
    }

    [Fact]
    public void AnAliasedValueIsFoundAtItsKey()
    {
        var source = new SourceDocument("a.yaml", "a: &x\n  b: 1\nc: *x\n");
        Assert.Equal(3, Locate(source, "/c").Line);
        Assert.Equal(2, Locate(source, "/c/b").Line);
    }

    private static DocumentPosition Locate(SourceDocument source, string pointer) =>
        DocumentLocator.Locate(source, new Problem(ProblemCatalog.WrongType, new SourceReference(source.Name, pointer), ["a", "b"]));
}
