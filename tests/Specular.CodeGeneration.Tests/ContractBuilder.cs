using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Tests;

/// <summary>Contracts by hand, so that lowering is tested without a reader.</summary>
internal static class ContractBuilder
{
    public static readonly ClientIdentity Identity = new("Sample", "SampleClient");

    private static readonly SourceReference Here = new("api.yaml", "/here");

    public static Schema Text { get; } = Of(SchemaTypes.String);

    public static Schema Integer { get; } = Of(SchemaTypes.Integer);

    public static Schema Of(SchemaTypes types) => new() { Source = Here, Types = types };

    public static Schema Ref(string name) => new() { Source = Here, Reference = "#/components/schemas/" + name };

    public static Schema Words(params string[] words) => Text with { Enum = words.Select(JsonValue.From).ToValueList() };

    public static Schema List(Schema item) => Of(SchemaTypes.Array) with { Items = item };

    public static Schema Object(params (string Name, Schema Schema)[] members) =>
        Of(SchemaTypes.Object) with { Properties = members.Select(m => new SchemaProperty(m.Name, m.Schema with { Source = Here.Child(m.Name) })).ToValueList() };

    public static Operation Operation(string key, string summary = "", string? id = null, Schema? body = null, Schema? result = null, Envelope? envelope = null) => new()
    {
        Source = new("api.yaml", "/" + key),
        Method = key.Split(' ')[0],
        Path = key.Split(' ')[1],
        Summary = summary,
        OperationId = id,
        Body = body is null ? null : new() { Source = Here, IsRequired = true, Content = [new() { Source = Here, MediaType = "application/json", Schema = body }] },
        Responses = [new() { Source = Here, Status = "200", Content = result is null ? [] : [new() { Source = Here, MediaType = "application/json", Schema = result }] }],
        Envelope = envelope,
    };

    public static ApiContract Contract(params Operation[] operations) => new() { Name = "test", Operations = [.. operations] };

    public static ApiContract WithSchemas(this ApiContract contract, params (string Name, Schema Schema)[] schemas) =>
        contract with { Schemas = schemas.Select(s => new NamedSchema("#/components/schemas/" + s.Name, s.Name, s.Schema)).ToValueList() };

    public static LoweredClient Lower(this ApiContract contract) => ClientLowering.Lower(contract, Identity, "digest");

    public static ObjectDeclaration Object(this LoweredClient client, string name) =>
        client.Model.Declarations.OfType<ObjectDeclaration>().Single(d => d.Name == name);

    public static string[] Names(this LoweredClient client) => [.. client.Model.Declarations.Select(d => d.Name)];
}
