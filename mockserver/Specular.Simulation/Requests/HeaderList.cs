namespace Specular.Simulation;

/// <summary>Headers held in a list: for tests, and for hosts that have nothing better.</summary>
public sealed class HeaderList(params IReadOnlyList<Header> headers) : IRequestHeaders
{
    /// <summary>No headers.</summary>
    public static HeaderList Empty { get; } = new();

    /// <inheritdoc />
    public IEnumerable<Header> All => headers;

    /// <inheritdoc />
    public string? Find(string name)
    {
        foreach (var header in headers)
        {
            if (string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }
}
