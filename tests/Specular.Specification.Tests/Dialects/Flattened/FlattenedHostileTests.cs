using System.Diagnostics;
using Specular.Specification.Dialects.Flattened;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Flattened;

/// <summary>Texts made to cost much: they end, in seconds, with a tree or a finding.</summary>
public sealed class FlattenedHostileTests
{
    private const int Size = 100_000;
    private const string Head = "openapi: 3.0.1\ninfo:\ntitle: ''\nversion: 1.0.0\npaths: {}\ncomponents:\nschemas:\nA:\ntype: object\nproperties:\n";

    [Theory]
    [InlineData("a:\n")]
    [InlineData("a:\ntype: object\nproperties:\n")]
    [InlineData("b{0}:\ntype: string\n")]
    [InlineData("b{0}:\ntype: object\nproperties:\n")]
    [InlineData("description: |-\nx\n")]
    [InlineData("example:\na:\n- b: 1\n")]
    [InlineData("example:\nb{0}:\nc{0}:\n- d: 1\n")]
    [InlineData("- - - - - - a\n")]
    [InlineData("x-y: \"\n")]
    [InlineData("[{{\n")]
    [InlineData("openapi: 3.0.1\ninfo:\ntitle: x\n")]
    [InlineData("z\n")]
    public void TheyEndInSeconds(string pattern)
    {
        var watch = Stopwatch.StartNew();
        var reading = FlattenedPageReader.Read(Text(pattern, Size));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
        Assert.True(reading.Pages.Count + reading.Findings.Count > 0);
    }

    [Fact]
    public void APageOfManyThousandLinesIsRefused()
    {
        var reading = FlattenedPageReader.Read(Text("b{0}:\ntype: string\n", 1 << 20));
        Assert.Empty(reading.Pages);
        Assert.Equal("SPEC1003", Assert.Single(reading.Findings).Descriptor.Id);
    }

    private static string Text(string pattern, int size)
    {
        var text = new System.Text.StringBuilder(Head);
        for (var i = 0; text.Length < size; i++)
        {
            text.Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, i));
        }

        return text.ToString();
    }
}
