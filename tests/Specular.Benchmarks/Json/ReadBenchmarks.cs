using BenchmarkDotNet.Attributes;

namespace Specular.Benchmarks.Json;

/// <summary>Reading each shape from UTF-8.</summary>
public class ReadBenchmarks
{
    [ParamsSource(nameof(Shapes))]
    public Shape Shape { get; set; } = Shape.All[0];

    public static IEnumerable<Shape> Shapes => Shape.All;

    [Benchmark(Baseline = true)]
    public object SystemTextJsonSourceGenerator() => Shape.ReadByHand();

    [Benchmark]
    public object Specular() => Shape.ReadGenerated();
}
