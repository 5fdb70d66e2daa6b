using System.Globalization;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

public sealed class LanguageTests
{
    private static readonly CultureInfo s_chinese = new("zh-CN");

    [Fact]
    public void TheCompilersLanguageIsThatOfTheMessageAndOfWhatFillsIt()
    {
        var run = new GeneratorSession([new("specs/a.yaml", "openapi: 3.0.1\npaths:\n  /pets:\n    get:\n      summary: [x]\n      responses: {}\n", "Pets", "PetsClient")]).Run();

        var problem = Assert.Single(run.Problems, p => p.Id == "SPEC1010");
        Assert.Equal("Expected a string, found an array, which is left out", problem.GetMessage(null));
        Assert.Equal("Expected a string, found an array, which is left out", problem.GetMessage(new CultureInfo("de-DE")));
        Assert.Equal("应为字符串，实际为数组，已忽略", problem.GetMessage(s_chinese));
        Assert.Equal("类型错误", problem.Descriptor.Title.ToString(s_chinese));
        Assert.Equal("Wrong type", problem.Descriptor.Title.ToString(null));
    }
}
