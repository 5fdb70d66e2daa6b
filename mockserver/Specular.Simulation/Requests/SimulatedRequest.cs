namespace Specular.Simulation;

/// <summary>A request as it arrived, free of any HTTP library's types.</summary>
public readonly struct SimulatedRequest
{
    /// <summary>The method in capitals: "POST".</summary>
    public required string Method { get; init; }

    /// <summary>The path as it was sent, percent-encoded, from "/" on, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it was sent, with or without its "?"; null or "" when there is none.</summary>
    public string? Query { get; init; }

    /// <summary>The headers; null is none.</summary>
    public IRequestHeaders? Headers { get; init; }

    /// <summary>The body's bytes. They are not kept after <see cref="Simulator.Handle"/> returns: the journal copies what it keeps.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
