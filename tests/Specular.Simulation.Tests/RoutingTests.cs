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
        Assert.Equal("a%2Fb%20c", table.Find("GET", "/files/a%2Fb%20c").Values[0].Value);
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

    [Theory]
    [InlineData("?kind=cat&x=1", "cats", null)]
    [InlineData("?x=1&kind=d%6Fg", "dogs", null)]
    [InlineData("?kind=a%2Cb", "kinds", "a%2Cb")]
    [InlineData("?kind=cat&age=3", "old cats", "3")]
    [InlineData("?flag", "flag", null)]
    [InlineData("?other=1", null, null)]
    public void AQueryInTheTemplateMayHaveParameters(string query, string? target, string? value)
    {
        var table = new RouteTable<string>();
        table.Add("GET", "/pets?kind={kind}", "kinds");
        table.Add("GET", "/pets?kind=cat", "cats");
        table.Add("GET", "/pets?kind=dog", "dogs");
        table.Add("GET", "/pets?kind=cat&age={age}", "old cats");
        table.Add("GET", "/pets?flag", "flag");

        var match = table.Find("GET", "/pets", query);

        Assert.Equal(target, match.Target);
        Assert.Equal(value, match.Values.Select(v => v.Value).FirstOrDefault());
    }

    [Fact]
    public void WhatStandsBehindAHashIsNeverSent()
    {
        var table = new RouteTable<string>();
        Assert.Null(table.Add("POST", "/a#first", "first"));
        Assert.Equal("first", table.Add("POST", "/a#second", "second"));
        Assert.Equal("first", table.Find("POST", "/a").Target);
    }

    [Fact]
    public void OfTwoParametersThatNothingDividesTheLastTakesWhatItCan()
    {
        var table = new RouteTable<string>();
        table.Add("GET", "/a-{x}{y}", "two");
        Assert.Equal(["b", "cd"], table.Find("GET", "/a-bcd").Values.Select(v => v.Value));
    }

    [Theory]
    [InlineData("%E4%BD%A0x", "%E4%BD%A0", "x")]
    [InlineData("%41%42", "%41", "%42")]
    [InlineData("\ud83d\ude00x", "\ud83d\ude00", "x")]
    [InlineData("%F0%9F%98%80%E4%BD%A0", "%F0%9F%98%80", "%E4%BD%A0")]
    [InlineData("%E4x", "%E4", "x")]
    [InlineData("%x", "%", "x")]
    public void AnEncodedCharacterIsNeverCut(string segment, string first, string rest)
    {
        var table = new RouteTable<string>();
        table.Add("GET", "/{x}{y}", "two");
        Assert.Equal([first, rest], table.Find("GET", "/" + segment).Values.Select(v => v.Value));
    }

    [Theory]
    [InlineData("/v1/m%3Apredict")]
    [InlineData("/v1/m:predict")]
    public void TextThatAClientEncodesIsTheTemplatesTextAllTheSame(string path)
    {
        var table = new RouteTable<string>();
        table.Add("GET", "/v1/{model}:predict", "predict");
        Assert.Equal("m", table.Find("GET", path).Values[0].Value);
    }

    [Fact]
    public void TextThatTheTemplateEncodesMayBeSentEitherWay()
    {
        var table = new RouteTable<string>();
        table.Add("GET", "/a%20b/名", "text");
        Assert.Equal("text", table.Find("GET", "/a%20b/%E5%90%8D").Target);
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
