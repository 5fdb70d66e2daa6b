using System.Text;
using Specular.Tool.Linting.Reports;

namespace Specular.Tool.Tests.Linting;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("é", 1)]
    [InlineData("…", 1)]
    [InlineData("α", 1)]
    [InlineData("字", 2)]
    [InlineData("，", 2)]
    [InlineData("：", 2)]
    [InlineData("한", 2)]
    [InlineData("ｱ", 1)]
    [InlineData("😀", 2)]
    [InlineData("𠀀", 2)]
    [InlineData("\u0301", 0)]
    [InlineData("\u200b", 0)]
    public void ACharacterTakesAsManyColumnsAsATerminalGivesIt(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(Rune.GetRuneAt(text, 0)));
}
