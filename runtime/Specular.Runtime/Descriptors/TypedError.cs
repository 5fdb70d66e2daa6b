using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Specular.Json;

namespace Specular.Descriptors;

/// <summary>An error whose JSON has a type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="status">The status: "404", "4XX", "default".</param>
/// <param name="codec">Reads it.</param>
public sealed class TypedError<T>(string status, JsonCodec<T> codec) : DeclaredError(status)
{
    /// <summary>Reads a body leniently; false when it is no JSON, or of another kind altogether.</summary>
    internal bool TryRead(ReadOnlyMemory<byte> body, [MaybeNullWhen(false)] out T error)
    {
        var context = new JsonReadContext(body);
        try
        {
            error = codec.ReadDocument(context);
            return context.GetViolations().All(v => v.Pointer.Length > 0);
        }
        catch (Exception exception) when (exception is JsonException or ContractViolationException)
        {
            error = default;
            return false;
        }
    }
}
