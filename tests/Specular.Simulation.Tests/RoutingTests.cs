using Specular.Simulation.Routing;

namespace Specular.Simulation.Tests;

public sealed class RoutingTests
{
    [Fact]
    public void TextBeatsParameters()
    {
        var client = new Client(Surfaces.Of(Generic.Pets)) { Key = null };
        Assert.Equal("""{"which":"mine"}""", Client.Json(client.Send("GET", "/pets/mine")).ToJson());
    }

    [Theory]
    [InlineData("/pets/7/")]
    [InlineData("/api/v2/pets/7")]
    [InlineData("/pets/%37")]
    public void ASlashAtTheEndTheServersBasePathAndPercentSignsAreUnderstood(string path)
    {
        var client = new Client(Surfaces.Of(Generic.Pets)) { Key = null };
        Assert.Equal(7, Client.Json(client.Send("GET", path))["id"]!.AsInt64());
    }

    [Fact]
    public void AnEncodedSlashStaysInItsSegment()
    {
        var table = new RouteTable<string>();
        table.Add("GET", "/files/{name}", "file");
        Assert.Equal("a/b c", table.Find("GET", "/files/a%2Fb%20c").Values[0].Value);
    }

    [Fact]
    public void SeveralParametersInOneSegmentAreToldApart()
    {
        var client = new Client(Surfaces.Of(Generic.Pets)) { Key = null };
        Assert.Equal("""{"name":"a.b","ext":"txt"}""", Client.Json(client.Send("GET", "/files/a.b.txt")).ToJson());
    }

    [Fact]
    public void APatternThatLeadsNowhereIsLeftForAnother()
    {
        var table = new RouteTable<string>();
        table.Add("GET", "/a/b/c", "text");
        table.Add("GET", "/a/{x}/d", "pattern");
        Assert.Equal("pattern", table.Find("GET", "/a/b/d").Target);
    }

    [Fact]
    public void AQueryInTheTemplateIsAskedFor()
    {
        var table = new RouteTable<string>();
        table.Add("POST", "/?Action=Submit", "submit");
        table.Add("POST", "/?Action=Get", "get");
        Assert.Equal("get", table.Find("POST", "/", "?Version=1&Action=Get").Target);
        Assert.Null(table.Find("POST", "/", "?Action=Other").Target);
    }

    [Fact]
    public void AParameterIsNeverEmpty()
    {
        var table = new RouteTable<string>();
        table.Add("GET", "/a/{x}", "one");
        Assert.Null(table.Find("GET", "/a/").Target);
        Assert.Null(table.Find("GET", "/a//").Target);
    }
}
