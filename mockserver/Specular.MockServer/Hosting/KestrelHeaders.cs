using Microsoft.AspNetCore.Http;
using Specular.Simulation;

namespace Specular.Mocking.Hosting;

/// <summary>Kestrel's headers as the simulator asks for them, without a copy.</summary>
internal sealed class KestrelHeaders(IHeaderDictionary headers) : IRequestHeaders
{
    /// <inheritdoc />
    public IEnumerable<Header> All => headers.Select(h => new Header(h.Key, string.Join(", ", h.Value.ToArray())));

    /// <inheritdoc />
    public string? Find(string name) => headers.TryGetValue(name, out var values)
        ? values.Count == 1 ? values[0] : string.Join(", ", values.ToArray())
        : null;
}
