using System.Text;
using System.Text.Json;
using Specular.Json;

namespace Specular.Runtime.Tests;

public sealed class JsonUnionTests
{
    private static readonly JsonUnion Lists = new(
        null,
        Arm(JsonKinds.String, JsonKinds.String),
        Arm(JsonKinds.String, JsonKinds.Number),
        Arm(JsonKinds.Number, JsonKinds.String),
        Arm(JsonKinds.Number, JsonKinds.Number));

    [Theory]
    [InlineData("""{"a":["x"],"b":["x","y"]}""", 0)]
    [InlineData("""{"a":["x"],"b":[1,2.5]}""", 1)]
    [InlineData("""{"b":["x"],"a":[1]}""", 2)]
    [InlineData("""{"a":[1],"b":[2]}""", 3)]
    [InlineData("""{"a":[1,"x"],"b":[2]}""", -1)]
    [InlineData("""{"a":"x","b":[2]}""", -1)]
    [InlineData("""{"a":[],"b":[2]}""", 1)]
    public void FormsThatShareListsAreToldByEachListsItems(string json, int expected) => Assert.Equal(expected, Find(Lists, json));

    [Fact]
    public void WhatALateItemIsTellsToo()
    {
        var many = string.Join(',', Enumerable.Repeat("null", 500));
        Assert.Equal(1, Find(Lists, $$"""{"a":[{{many}},"x"],"b":[{{many}},1]}"""));
        Assert.Equal(2, Find(Lists, $$"""{"a":[{{many}},1],"b":[{{many}},"x"]}"""));
    }

    private static JsonUnionArm Arm(JsonKinds a, JsonKinds b) =>
        new(JsonKinds.Object, ["a", "b"], required: 2) { Typed = [new("a", JsonKinds.Array, a), new("b", JsonKinds.Array, b)] };

    private static int Find(JsonUnion union, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return union.Find(in reader);
    }
}
