using BenchmarkDotNet.Attributes;

namespace Specular.Benchmarks.Json;

/// <summary>Writing the same values to UTF-8.</summary>
public class WriteBenchmarks
{
    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = Shape.All[0];

    public static IEnumerable<Shape> Shapes => Shape.All;

    [Benchmark(Baseline = true)]
    public int SystemTextJsonSourceGenerator() => Shape.WriteByHand();

    [Benchmark]
    public int Specular() => Shape.WriteGenerated();
}
