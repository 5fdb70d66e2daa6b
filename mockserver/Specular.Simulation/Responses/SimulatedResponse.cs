using Specular.Specification.Validation;

namespace Specular.Simulation;

/// <summary>An answer, free of any HTTP library's types.</summary>
public sealed class SimulatedResponse
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The media type of the body; null when there is no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>Headers besides Content-Type and Content-Length.</summary>
    public IReadOnlyList<Header> Headers { get; init; } = [];

    /// <summary>The body, to be sent as it is; empty for HEAD.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Where the items of a stream end in <see cref="Body"/>, so that a host can send each by itself; empty for a body that is no stream.</summary>
    public IReadOnlyList<int> ItemEnds { get; init; } = [];

    /// <summary>What Content-Length says: the length of <see cref="Body"/>, or for HEAD of the body that GET would have had.</summary>
    public required long ContentLength { get; init; }

    /// <summary>How long the host waits before it answers, by the simulator's clock; zero is at once.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What in the request broke the contract; empty when nothing did.</summary>
    public IReadOnlyList<Violation> Violations { get; init; } = [];

    /// <summary>Whether the call came to nothing, so that it costs nothing. The status does not tell: some services refuse with 200.</summary>
    internal bool IsRefusal { get; init; }

    internal SimulatedResponse After(TimeSpan delay) =>
        new() { Status = Status, ContentType = ContentType, Headers = Headers, Body = Body, ContentLength = ContentLength, Delay = delay, IsRefusal = IsRefusal, Violations = Violations, ItemEnds = ItemEnds };

    internal SimulatedResponse WithoutBody() =>
        new() { Status = Status, ContentType = ContentType, Headers = Headers, ContentLength = ContentLength, Delay = Delay, IsRefusal = IsRefusal, Violations = Violations };
}
