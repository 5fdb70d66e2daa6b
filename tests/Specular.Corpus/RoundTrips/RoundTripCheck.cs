using System.Reflection;
using System.Runtime.Loader;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Specular.CodeGeneration;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
using Specular.Corpus.Generation;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Reading;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Corpus.RoundTrips;

/// <summary>Reads and writes values of every type of a document with its generated code, and compares what comes out with what went in.</summary>
internal static class RoundTripCheck
{
    private const string Namespace = "Sample";

    // All optional members, none, and some.
    private static readonly double[] s_shares = [1, 0, 0.5, 0.3];

    /// <summary>The values that were not kept, and how many were tried.</summary>
    public static (IReadOnlyList<RoundTrip> Lost, int Tried) Check(string name, IReadOnlyList<SourceDocument> sources, int seed)
    {
        var contract = ContractReader.Read(name, sources).Contract;
        if (contract.Operations.Count == 0 && contract.Schemas.Count == 0)
        {
            return ([], 0);
        }

        var lowered = ClientLowering.Lower(contract, new ClientIdentity(Namespace, "SampleClient"), "");
        var context = new AssemblyLoadContext("client", isCollectible: true);
        try
        {
            var options = OptionsOf(ClientCompiler.Load(ClientEmission.Emit(lowered.Model), context));
            return Check(contract, lowered, context.Assemblies.Single(), options, seed);
        }
        finally
        {
            context.Unload();
        }
    }

    private static (IReadOnlyList<RoundTrip> Lost, int Tried) Check(ApiContract contract, LoweredClient lowered, Assembly assembly, JsonSerializerOptions options, int seed)
    {
        var lost = new List<RoundTrip>();
        var tried = 0;
        var sampler = new InstanceSampler(contract, seed);
        foreach (var (name, schema) in lowered.Schemas)
        {
            if (assembly.GetType(Namespace + "." + name) is not { } type || Compile(schema, contract) is not { } validator)
            {
                continue;
            }

            var info = options.GetTypeInfo(type);
            foreach (var share in s_shares)
            {
                var sent = sampler.Sample(schema, share);
                if (sent.Kind != JsonKind.Null && validator.Validate(sent).Count == 0)
                {
                    tried++;
                    if (Try(name, sent, info) is { } fault)
                    {
                        lost.Add(fault);
                    }
                }
            }
        }

        return (lost, tried);
    }

    private static SchemaValidator? Compile(Schema schema, ApiContract contract)
    {
        try
        {
            return SchemaValidator.Compile(schema, contract);
        }
        catch (SchemaNotCompilableException)
        {
            return null;
        }
    }

    private static RoundTrip? Try(string name, JsonValue sent, JsonTypeInfo info)
    {
        try
        {
            var text = JsonSerializer.Serialize(JsonSerializer.Deserialize(sent.ToJson(), info), info);
            // A bare text is no document to our reader.
            var got = (DocumentTextReader.ReadJson("[" + text + "]") as JsonArray)?.Items[0];
            return JsonDifference.Find(sent, got) is { } difference ? new(name, sent, got, difference) : null;
        }
        catch (ContractViolationException e) when (e.Message.Contains("without it the task cannot be followed", StringComparison.Ordinal))
        {
            // A task's id and status are never made up, whatever the schema says.
            return null;
        }
        catch (Exception e) when (e is JsonException or ApiException or InvalidOperationException)
        {
            return new(name, sent, null, e.Message);
        }
    }

    private static JsonSerializerOptions OptionsOf(Assembly assembly)
    {
        var resolver = (IJsonTypeInfoResolver)assembly.GetType(Namespace + ".SampleJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;
        return new() { TypeInfoResolver = resolver, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
