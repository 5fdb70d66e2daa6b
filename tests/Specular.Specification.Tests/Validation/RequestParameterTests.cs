using Specular.Specification.Tests.Inference;
using Specular.Specification.Validation;
using Xunit;

namespace Specular.Specification.Tests.Validation;

/// <summary>Parameters arrive as text and are checked as what their schemas speak of.</summary>
public sealed class RequestParameterTests
{
    [Theory]
    [InlineData("""{"type":"integer","minimum":1}""", "5", null)]
    [InlineData("""{"type":"integer","minimum":1}""", "0", "query:p: expected a number of at least 1, found the number 0")]
    [InlineData("""{"type":"integer"}""", "five", "query:p: expected an integer, found the string \"five\"")]
    [InlineData("""{"type":"integer","enum":["1","2"]}""", "1", null)]
    [InlineData("""{"type":"integer","enum":["1","2"]}""", "3", "query:p: expected 1 or 2, found the number 3")]
    [InlineData("""{"type":"integer","enum":["1",2]}""", "1", "query:p: expected \"1\" or 2, found the number 1")]
    [InlineData("""{"type":"string","enum":[1.0,true]}""", "1.0", null)]
    [InlineData("""{"type":"boolean","enum":["true"]}""", "false", "query:p: expected true, found false")]
    [InlineData("""{"type":"array","items":{"type":"string"},"enum":["a","b"]}""", "a", null)]
    [InlineData("""{"type":"boolean"}""", "true", null)]
    [InlineData("""{"type":"boolean"}""", "yes", "query:p: expected a boolean, found the string \"yes\"")]
    [InlineData("""{"type":"string","enum":["1","2"]}""", "1", null)]
    [InlineData("""{"type":"string","maxLength":2}""", "123", "query:p: expected at most 2 characters (there are 3), found the string \"123\"")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "1", null)]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "1,2", "query:p/0: expected an integer, found the string \"1,2\"")]
    public void TextBecomesWhatTheSchemaSpeaksOf(string schema, string text, string? message)
    {
        var violations = Validate($$"""[{"name":"p","in":"query","schema":{{schema}}}]""", ("p", [text]));

        Assert.Equal(message is null ? [] : [message], violations.Select(v => v.Message));
    }

    [Fact]
    public void ArraysTravelRepeatedOrJoined()
    {
        const string Items = """{"type":"array","items":{"type":"integer"},"minItems":2}""";

        Assert.Empty(Validate($$"""[{"name":"p","in":"query","schema":{{Items}}}]""", ("p", ["1", "2"])));
        Assert.Empty(Validate($$"""[{"name":"p","in":"query","explode":false,"schema":{{Items}}}]""", ("p", ["1,2"])));
        Assert.Empty(Validate($$"""[{"name":"p","in":"query","style":"pipeDelimited","explode":false,"schema":{{Items}}}]""", ("p", ["1|2"])));
        Assert.Single(Validate($$"""[{"name":"p","in":"query","explode":false,"schema":{{Items}}}]""", ("p", ["1"])));
    }

    [Fact]
    public void ObjectsTravelMemberByMember()
    {
        const string Filter = """[{"name":"filter","in":"query","style":"deepObject","explode":true,"schema":{"type":"object","properties":{"status":{"type":"string","enum":["done"]},"n":{"type":"integer"}}}}]""";

        Assert.Empty(Validate(Filter, ("filter[status]", ["done"]), ("filter[n]", ["3"])));
        Assert.Equal(["query:filter/status"], Validate(Filter, ("filter[status]", ["gone"])).Select(v => v.Pointer));
    }

    [Theory]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "a=1&b=2", new string[0])]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "a=x&limit=2", new[] { "query:p/a" })]
    [InlineData("""{"additionalProperties":{"type":"array","items":{"type":"integer"}}}""", "a=1&a=2&b=3", new string[0])]
    [InlineData("""{"type":"object","minProperties":2}""", "a=1&b=2", new string[0])]
    [InlineData("""{"type":"object","minProperties":2}""", "a=1&limit=2&tags[]=3", new[] { "query:p" })]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"additionalProperties":{"type":"boolean"}}""", "b=true", new string[0])]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"additionalProperties":false}""", "b=true", new string[0])]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}""", "b=true", new[] { "query:p/a" })]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"},"l":{"type":"array"}},"required":["l"]}""", "a=1", new string[0])]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"},"l":{"type":"array","minItems":1}},"required":["l"]}""", "a=1", new[] { "query:p/l" })]
    [InlineData("""{"type":"object","properties":{"l":{"type":"array"}},"required":["l"]}""", "limit=1", new string[0])]
    [InlineData("""{"type":"object","patternProperties":{"^x":{"type":"integer"}},"minProperties":1}""", "x1=5", new string[0])]
    public void AnObjectWithoutANameOfItsOwnHasTheMembersThatAreNobodyElses(string schema, string query, string[] pointers)
    {
        var violations = Validate(
            $$$"""[{"name":"p","in":"query","required":true,"schema":{{{schema}}}},{"name":"limit","in":"query","schema":{"type":"integer"}},{"name":"tags","in":"query","schema":{"type":"array"}}]""",
            [.. query.Split('&').GroupBy(f => f.Split('=')[0]).Select(g => (g.Key, g.Select(f => f.Split('=')[1]).ToArray()))]);

        Assert.Equal(pointers, violations.Select(v => v.Pointer));
    }

    [Theory]
    [InlineData("a,[1],b,{\"c\":2}", new string[0])]
    [InlineData("a,[x]", new[] { "query:p/a" })]
    [InlineData("a,[\"x\"],b,{\"c\":true}", new[] { "query:p/a/0", "query:p/b/c" })]
    [InlineData("a,1", new[] { "query:p/a" })]
    public void WhatIsNestedInAJoinedObjectIsJson(string text, string[] pointers)
    {
        var violations = Validate(
            """[{"name":"p","in":"query","explode":false,"schema":{"type":"object","properties":{"a":{"type":"array","items":{"type":"integer"}},"b":{"type":"object","properties":{"c":{"type":"integer"}}}}}}]""",
            ("p", [text]));

        Assert.Equal(pointers, violations.Select(v => v.Pointer));
    }

    [Theory]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "p[a]", "1", new string[0])]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "p[a]", "x", new[] { "query:p/a" })]
    [InlineData("""{"type":"object","additionalProperties":{"type":"object","properties":{"from":{"type":"integer"}}}}""", "p[a][from]", "x", new[] { "query:p/a/from" })]
    [InlineData("""{"type":"object","minProperties":1}""", "q[a]", "1", new[] { "query:p" })]
    [InlineData("""{"type":"object","minProperties":1}""", "p[]", "1", new[] { "query:p" })]
    public void AnObjectInBracketsMayHaveMembersOfAnyName(string schema, string name, string value, string[] pointers)
    {
        var violations = Validate($$"""[{"name":"p","in":"query","required":true,"style":"deepObject","explode":true,"schema":{{schema}}}]""", (name, [value]));

        Assert.Equal(pointers, violations.Select(v => v.Pointer));
    }

    [Fact]
    public void ARequiredParameterIsMissed()
    {
        var violation = Assert.Single(Validate("""[{"name":"p","in":"query","required":true,"schema":{"type":"string"}}]"""));

        Assert.Equal("query:p: expected a value (required), found nothing", violation.Message);
    }

    [Fact]
    public void TheCredentialAndContentTypeAreNotParametersOfTheRequest()
    {
        Assert.Empty(Validate("""
            [{"name":"Authorization","in":"header","required":true,"schema":{"type":"string"}},{"name":"Content-Type","in":"header","required":true,"schema":{"type":"string"}}]
            """));
    }

    private static IReadOnlyList<Violation> Validate(string parameters, params (string Name, string[] Values)[] given)
    {
        var contract = new ApiText().Add("GET /x", parameters: parameters).Contract();
        return RequestValidator.Compile(contract.Operations[0], contract).Validate(new TestParameters(given), null);
    }
}
