using System.Text.Json;
using Specular.Descriptors;

namespace Specular;

/// <summary>What an answer says of an error, in the contract's envelope or in one of the shapes that gateways use.</summary>
/// <param name="Code">The code as text; null when there is none.</param>
/// <param name="Message">The message; null when there is none.</param>
/// <param name="RequestId">The request's id; null when there is none.</param>
internal readonly record struct ServiceError(string? Code, string? Message, string? RequestId)
{
    private static readonly string[] CodeNames = ["err_code", "code", "error_code", "type"];
    private static readonly string[] MessageNames = ["message", "msg", "error_message", "detail", "title", "error_description"];
    private static readonly string[] RequestIdNames = ["request_id", "requestId", "trace_id"];

    /// <summary>Reads it; empty when the body is not JSON or says nothing.</summary>
    public static ServiceError Read(ReadOnlyMemory<byte> body, EnvelopeDescriptor? envelope)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement, envelope) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Whether a body that should be something else is JSON that states an error: an envelope's code that is no success, or a member "error" that says something.</summary>
    public static bool IsStated(ReadOnlyMemory<byte> body, EnvelopeDescriptor? envelope)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && ((envelope is not null && Text(root, envelope.CodeMember) is { } code && !envelope.SuccessCodes.Contains(code, StringComparer.Ordinal))
                    || (root.TryGetProperty("error", out var error) && (error.ValueKind == JsonValueKind.Object || (error.ValueKind == JsonValueKind.String && error.GetString() is not ""))));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ServiceError Read(JsonElement root, EnvelopeDescriptor? envelope)
    {
        var requestId = First(root, [envelope?.RequestIdMember, .. RequestIdNames]);
        if (envelope is not null && Text(root, envelope.CodeMember) is { } code)
        {
            return new ServiceError(code, First(root, [envelope.MessageMember, .. MessageNames]), requestId);
        }

        // 302.AI's gateway and OpenAI-like services: {"error": {...}}; some put a sentence there.
        if (root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object)
        {
            return new ServiceError(First(error, CodeNames), First(error, MessageNames), requestId ?? First(error, RequestIdNames));
        }

        return new ServiceError(First(root, ["code", "err_code", "error_code"]), First(root, MessageNames) ?? Text(root, "error"), requestId);
    }

    private static string? First(JsonElement parent, ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (name is not null && Text(parent, name) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Text(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
}
