namespace Specular.Simulation.Schemas;

/// <summary>How a member writes a moment.</summary>
internal enum TimeUnit
{
    /// <summary>Unix time in milliseconds.</summary>
    Milliseconds,

    /// <summary>Unix time in seconds.</summary>
    Seconds,

    /// <summary>RFC 3339 text.</summary>
    Text,
}
