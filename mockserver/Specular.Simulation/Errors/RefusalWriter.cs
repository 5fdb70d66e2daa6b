using System.Globalization;
using System.Text.Json;
using Specular.Simulation.Bytes;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Simulation.Errors;

/// <summary>Writes refusals as the service does: by its error table, in its envelope; where there is no table, as problem+json (RFC 9457).</summary>
internal sealed class RefusalWriter(ApiContract? contract)
{
    private const int MostInMessage = 20;

    private readonly Envelope? _envelope = contract?.Profile.Envelope ?? contract?.Operations.FirstOrDefault(o => o.Envelope is not null)?.Envelope;

    /// <summary>The row of the table that speaks for a trigger; null when none does.</summary>
    public ErrorEntry? FindRow(ErrorTrigger trigger)
    {
        if (contract is null)
        {
            return null;
        }

        foreach (var candidate in Chain(trigger))
        {
            if (contract.Profile.Errors.FirstOrDefault(e => e.When.Contains(candidate)) is { } row)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>The row of the table with a code; null when there is none.</summary>
    public ErrorEntry? FindRow(JsonValue code) => contract?.Profile.Errors.FirstOrDefault(e => e.Code.Equals(code) || string.Equals(TextOf(e.Code), TextOf(code), StringComparison.Ordinal));

    /// <summary>The row of the table with an HTTP status; null when there is none.</summary>
    public ErrorEntry? FindRow(int status) => contract?.Profile.Errors.FirstOrDefault(e => e.Status == status);

    /// <summary>The answer.</summary>
    public SimulatedResponse Write(Refusal refusal, string requestId)
    {
        var row = refusal.Row ?? FindRow(refusal.Trigger);
        var message = MessageOf(refusal, row);
        var bytes = row is null
            ? JsonBytesWriter.Write((refusal, message, requestId), static (w, s) => WriteProblem(w, s.refusal, s.message, s.requestId))
            : JsonBytesWriter.Write((row, message, requestId, _envelope), static (w, s) => WriteRow(w, s.row, s.message, s.requestId, s._envelope));
        return new SimulatedResponse
        {
            Status = row?.Status ?? refusal.Status,
            ContentType = row is null ? "application/problem+json" : "application/json",
            Headers = refusal.Headers,
            Body = bytes,
            ContentLength = bytes.Length,
            IsRefusal = true,
            Violations = refusal.Violations,
        };
    }

    private static ErrorTrigger[] Chain(ErrorTrigger trigger) => trigger switch
    {
        ErrorTrigger.UnreadableBody => [ErrorTrigger.UnreadableBody, ErrorTrigger.InvalidRequest],
        ErrorTrigger.Duplicate => [ErrorTrigger.Duplicate, ErrorTrigger.InvalidRequest],
        ErrorTrigger.CredentialInvalid => [ErrorTrigger.CredentialInvalid, ErrorTrigger.CredentialMissing],
        ErrorTrigger.CredentialMissing => [ErrorTrigger.CredentialMissing, ErrorTrigger.CredentialInvalid],
        ErrorTrigger.CredentialExpired or ErrorTrigger.CredentialNotYetValid => [trigger, ErrorTrigger.CredentialInvalid, ErrorTrigger.CredentialMissing],
        ErrorTrigger.None => [],
        _ => [trigger],
    };

    private static string MessageOf(Refusal refusal, ErrorEntry? row)
    {
        if (refusal.Trigger == ErrorTrigger.Duplicate && row?.Message is { } duplicate)
        {
            return duplicate;
        }

        if (refusal.Violations.Count > 0)
        {
            var text = string.Join("; ", refusal.Violations.Take(MostInMessage).Select(v => v.Message));
            return refusal.Violations.Count > MostInMessage
                ? string.Create(CultureInfo.InvariantCulture, $"{text}; and {refusal.Violations.Count - MostInMessage} more")
                : text;
        }

        return refusal.OverridesMessage ? refusal.Message : row?.Message ?? (refusal.Message.Length > 0 ? refusal.Message : row?.Meaning ?? "");
    }

    private static void WriteRow(Utf8JsonWriter writer, ErrorEntry row, string message, string requestId, Envelope? envelope)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(envelope?.CodeMember ?? "code");
        JsonBytesWriter.Write(writer, row.Code);
        writer.WriteString(envelope is null ? "message" : envelope.MessageMember ?? "message", message);
        if (envelope is null || envelope.RequestIdMember is not null)
        {
            writer.WriteString(envelope?.RequestIdMember ?? "request_id", requestId);
        }

        writer.WriteEndObject();
    }

    private static void WriteProblem(Utf8JsonWriter writer, Refusal refusal, string message, string requestId)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "about:blank");
        writer.WriteString("title", TitleOf(refusal.Status));
        writer.WriteNumber("status", refusal.Status);
        writer.WriteString("detail", message);
        writer.WriteString("request_id", requestId);
        if (refusal.Violations.Count > 0)
        {
            writer.WriteStartArray("violations");
            foreach (var violation in refusal.Violations)
            {
                writer.WriteStartObject();
                writer.WriteString("pointer", violation.Pointer);
                writer.WriteString("keyword", violation.Keyword);
                writer.WriteString("expected", violation.Expected);
                writer.WriteString("actual", violation.Actual);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static string TitleOf(int status) => status switch
    {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        409 => "Conflict",
        410 => "Gone",
        415 => "Unsupported Media Type",
        422 => "Unprocessable Content",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Error",
    };

    private static string TextOf(JsonValue value) => value.AsString() ?? value.ToJson();
}
