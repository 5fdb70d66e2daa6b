using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
using Specular.Specification.Documents;
using Xunit;

namespace Specular.CodeGeneration.Tests;

/// <summary>Hosts run generators on threads with a megabyte of stack, and one that overflows takes the compiler with it. Three quarters of that must do.</summary>
public sealed class DeepDocumentTests
{
    private const int StackSize = 768 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("{\"type\":\"object\",\"properties\":{\"a\":", "}}", 110)]
    [InlineData("{\"type\":\"array\",\"items\":", "}", 230)]
    [InlineData("{\"type\":\"object\",\"additionalProperties\":", "}", 230)]
    [InlineData("{\"allOf\":[", ",{\"type\":\"object\",\"properties\":{\"b\":{}}}]}", 110)]
    [InlineData("{\"oneOf\":[{\"type\":\"integer\"},", "]}", 110)]
    [InlineData("{\"anyOf\":[{\"type\":\"boolean\"},", "]}", 110)]
    [InlineData("{\"not\":", "}", 230)]
    public void WhatIsNestedAsDeepAsItMayBeIsWritten(string open, string close, int depth) =>
        Run(string.Concat(Enumerable.Repeat(open, depth)) + "{\"type\":\"string\"}" + string.Concat(Enumerable.Repeat(close, depth)), "");

    [Theory]
    [InlineData("{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/components/schemas/S%\"}}}")]
    [InlineData("{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"$ref\":\"#/components/schemas/S%\"}}}")]
    [InlineData("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/S%\"}}")]
    [InlineData("{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/components/schemas/S%\"}}")]
    [InlineData("{\"allOf\":[{\"$ref\":\"#/components/schemas/S%\"},{\"type\":\"object\",\"properties\":{\"b%\":{\"type\":\"string\"}}}]}")]
    [InlineData("{\"oneOf\":[{\"type\":\"integer\"},{\"$ref\":\"#/components/schemas/S%\"}]}")]
    [InlineData("{\"anyOf\":[{\"$ref\":\"#/components/schemas/S%\"},{\"type\":\"null\"}]}")]
    [InlineData("{\"$ref\":\"#/components/schemas/S%\"}")]
    public void AChainOfComponentsIsNoDeepRecursion(string schema)
    {
        const int Length = 3000;
        var components = string.Join(",", Enumerable.Range(0, Length).Select(i => $"\"S{i}\":" + schema.Replace("%", (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        Run("{\"$ref\":\"#/components/schemas/S0\"}", components + $",\"S{Length}\":{{\"type\":\"object\",\"properties\":{{\"end\":{{\"type\":\"string\"}}}}}}");
    }

    [Theory]
    [InlineData(31, false)]
    [InlineData(40, true)]
    public void ListsInListsThatBecomeRawJsonAreSaid(int length, bool isSaid)
    {
        var components = string.Join(",", Enumerable.Range(0, length).Select(i => $"\"S{i}\":{{\"type\":\"array\",\"items\":{{\"$ref\":\"#/components/schemas/S{i + 1}\"}}}}"))
            + $",\"S{length}\":{{\"type\":\"string\"}}";
        var read = ContractReader.Read("deep", [new SourceDocument("deep.json", Text("{\"$ref\":\"#/components/schemas/S0\"}", components))]);

        var said = ClientLowering.Lower(read.Contract, new("Sample", "SampleClient"), "").Problems.Where(p => p.Descriptor.Id == "SPEC3010").ToList();

        Assert.Equal(isSaid ? new[] { "/components/schemas/S32" } : [], said.Select(p => p.Place.Pointer));
    }

    private static string Text(string schema, string components) =>
        "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{\"/x\":{\"post\":{\"operationId\":\"doX\",\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Root\"}}}},"
        + "\"responses\":{\"200\":{\"description\":\"ok\",\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Root\"}}}}}}}},\"components\":{\"schemas\":{\"Root\":" + schema
        + (components.Length > 0 ? "," + components : "") + "}}}";

    private static void Run(string schema, string components)
    {
        var text = Text(schema, components);
        Exception? fault = null;
        var files = 0;
        var thread = new Thread(
            () =>
            {
                try
                {
                    var read = ContractReader.Read("deep", [new SourceDocument("deep.json", text)]);
                    var model = ClientLowering.Lower(read.Contract, new("Sample", "SampleClient"), ContractReader.Digest(read.Contract)).Model;
                    Assert.Single(model.Operations);
                    files = ClientEmission.Emit(model).Count;
                }
                catch (Exception e)
                {
                    fault = e;
                }
            },
            StackSize) { IsBackground = true };
        thread.Start();

        Assert.True(thread.Join(Limit), "it did not end");
        Assert.Null(fault);
        Assert.True(files > 0);
    }
}
