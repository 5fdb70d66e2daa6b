using System.Globalization;
using System.Net.Http.Json;
using Specular.Benchmarks.Json;

namespace Specular.Benchmarks.Calls;

/// <summary>The same calls, written by hand: one address, System.Text.Json's source generator, no retries, no telemetry.</summary>
internal sealed class HandClient(HttpClient client)
{
    private const string Address = "https://shapes.example";

    public async Task<HandReading> GetReadingAsync(string sensor, string? unit, int? limit, CancellationToken cancellationToken)
    {
        var url = $"{Address}/readings/{Uri.EscapeDataString(sensor)}";
        var separator = '?';
        if (unit is not null)
        {
            url += $"{separator}unit={Uri.EscapeDataString(unit)}";
            separator = '&';
        }

        if (limit is { } most)
        {
            url += string.Create(CultureInfo.InvariantCulture, $"{separator}limit={most}");
        }

        using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(HandShapes.Default.HandReading, cancellationToken).ConfigureAwait(false))!;
    }

    public async Task<HandProductPage> ListProductsAsync(int? limit, CancellationToken cancellationToken)
    {
        var url = limit is { } most ? string.Create(CultureInfo.InvariantCulture, $"{Address}/products?limit={most}") : Address + "/products";
        using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(HandShapes.Default.HandProductPage, cancellationToken).ConfigureAwait(false))!;
    }

    public async Task<HandProduct> AddProductAsync(HandProduct product, CancellationToken cancellationToken)
    {
        using var response = await client.PostAsJsonAsync(Address + "/products", product, HandShapes.Default.HandProduct, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(HandShapes.Default.HandProduct, cancellationToken).ConfigureAwait(false))!;
    }
}
