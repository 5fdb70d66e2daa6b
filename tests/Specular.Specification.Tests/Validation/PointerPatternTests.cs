using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Validation;

/// <summary>Pointers with "*" for every item.</summary>
public sealed class PointerPatternTests
{
    private static readonly JsonValue Value = Json.Parse("""{"a":[{"b":1},{"c":2},{"b":3}],"m~/n":{"x":4,"y":5}}""");

    [Theory]
    [InlineData("/a/*/b", "/a/0/b=1 /a/2/b=3")]
    [InlineData("/a/1/c", "/a/1/c=2")]
    [InlineData("/m~0~1n/*", "/m~0~1n/x=4 /m~0~1n/y=5")]
    [InlineData("/a/*/b/*", "")]
    [InlineData("/nothing", "")]
    [InlineData("/a/-1", "")]
    public void APatternSelectsEveryValueItStandsFor(string pattern, string expected) =>
        Assert.Equal(expected, string.Join(' ', PointerPattern.Parse(pattern).Select(Value).Select(f => $"{f.Key}={f.Value}")));

    [Fact]
    public void TheEmptyPatternIsTheWholeValue() => Assert.Same(Value, Assert.Single(PointerPattern.Parse("").Select(Value)).Value);

    [Theory]
    [InlineData("/a/*/b", "/a/7/b", true)]
    [InlineData("/a/*/b", "/a/7/c", false)]
    [InlineData("/a/*", "/a/7/b", false)]
    public void APatternMatchesThePointersItStandsFor(string pattern, string pointer, bool matches) =>
        Assert.Equal(matches, PointerPattern.Parse(pattern).Matches(pointer));
}
