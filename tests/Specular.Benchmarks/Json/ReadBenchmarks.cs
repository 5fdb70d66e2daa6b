using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Kling;

namespace Specular.Benchmarks.Json;

/// <summary>Reading the query's answer (its data).</summary>
public class ReadBenchmarks
{
    private readonly byte[] _json = QueryResponse.Data.ToArray();

    [Benchmark(Baseline = true)]
    public HandTask? SystemTextJsonSourceGenerator() => JsonSerializer.Deserialize(_json, HandContext.Default.HandTask);

    [Benchmark]
    public AdvancedLipSyncTask? Specular() => Codecs.ReadTask(_json);
}
