namespace Specular;

/// <summary>How a stream's items are told apart.</summary>
internal enum StreamFraming
{
    /// <summary>Server-sent events (text/event-stream).</summary>
    Events,

    /// <summary>A JSON text on each line (NDJSON, JSON lines).</summary>
    Lines,

    /// <summary>JSON texts, each begun by a record separator (RFC 7464).</summary>
    Sequence,
}
