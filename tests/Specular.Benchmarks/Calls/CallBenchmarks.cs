using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Specular.Benchmarks.Json;

namespace Specular.Benchmarks.Calls;

/// <summary>Whole calls over an in-memory transport: address, request, answer, typed value.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public partial class CallBenchmarks
{
    private readonly HandClient _hand = new(new HttpClient(new InMemoryHandler()));

    // As AddShapesClient registers it: the client has a timeout of its own.
    private readonly Shapes.ShapesClient _generated = new(new Shapes.ShapesClientOptions(), new HttpClient(new InMemoryHandler()) { Timeout = Timeout.InfiniteTimeSpan });
    private readonly HandProduct _handProduct = new() { Id = 1000017, Name = "Product number 17", Price = 17.25, Stock = 51, Tags = ["new", "sale"], Description = "A product" };
    private readonly Shapes.Product _product = new() { Id = 1000017, Name = "Product number 17", Price = 17.25, Stock = 51, Tags = ["new", "sale"], Description = "A product" };

    [Benchmark(Baseline = true), BenchmarkCategory("get one")]
    public Task<HandReading> GetByHand() => _hand.GetReadingAsync("roof 17", "kelvin", 10, CancellationToken.None);

    [Benchmark, BenchmarkCategory("get one")]
    public Task<Shapes.Reading> GetGenerated() => _generated.GetReadingAsync("roof 17", "kelvin", 10);

    [Benchmark(Baseline = true), BenchmarkCategory("list of 100")]
    public Task<HandProductPage> ListByHand() => _hand.ListProductsAsync(100, CancellationToken.None);

    [Benchmark, BenchmarkCategory("list of 100")]
    public Task<Shapes.ProductPage> ListGenerated() => _generated.ListProductsAsync(100);

    [Benchmark(Baseline = true), BenchmarkCategory("post one")]
    public Task<HandProduct> PostByHand() => _hand.AddProductAsync(_handProduct, CancellationToken.None);

    [Benchmark, BenchmarkCategory("post one")]
    public Task<Shapes.Product> PostGenerated() => _generated.AddProductAsync(_product);
}
