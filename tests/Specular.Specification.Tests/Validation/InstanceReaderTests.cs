using System.Text;
using Specular.Specification.Documents;
using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Validation;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Validation;

/// <summary>A value has the same violations, word for word and in the same order, whether it is read from a tree or from UTF-8.</summary>
public sealed class InstanceReaderTests(ITestOutputHelper output)
{
    // Each value of the suite and of the corpus is tried as it is, and changed so often.
    private const int Mutations = 10;

    // Of one document; some have tens of thousands.
    private const int MostExamples = 300;

    private const long LargestDocument = 4 << 20;

    private static readonly SourceReference Here = new("d.yaml", "/s");

    private int _agreed;
    private int _violated;

    [Fact]
    public void TheReadersAgreeOnEveryCaseOfTheSuiteAndOnWhatComesOfThem()
    {
        if (!JsonSchemaTestSuite.IsThere)
        {
            Assert.Skip("The corpus is not there.");
        }

        var random = new RandomJson(1);
        foreach (var group in JsonSchemaTestSuite.Groups("draft2020-12"))
        {
            var contract = JsonSchemaTestSuite.Contract(group, isVersion31: true);
            var validator = SchemaValidator.Compile(contract.Operations[0].Body!.Json!.Schema!, contract);
            foreach (var test in group.Cases)
            {
                AssertAgree(validator, Json.Parse(test.Json), random);
            }
        }

        output.WriteLine($"{_agreed} values, {_violated} with violations");
        Assert.True(_violated > 5_000, "Hardly any value was wrong.");
    }

    [Fact]
    public void TheReadersAgreeOnTheCorpusOwnExamplesAndOnWhatComesOfThem()
    {
        var folder = Repository.Corpus is { } corpus ? Path.Combine(corpus, "openapi", "dev") : "";
        if (!Directory.Exists(folder))
        {
            Assert.Skip("The corpus is not there.");
        }

        var random = new RandomJson(2);
        foreach (var file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length < LargestDocument).Order(StringComparer.Ordinal))
        {
            var bound = ContractReader.Bind(new SourceDocument("d", File.ReadAllText(file)));
            var graph = new SchemaGraph(new ApiContract { Name = "", Schemas = bound.Schemas });
            foreach (var (schema, value, direction) in Examples(bound).Take(MostExamples))
            {
                try
                {
                    AssertAgree(SchemaValidator.Compile(schema, graph, direction, []), value, random);
                }
                catch (SchemaNotCompilableException)
                {
                    // Some documents have patterns that are none.
                }
            }
        }

        output.WriteLine($"{_agreed} values, {_violated} with violations");
        Assert.True(_violated > 1_000, "Hardly any value was wrong.");
    }

    [Theory]
    [InlineData("{\"a\":1", "line 1, byte")]
    [InlineData("", "line 1, byte 1")]
    [InlineData("1 2", "line 1, byte 3")]
    [InlineData("\"\\ud800\"", "not valid Unicode")]
    public void WhatIsNoJsonIsOneViolation(string text, string found)
    {
        var violation = Assert.Single(Validate("{}", Encoding.UTF8.GetBytes(text)));

        Assert.Equal("json", violation.Keyword);
        Assert.Contains(found, violation.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void BytesThatAreNoUtf8AreOneViolation() => Assert.Equal("json", Assert.Single(Validate("{}", new byte[] { (byte)'"', 0xff, (byte)'"' })).Keyword);

    [Fact]
    public void AByteOrderMarkAndBytesInTheMiddleOfAnArrayAreRead()
    {
        var bytes = Encoding.UTF8.GetBytes("xx\ufeff{\"a\":\"b\"}yy");

        Assert.Equal(["/a"], Validate("""{"properties":{"a":{"type":"integer"}}}""", bytes.AsMemory(2, bytes.Length - 4)).Select(v => v.Pointer));
    }

    [Fact]
    public void OfMembersOfOneNameTheLastCounts()
    {
        const string schema = """{"properties":{"a":{"type":"integer"}},"maxProperties":1}""";

        Assert.Empty(Validate(schema, """{"a":"x","a":1}"""u8.ToArray()));
        Assert.Single(Validate(schema, """{"a":1,"\u0061":"x"}"""u8.ToArray()));
        // So many that they are sorted.
        Assert.Empty(Validate(schema, Encoding.UTF8.GetBytes("{" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"\"a\":\"{i}\",")) + "\"a\":1}")));
    }

    [Fact]
    public void AValidBodyCostsNoObject()
    {
        var validator = Compile("""{"type":"object","required":["a"],"properties":{"a":{"type":"array","items":{"anyOf":[{"type":"integer","minimum":0},{"enum":["x"]}]}},"b":{"type":"string","pattern":"^x","format":"uri"}}}""");
        ReadOnlyMemory<byte> body = """{"a":[1,2,3,"x"],"b":"x:y\u002f"}"""u8.ToArray();
        Assert.Empty(validator.Validate(body));
        for (var i = 0; i < 100; i++)
        {
            validator.Validate(body);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            validator.Validate(body);
        }

        Assert.Equal(0, (GC.GetAllocatedBytesForCurrentThread() - before) / 100);
    }

    [Fact]
    public void AViolationSaysWhereItsKeywordStands()
    {
        var schema = new Schema { Source = Here, Properties = [new("a", new Schema { Source = Here.Child("properties").Child("a"), Types = SchemaTypes.String })], Required = ["b"] };
        var violations = SchemaValidator.Compile(schema, new ApiContract { Name = "x" }).Validate("""{"a":1}"""u8.ToArray());

        Assert.Equal([Here.Child("properties").Child("a").Child("type"), Here.Child("required")], violations.Select(v => v.Source!.Value));
    }

    private void AssertAgree(SchemaValidator validator, JsonValue value, RandomJson random)
    {
        for (var i = 0; i <= Mutations; i++)
        {
            var text = random.Text(value);
            var byTree = validator.Validate(value);
            var byBytes = validator.Validate(Encoding.UTF8.GetBytes(text));
            Assert.True(byTree.SequenceEqual(byBytes), $"{text}\ntree:  {string.Join("; ", byTree)}\nbytes: {string.Join("; ", byBytes)}");
            _agreed++;
            _violated += byTree.Count > 0 ? 1 : 0;
            value = random.Mutate(value);
        }
    }

    private static IEnumerable<(Schema Schema, JsonValue Value, SchemaDirection Direction)> Examples(BoundDocument document)
    {
        foreach (var schema in document.EachPage.SelectMany(p => p.Schemas).Select(s => s.Schema))
        {
            foreach (var example in schema.Properties.Select(p => p.Schema).Append(schema).SelectMany(s => s.Examples.Select(e => (Schema: s, Value: e))))
            {
                yield return (example.Schema, example.Value, SchemaDirection.None);
            }
        }

        foreach (var operation in document.EachPage.SelectMany(p => p.Operations))
        {
            foreach (var content in operation.Body?.Content ?? [])
            {
                foreach (var example in content.Schema is null ? [] : content.Examples)
                {
                    yield return (content.Schema!, example.Value, SchemaDirection.Request);
                }
            }

            foreach (var content in operation.Responses.SelectMany(r => r.Content))
            {
                foreach (var example in content.Schema is null ? [] : content.Examples)
                {
                    yield return (content.Schema!, example.Value, SchemaDirection.Response);
                }
            }
        }
    }

    private static IReadOnlyList<Violation> Validate(string schema, ReadOnlyMemory<byte> body) => Compile(schema).Validate(body);

    private static SchemaValidator Compile(string schema)
    {
        var contract = JsonSchemaTestSuite.Contract(new SuiteGroup("", "", System.Text.Json.Nodes.JsonNode.Parse(schema)!, []), isVersion31: false);
        return SchemaValidator.Compile(contract.Operations[0].Body!.Json!.Schema!, contract);
    }
}
