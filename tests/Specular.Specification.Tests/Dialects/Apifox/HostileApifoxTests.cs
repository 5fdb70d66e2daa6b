using System.Diagnostics;
using System.Globalization;
using System.Text;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Apifox;

public sealed class HostileApifoxTests
{
    private const string Export = """
        { "apifoxProject": "1.0.0", "info": { "name": "V" }, "environments": [{ "name": "E", "baseUrls": { "default": "https://{{h}}/" }, "variables": [{ "name": "h", "value": "x" }] }],
          "securitySchemeCollection": [{ "items": [{ "id": 1, "name": "t", "authConfigs": { "type": "http", "scheme": "bearer" } }] }],
          "schemaCollection": [{ "items": [{ "name": "M", "id": "#/definitions/1", "schema": { "jsonSchema": { "type": "object", "properties": { "m": { "$ref": "#/definitions/1" } } } } }] }],
          "apiCollection": [{ "name": "R", "items": [{ "name": "F", "items": [{ "name": "X", "api": { "method": "post", "path": "/x/{id}", "parameters": { "path": [{ "name": "id", "type": "string" }] },
            "requestBody": { "type": "application/json", "jsonSchema": { "$ref": "#/definitions/1" }, "examples": [{ "value": "{ \"m\": {}, // c\r\n }" }] },
            "responses": [{ "id": 1, "code": 200, "jsonSchema": { "code": 0 } }], "responseExamples": [{ "responseId": 1, "data": "\u007b\"a\": \"\\u4e00\"}" }] } }] }] }] }
        """;

    [Fact]
    public void NoTruncationOfAnExportThrows() => ReadEveryBeginningOf(Export);

    [Fact]
    public void NoTruncationOfADumpThrows() => ReadEveryBeginningOf(
        ApifoxText.Page("说明\nx\n参数\n{ \"query\": [{ \"name\": \"q\", \"enable\": false }] }\n请求体\n{ \"type\": \"application/json\", \"jsonSchema\": { \"a\": 1 }, \"examples\": [{ \"value\": \"{\\r\\n 'a': 1, }\" }] }\n响应\n[ { \"id\": 1, \"code\": 200 } ]\n响应示例\n[ { \"responseId\": 1, \"data\": \"// \\u0061\" } ]\n"));

    // Each member of the export in turn is something else.
    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("[[{}], {}, null, 7]")]
    public void NoMemberOfAnotherTypeThrows(string value)
    {
        for (var colon = Export.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = Export.IndexOf(": ", colon + 1, StringComparison.Ordinal))
        {
            var end = JsonEnd(colon + 2);
            Read(Export[..(colon + 2)] + value + Export[end..]);
        }
    }

    [Fact]
    public void WhatIsSharedByAllOperationsMayNotMakeATextLarge()
    {
        var shared = new StringBuilder("{ \"apifoxProject\": \"1\", \"responseCollection\": [{ \"items\": [{ \"id\": 1, \"code\": 400, \"defaultEnable\": true, \"jsonSchema\": { \"enum\": [0");
        for (var i = 0; i < 20_000; i++)
        {
            shared.Append(CultureInfo.InvariantCulture, $",{i}");
        }

        shared.Append("] } }] }], \"apiCollection\": [{ \"items\": [{}");
        for (var i = 0; i < 20_000; i++)
        {
            shared.Append(CultureInfo.InvariantCulture, $",{{ \"api\": {{ \"method\": \"get\", \"path\": \"/{i}\" }} }}");
        }

        var clock = Stopwatch.StartNew();
        var document = Bound.Text(shared.Append("] }] }").ToString());
        Assert.False(document.IsReadable);
        Assert.Equal("SPEC1003", Assert.Single(document.Problems).Descriptor.Id);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), clock.Elapsed.ToString());
    }

    [Fact]
    public void ManyModelsOfOneNameAreNamedInTime()
    {
        var models = string.Join(",", Enumerable.Range(0, 30_000).Select(i => $"{{ \"name\": \"M\", \"id\": {i}, \"schema\": {{ \"jsonSchema\": {{}} }} }}"));
        var clock = Stopwatch.StartNew();
        Read($"{{ \"apifoxProject\": \"1\", \"schemaCollection\": [{{ \"items\": [{models}] }}] }}", locate: false);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), clock.Elapsed.ToString());
    }

    [Fact]
    public void ManyPagesThatBreakOffAreReadInTime()
    {
        var page = ApifoxText.Page("响应\n[ { \"id\": 1, \"code\": 200, \"name\": \"断\n");
        var clock = Stopwatch.StartNew();
        Read(string.Concat(Enumerable.Repeat(page, 1_000)), locate: false);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), clock.Elapsed.ToString());
    }

    [Fact]
    public void DeepFoldersAndJsonInJsonAreBounded()
    {
        Read("{ \"apiCollection\": [" + string.Concat(Enumerable.Repeat("{ \"name\": \"f\", \"items\": [", 1_000)) + string.Concat(Enumerable.Repeat("] }", 1_000)) + "] }");
        Read(ApifoxText.Project("\"requestBody\": { \"type\": \"json\", \"example\": \"" + new string('[', 100_000) + "\" }"));
        Read(ApifoxText.Page("响应\n" + new string('[', 100_000)));
    }

    private static void ReadEveryBeginningOf(string text)
    {
        for (var length = 0; length <= text.Length; length++)
        {
            Read(text[..length]);
        }
    }

    private static void Read(string text, bool locate = true)
    {
        var source = new SourceDocument("x.json", text);
        var result = ContractReader.Read("x", [source]);
        Assert.True(result.Contract.Operations.Count > 0 || result.Problems.Count > 0);
        foreach (var problem in locate ? result.Problems : [])
        {
            var place = DocumentLocator.Locate(source, problem);
            Assert.InRange(place.Offset, 0, text.Length);
            Assert.InRange(place.Offset + place.Length, place.Offset, text.Length);
            Assert.False(string.IsNullOrWhiteSpace(problem.Message));
        }
    }

    // Where the value that begins there ends.
    private static int JsonEnd(int start)
    {
        var depth = 0;
        for (var i = start; ; i++)
        {
            var c = Export[i];
            if (c == '"')
            {
                for (i++; Export[i] != '"'; i++)
                {
                    i += Export[i] == '\\' ? 1 : 0;
                }
            }

            depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            if (depth < 0 || (depth == 0 && c == ','))
            {
                return i;
            }
        }
    }
}
