using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Specular.Generator.Testing;

/// <summary>Runs generated code in memory on JSON.</summary>
public sealed class GeneratedJson
{
    private readonly System.Reflection.Assembly _assembly;

    private readonly string _namespace;

    private readonly JsonSerializerOptions _options;

    /// <summary>Loads what a run generated.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ns">The client's namespace.</param>
    /// <param name="resolver">The generated resolver's name.</param>
    public GeneratedJson(GeneratorRun run, string ns = "Sample", string resolver = "SampleJson")
    {
        _assembly = run.Load();
        _namespace = ns;
        var instance = (IJsonTypeInfoResolver)Type(resolver).GetProperty("Default")!.GetValue(null)!;
        _options = new() { TypeInfoResolver = instance, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }

    /// <summary>A generated type.</summary>
    public Type Type(string name) => _assembly.GetType(_namespace + "." + name, throwOnError: true)!;

    /// <summary>Reads JSON into a generated type.</summary>
    public object Read(string type, string json) => JsonSerializer.Deserialize(json, _options.GetTypeInfo(Type(type)))!;

    /// <summary>Writes a value of a generated type.</summary>
    public string Write(object value) => JsonSerializer.Serialize(value, _options.GetTypeInfo(value.GetType()));

    /// <summary>Reads and writes again.</summary>
    public string RoundTrip(string type, string json) => Write(Read(type, json));

    /// <summary>The same without the resolver: by the attribute on the type, as in a user's own code.</summary>
    public string RoundTripByAttribute(string type, string json)
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver(), Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, Type(type), options), Type(type), options);
    }
}
