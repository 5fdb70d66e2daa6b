using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Specular.Descriptors;
using Specular.Json;

namespace Specular;

/// <summary>
/// A call that did not end well: the service refused it, could not be reached, or answered with something that is not its contract. The message says which call, what came
/// and what can be done; it never holds a key.
/// </summary>
public class ApiException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What it came from.</param>
    public ApiException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that was called; null when it is not about one.</summary>
    public OperationDescriptor? Operation { get; init; }

    /// <summary>The answer's HTTP status; null when no answer came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The service's own error code, as text ("1201"); null when the answer has none.</summary>
    public string? Code { get; init; }

    /// <summary>The service's message; null when the answer has none.</summary>
    public string? ServiceMessage { get; init; }

    /// <summary>The request's id, for the service's support; null when the answer has none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The beginning of the answer's text, at most 4,096 characters; null when no text came.</summary>
    public string? ResponseText { get; init; }

    /// <summary>Whether the same call may well succeed later: the connection failed, the service was busy or faulty.</summary>
    public bool IsTransient { get; init; }

    // The whole body; not for people, since it may hold anything.
    internal ReadOnlyMemory<byte> ErrorBody { get; init; }

    internal RetryVerdict Verdict { get; init; }

    // Told when the call is about to be sent again; it lets one pipeline serve all calls of a client.
    internal Action<ApiException, TimeSpan>? Retrying { get; init; }

    /// <summary>The answer's JSON as the type that the documents have for this status; as a <see cref="JsonElement"/> whatever they have.</summary>
    /// <typeparam name="T">The type: "ErrorResponse".</typeparam>
    /// <param name="error">What the service said.</param>
    /// <returns>False when the documents have another type for the status or none, when no JSON came, or JSON of another kind.</returns>
    public bool TryGetError<T>([NotNullWhen(true)] out T? error)
    {
        error = default;
        if (ErrorBody.IsEmpty || StatusCode is not { } status)
        {
            return false;
        }

        if (typeof(T) == typeof(JsonElement))
        {
            return new TypedError<T>("default", (JsonCodec<T>)(object)JsonCodecs.Element).TryRead(ErrorBody, out error) && error is not null;
        }

        var declared = Operation?.DeclaredErrors ?? [];
        var best = declared.Count == 0 ? 0 : declared.Max(d => StatusPattern.Match(d.Status, status));
        foreach (var candidate in declared)
        {
            if (best > 0 && StatusPattern.Match(candidate.Status, status) == best && candidate is TypedError<T> typed && typed.TryRead(ErrorBody, out error) && error is not null)
            {
                return true;
            }
        }

        error = default;
        return false;
    }
}
