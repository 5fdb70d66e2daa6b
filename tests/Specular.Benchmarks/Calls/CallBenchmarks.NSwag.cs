#if NSWAG
using BenchmarkDotNet.Attributes;

namespace Specular.Benchmarks.Calls;

/// <summary>The same calls with the client that NSwag writes of shapes.yaml; compiled when nswag.sh has written it.</summary>
public partial class CallBenchmarks
{
    private readonly NSwag.ShapesClient _nswag = new(new HttpClient(new InMemoryHandler()));
    private readonly NSwag.Product _nswagProduct = new() { Id = 1000017, Name = "Product number 17", Price = 17.25, Stock = 51, Tags = ["new", "sale"], Description = "A product" };

    [Benchmark, BenchmarkCategory("get one")]
    public Task<NSwag.Reading> GetNSwag() => _nswag.GetReadingAsync("roof 17", "kelvin", 10);

    [Benchmark, BenchmarkCategory("list of 100")]
    public Task<NSwag.ProductPage> ListNSwag() => _nswag.ListProductsAsync(100);

    [Benchmark, BenchmarkCategory("post one")]
    public Task<NSwag.Product> PostNSwag() => _nswag.AddProductAsync(_nswagProduct);
}
#endif
