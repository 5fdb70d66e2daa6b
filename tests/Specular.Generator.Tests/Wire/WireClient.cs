using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests.Wire;

/// <summary>A generated client, called by names and JSON.</summary>
internal sealed class WireClient
{
    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private readonly Assembly _assembly;
    private readonly object _client;

    public WireClient(Assembly assembly, Uri address, HttpClient http)
    {
        _assembly = assembly;
        var options = Activator.CreateInstance(Type("SampleClientOptions"))!;
        options.GetType().GetProperty("ApiKey")!.SetValue(options, "k");
        options.GetType().GetProperty("BaseAddress")!.SetValue(options, address);
        _client = Activator.CreateInstance(Type("SampleClient"), options, http)!;
    }

    /// <summary>Compiles the client of a document; every warning is a fault.</summary>
    public static Assembly Compile(string paths, string components = "")
    {
        var run = GeneratedCode.Check([SpecDocument.OpenApi(paths, components)]);
        Assert.DoesNotContain(run.Problems, p => p.Id is "SPEC3011" or "SPEC3012");
        return run.Load();
    }

    /// <summary>Calls an operation with one argument: JSON of its type, or the value itself. Absent, none is given.</summary>
    public Task CallAsync(string operation, object? argument)
    {
        var method = _client.GetType().GetMethods().Single(m => m.Name.Equals(operation + "Async", StringComparison.OrdinalIgnoreCase));
        var arguments = method.GetParameters().Select(p => p.DefaultValue is DBNull or null ? null : p.DefaultValue).ToArray();
        if (argument is not null)
        {
            arguments[0] = argument is string json ? Read(json, method.GetParameters()[0].ParameterType) : argument;
        }

        arguments[^1] = TestContext.Current.CancellationToken;
        try
        {
            return (Task)method.Invoke(_client, arguments)!;
        }
        catch (TargetInvocationException fault)
        {
            return Task.FromException(fault.InnerException!);
        }
    }

    private static object Read(string json, Type type) => JsonSerializer.Deserialize(json, type, s_options)!;

    private Type Type(string name) => _assembly.GetType("Sample." + name, throwOnError: true)!;
}
