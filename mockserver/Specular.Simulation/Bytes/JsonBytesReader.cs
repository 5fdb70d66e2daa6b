using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Bytes;

/// <summary>Reads bytes as JSON.</summary>
internal static class JsonBytesReader
{
    /// <summary>The value, or null with what is wrong and where.</summary>
    public static JsonValue? Read(ReadOnlyMemory<byte> bytes, out string? fault)
    {
        using var body = JsonBody.TryRead(bytes, out fault);
        return body?.Value;
    }
}
