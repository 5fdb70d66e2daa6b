using System.Globalization;
using System.Text;
using Specular.Descriptors;

namespace Specular;

/// <summary>Puts together what is told of a call that did not end well: which call, what came, what can be done. Keys and queries are left out.</summary>
internal sealed class CallFailure(OperationDescriptor operation, string url, CredentialWriter credential, int attempts)
{
    private const int TextInMessage = 200;
    private const int TextInException = 4096;

    // No service says more of an error; it stays as long as the exception does.
    private const int LargestError = 1 << 20;

    /// <summary>What the service asked to be told again on; see <see cref="ApiException.Retrying"/>.</summary>
    public Action<ApiException, TimeSpan>? Retrying { get; init; }

    /// <summary>The caller's own id that went with the request.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Whether the request's body can be sent a second time.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>The service answered, and refused.</summary>
    public ApiException Refused(int status, ReadOnlyMemory<byte> body, string? mediaType, string? headerRequestId, TimeSpan? retryAfter, string? location)
    {
        var error = ServiceError.Read(body, operation.Envelope);
        var row = RetryRules.FindRow(operation, status, error.Code);
        var requestId = error.RequestId ?? headerRequestId;
        var said = error.Message ?? row?.Meaning;
        var text = new StringBuilder(operation.Name);
        text.Append(error.Code is null ? " failed" : " was refused with code " + error.Code);
        if (said is not null)
        {
            text.Append(": ").Append(Shorten(said, TextInMessage));
        }
        else if (Describe(body, mediaType) is { Length: > 0 } came)
        {
            text.Append(": ").Append(came);
        }

        text.Append(CultureInfo.InvariantCulture, $" (HTTP {status}");
        if (requestId is not null)
        {
            text.Append(", request id ").Append(requestId);
        }

        text.Append(", ").Append(Call()).Append("). ");
        if (row is not null && error.Message is not null)
        {
            text.Append("The error table has it as: ").Append(row.Meaning.TrimEnd('.')).Append(". ");
        }

        text.Append(Remedy(status, location));
        var message = credential.Redact(text.ToString());

        // A gateway that gives up waiting says nothing of what the service behind it did.
        if (operation.CreatesTask && status is 502 or 504 && error.Code is null)
        {
            return OutcomeUnknown(message, null, status, body);
        }

        return new ApiException(message)
        {
            Operation = operation,
            StatusCode = status,
            Code = error.Code,
            ServiceMessage = error.Message is null ? null : credential.Redact(error.Message),
            RequestId = requestId,
            ResponseText = Text(body),
            ErrorBody = body.Length <= LargestError ? body.ToArray() : default,
            IsTransient = row is null ? RetryRules.IsTransient(status) : row.Retry != RetryAdvice.Never,
            Verdict = Judge(RetryRules.ForAnswer(operation, status, error.Code, retryAfter)),
            Retrying = Retrying,
        };
    }

    /// <summary>The service answered with a success that cannot be read.</summary>
    public ApiException Unreadable(int status, ReadOnlyMemory<byte> body, string? mediaType, string? requestId, Exception? cause)
    {
        var fault = body.IsEmpty ? "the answer is empty" : cause is null ? Describe(body, mediaType) : $"the answer is not whole, valid JSON{Place(cause)}: {Describe(body, mediaType)}";
        var message = credential.Redact(string.Create(
            CultureInfo.InvariantCulture,
            $"{operation.Name} got HTTP {status}, but {fault} ({Call()}). Check that BaseAddress is the API's own address and that no proxy stands between."));
        if (operation.CreatesTask)
        {
            return OutcomeUnknown(message, cause, status, body);
        }

        return new ApiException(message, cause)
        {
            Operation = operation,
            StatusCode = status,
            RequestId = requestId,
            ResponseText = Text(body),
            IsTransient = cause is not null,
            Verdict = cause is null ? RetryVerdict.No : Judge(RetryRules.ForSilence(operation, isReached: true)),
            Retrying = Retrying,
        };
    }

    /// <summary>No answer came, or it broke off.</summary>
    public ApiException Silent(string fault, Exception cause, int? status, bool isReached)
    {
        var message = $"{operation.Name}: {fault} ({Call()}). " + (isReached
            ? "Check the network and the service's state, or give it more time with Timeout."
            : "Nothing was sent. Check BaseAddress, the network and any proxy.");
        message = credential.Redact(message);
        if (operation.CreatesTask && isReached)
        {
            return OutcomeUnknown(message, cause, status, default);
        }

        return new ApiException(message, cause)
        {
            Operation = operation,
            StatusCode = status,
            IsTransient = true,
            Verdict = Judge(RetryRules.ForSilence(operation, isReached)),
            Retrying = Retrying,
        };
    }

    /// <summary>The service sent an error in the middle of a stream.</summary>
    public ApiException Interrupted(int status, ReadOnlyMemory<byte> data)
    {
        var error = ServiceError.Read(data, operation.Envelope);
        var said = error.Message ?? Encoding.UTF8.GetString(data.Span[..Math.Min(data.Length, TextInMessage * 4)]);
        var code = error.Code is null ? "" : $" with code {error.Code}";
        return new ApiException(credential.Redact($"The stream of {operation.Name} ended in an error{code}: {Shorten(said, TextInMessage)} ({Call()}). What came before it is all there is."))
        {
            Operation = operation,
            StatusCode = status,
            Code = error.Code,
            ServiceMessage = error.Message is null ? null : credential.Redact(error.Message),
            RequestId = error.RequestId,
            ResponseText = Text(data),
        };
    }

    /// <summary>An item of a stream is not as the contract has it, and reading is strict.</summary>
    public ContractViolationException Violated(ContractViolationException violation, int status) =>
        new(violation.Violations, $"An item in the stream of {operation.Name} ({Call()})") { Operation = operation, StatusCode = status };

    /// <summary>The answer is text that cannot be read here.</summary>
    public ApiException InUnknownCharacters(UnknownCharacterSetException cause, int status) =>
        new($"{operation.Name} got text in the character set '{Shorten(cause.Name, TextInMessage)}', which this process does not know ({Call()}). Register System.Text.CodePagesEncodingProvider.Instance with Encoding.RegisterProvider.", cause)
        {
            Operation = operation,
            StatusCode = status,
        };

    /// <summary>The answer is larger than the options allow.</summary>
    public ApiException TooLarge(ResponseTooLargeException cause, int? status) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{operation.Name}: the answer, or an item of it, has more than {cause.Limit} bytes ({Call()}). Raise MaxResponseBytes in the client's options if that is right."), cause)
        {
            Operation = operation,
            StatusCode = status,
        };

    private CreateOutcomeUnknownException OutcomeUnknown(string message, Exception? cause, int? status, ReadOnlyMemory<byte> body)
    {
        var how = ExternalId is null
            ? "List the account's recent tasks at the service, or see its bill, before sending it again; give requests an external id of your own where the service takes one."
            : $"Look for the task with the external id '{ExternalId}' at the service before sending it again.";
        return new CreateOutcomeUnknownException($"{message} The task may have been started, and may cost money, so the call was not sent again. {how}", cause)
        {
            Operation = operation,
            StatusCode = status,
            ExternalId = ExternalId,
            ResponseText = body.IsEmpty ? null : Text(body),
        };
    }

    private RetryVerdict Judge(RetryVerdict verdict) => IsRepeatable ? verdict : RetryVerdict.No;

    private string Call() => attempts > 1
        ? string.Create(CultureInfo.InvariantCulture, $"{operation.Method} {url}, sent {attempts} times")
        : $"{operation.Method} {url}";

    private static string Describe(ReadOnlyMemory<byte> body, string? mediaType)
    {
        if (body.IsEmpty)
        {
            return "the answer is empty";
        }

        var begin = body.Span.TrimStart(" \t\r\n\uFEFF"u8);
        var kind = begin.StartsWith("<"u8) ? "HTML or XML came" : "what came is " + (mediaType ?? "of no stated type");
        return $"{kind}: \"{Shorten(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, TextInMessage * 4)]), TextInMessage)}\"";
    }

    private string Text(ReadOnlyMemory<byte> body)
    {
        var text = credential.Redact(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, TextInException * 4)]));
        return text.Length <= TextInException ? text : text[..TextInException];
    }

    private static string Shorten(string text, int length)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return flat.Length <= length ? flat : flat[..length] + "…";
    }

    private static string Place(Exception cause) => cause is System.Text.Json.JsonException { BytePositionInLine: { } position, LineNumber: { } line }
        ? string.Create(CultureInfo.InvariantCulture, $" (line {line + 1}, byte {position + 1})")
        : "";

    private static string Remedy(int status, string? location) => status switch
    {
        401 => "Check the ApiKey.",
        403 => "The key is not allowed to do this; check its permissions at the service.",
        404 or 405 => "Check BaseAddress and the ids in the call.",
        408 => "The service gave up waiting; try again.",
        413 => "The request is too large for the service.",
        429 => "Slow down, or raise the account's limits; the message says which limit it is.",
        >= 500 => "The fault is at the service; try again later, and name the request id to its support.",
        >= 300 and < 400 => location is null ? "The service redirects; set BaseAddress to where." : $"The service redirects to {location.Split('?', 2)[0]}; set BaseAddress to that server.",
        _ => "Mend the request as the message says.",
    };
}
