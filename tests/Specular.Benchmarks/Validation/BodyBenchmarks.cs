using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Specular.Specification.Documents;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Benchmarks.Validation;

/// <summary>Validation of the create operation's body (parse included) against System.Text.Json's parse alone.</summary>
public class BodyBenchmarks
{
    private readonly byte[] _body;
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly JsonValue _tree;
    private readonly SchemaValidator _schema;

    public BodyBenchmarks()
    {
        // The specs are copied beside the program, as the clients' users have them.
        var documents = Directory.GetFiles(AppContext.BaseDirectory, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => new SourceDocument(Path.GetFileName(f), File.ReadAllText(f)));
        var contract = ContractReader.Read("kling-302", documents).Contract;
        var content = contract.FindOperation("POST /klingai/v1/videos/advanced-lip-sync")!.Body!.Json!;
        _tree = Mended(content.Examples[0].Value);
        _body = Encoding.UTF8.GetBytes(_tree.ToJson());
        _memory = _body;
        _schema = SchemaValidator.Compile(content.Schema!, contract, SchemaDirection.Request);
        if (_schema.Validate(_memory) is { Count: > 0 } violations)
        {
            throw new InvalidOperationException(violations[0].Message);
        }
    }

    [Benchmark(Baseline = true)]
    public int Utf8JsonReaderLoop()
    {
        var reader = new Utf8JsonReader(_body);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark]
    public int JsonDocumentParse()
    {
        using var document = JsonDocument.Parse(_memory);
        return document.RootElement.ValueKind == JsonValueKind.Object ? 1 : 0;
    }

    [Benchmark]
    public int ValidateUtf8() => _schema.Validate(_memory).Count;

    [Benchmark]
    public int ValidateTree() => _schema.Validate(_tree).Count;

    // The document's own example, but for its face_id: it has a number there where the schema wants a string.
    private static JsonValue Mended(JsonValue example) => example switch
    {
        JsonObject o => new JsonObject(o.Members.Select(m => new JsonMember(m.Name, m.Name == "face_id" ? JsonValue.From("0") : Mended(m.Value))).ToValueList()),
        JsonArray array => new JsonArray(array.Items.Select(Mended).ToValueList()),
        _ => example,
    };
}
