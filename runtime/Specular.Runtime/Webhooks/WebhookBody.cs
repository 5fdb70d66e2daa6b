using System.Text.Json;
using Specular.Json;

namespace Specular;

/// <summary>Reads what a service sends on its own account. Generated clients have a method for each kind under <c>Webhooks</c>.</summary>
public static class WebhookBody
{
    /// <summary>Reads a body.</summary>
    /// <param name="body">The body as it came: JSON in UTF-8.</param>
    /// <param name="codec">Reads its type.</param>
    /// <param name="isStrict">Whether a body that is not as the contract has it throws.</param>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    /// <exception cref="ContractViolationException">It is not as the contract has it and reading is strict, or it lacks a task's id or status.</exception>
    public static T Parse<T>(ReadOnlyMemory<byte> body, JsonCodec<T> codec, bool isStrict = false)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return codec.ReadDocument(new JsonReadContext(body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body, isStrict));
    }
}
