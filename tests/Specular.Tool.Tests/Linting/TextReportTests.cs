using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Tool.Linting;
using Specular.Tool.Linting.Reports;
using Specular.Tool.Output;

namespace Specular.Tool.Tests.Linting;

/// <summary>Code frames: the caret stands under the place, whatever the line is made of.</summary>
public sealed class TextReportTests
{
    [Fact]
    public void AFindingIsPrintedAsACompilerPrintsIt() => Assert.Equal(
        """
        a.yaml:2:3: warning SPEC2006: No document names a server; the client needs a base address from its options
         2 |   bc: 1
           |   ^^
           = docs/diagnostics/SPEC2006.md

        no errors, 1 warning, no infos in 1 document.

        """.ReplaceLineEndings("\n"),
        Print("a: 1\n  bc: 1\n", 120, (7, 2)));

    [Theory]
    [InlineData("描述: apikey", 4, 6, " 1 | 描述: apikey", "   |       ^^^^^^")]
    [InlineData("title: 可灵 x", 7, 2, " 1 | title: 可灵 x", "   |        ^^^^")]
    [InlineData("a😀: b", 5, 1, " 1 | a😀: b", "   |      ^")]
    [InlineData("e\u0301: b", 4, 1, " 1 | e\u0301: b", "   |    ^")]
    [InlineData("a:\tb", 3, 1, " 1 | a:  b", "   |     ^")]
    [InlineData("\ta: b", 1, 1, " 1 |     a: b", "   |     ^")]
    [InlineData("a: \u001b[31m", 7, 1, " 1 | a: \\u001b[31m", "   |             ^")]
    [InlineData("a: \u202ex", 4, 1, " 1 | a: \\u202ex", "   |          ^")]
    [InlineData("a: b", 4, 0, " 1 | a: b", "   |     ^")]
    [InlineData("", 0, 0, " 1 | ", "   | ^")]
    [InlineData("a: b\r\nc: d", 0, 9, " 1 | a: b", "   | ^^^^")]
    public void TheCaretStandsUnderThePlace(string text, int offset, int length, string line, string carets)
    {
        var lines = Print(text, 120, (offset, length)).Split('\n');
        Assert.Equal([line, carets], lines[1..3]);
    }

    [Fact]
    public void HalfASurrogatePairTakesAColumn()
    {
        var lines = Print("a: \ud800x", 120, (4, 1)).Split('\n');
        Assert.Equal([" 1 | a: \ufffdx", "   |     ^"], lines[1..3]);
    }

    [Fact]
    public void ALineThatIsTooLongIsCutAroundThePlace()
    {
        var text = new string('x', 500_000) + "FAULT" + new string('y', 500_000);
        var lines = Print(text, 60, (500_000, 5)).Split('\n');
        Assert.Equal(lines[1].IndexOf("FAULT", StringComparison.Ordinal), lines[2].IndexOf("^^^^^", StringComparison.Ordinal));
        Assert.InRange(lines[1].Length, 50, 60);
        Assert.Matches(" \\| …x+FAULTy+…$", lines[1]);
    }

    [Fact]
    public void ALineOfWideCharactersIsCutByItsColumns()
    {
        var text = new string('长', 1000) + "错" + new string('长', 1000);
        var lines = Print(text, 60, (1000, 1)).Split('\n');
        var before = lines[1][..lines[1].IndexOf('错', StringComparison.Ordinal)];
        Assert.Equal(before.Length + before.Count(c => c == '长'), lines[2].IndexOf("^^", StringComparison.Ordinal));
        Assert.InRange(lines[1].Length + lines[1].Count(c => c > 0x3000), 50, 60);
    }

    [Fact]
    public void FindingsOfOneLineShareItAndNameTheirPlaces() => Assert.Equal(
        [
            "a.yaml:1:1: warning SPEC2006: No document names a server; the client needs a base address from its options",
            "a.yaml:1:4: error SPEC1001: This is not valid YAML: x",
            " 1 | a: b",
            "   | ^ SPEC2006",
            "   |    ^ SPEC1001",
            "   = docs/diagnostics/SPEC2006.md",
            "   = docs/diagnostics/SPEC1001.md",
        ],
        Print("a: b\n", 120, (0, 1), (3, 1)).Split('\n')[..7]);

    [Fact]
    public void FindingsFarApartOnOneLineHaveALineEach()
    {
        var text = "AB" + new string('x', 1000) + "CD";
        var lines = Print(text, 60, (0, 2), (1002, 2)).Split('\n');
        Assert.Equal(2, lines.Count(l => l.StartsWith(" 1 | ", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(l => l.Contains("^^", StringComparison.Ordinal)));
    }

    [Fact]
    public void APageIsNamedOnce()
    {
        var text = Print("a: b\nc: d\n", 120, (0, 1), (5, 1));
        Assert.Equal(2, text.Split("= docs").Length);
    }

    // The second of two findings is an error; a place is given by offset and length, as the locator gives it.
    private static string Print(string text, int width, params (int Offset, int Length)[] places)
    {
        var document = new LintedDocument(new SourceDocument("a.yaml", text), "a.yaml");
        var findings = places.Select((place, i) =>
        {
            var isError = i == 1 && text.Length > 2 && !text.Contains("c: d", StringComparison.Ordinal);
            var problem = isError
                ? new Problem(ProblemCatalog.UnreadableText, new SourceReference("a.yaml", ""), ["YAML", "x"])
                : new Problem(ProblemCatalog.NoServer, new SourceReference("a.yaml", ""), []);
            return Finding.Of(document, problem) with { Position = PositionOf(text, place.Offset, place.Length) };
        });
        using var output = new StringWriter();
        TextReport.Write(new Screen(output, ToolTerminal.Plain), new LintReport(1, LintReport.Order(findings), HasBaseline: false, HasSecondReader: false), width);
        return output.ToString();
    }

    private static DocumentPosition PositionOf(string text, int offset, int length)
    {
        var before = text[..offset];
        var line = before.Count(c => c == '\n') + 1;
        var column = offset - (before.LastIndexOf('\n') + 1) + 1;
        return new DocumentPosition(offset, length, line, column, line, column + length);
    }
}
