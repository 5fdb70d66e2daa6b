using System.Text;
using Specular.Json;

namespace Specular.Runtime.Tests;

public sealed class JsonNamesTests
{
    private static readonly JsonCodec<IReadOnlyDictionary<string, long>> Map = JsonCodecs.MapOf(JsonCodecs.Int64);

    [Fact]
    public void ANameThatComesAgainIsTheSameString() => Assert.Same(Assert.Single(Read("""{"alpha":1}""")).Key, Assert.Single(Read("""{"alpha":2}""")).Key);

    [Theory]
    [InlineData("aXa", "aYa")]
    [InlineData("", "a")]
    [InlineData("é", "è")]
    [InlineData("日本", "日木")]
    [InlineData("a name that is longer than those that are kept, 1", "a name that is longer than those that are kept, 2")]
    public void NamesThatAreMuchAlikeStayTwo(string first, string second)
    {
        for (var i = 0; i < 3; i++)
        {
            var map = Read($$"""{"{{first}}":1,"{{second}}":2}""");

            Assert.Equal([first, second], map.Keys);
            Assert.Equal([1, 2], map.Values);
        }
    }

    [Fact]
    public void AnEscapedNameIsReadAsItIsMeant() => Assert.Equal(["a\"b", "alpha"], Read("""{"a\"b":1,"\u0061lpha":2}""").Keys);

    private static IReadOnlyDictionary<string, long> Read(string json) => Map.ReadDocument(new JsonReadContext(Encoding.UTF8.GetBytes(json)));
}
