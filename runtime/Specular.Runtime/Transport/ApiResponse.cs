using System.Net.Http.Headers;
using Specular.Json;
using Specular.Rules;

namespace Specular;

/// <summary>An answer with what surrounds it.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class ApiResponse<T>
{
    /// <summary>The HTTP status.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The answer's headers, those of its content not included.</summary>
    public required HttpResponseHeaders Headers { get; init; }

    internal HttpContentHeaders? ContentHeaders { get; init; }

    /// <summary>The request's id, from the envelope or from a header; null when there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>What in the answer is not as the contract has it; empty when all is well.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; init; } = [];

    /// <summary>What the contract's rules said of the request; null where it has none, or the checks are off.</summary>
    public RequestCheck? RequestCheck { get; internal set; }

    /// <summary>What was asked for: the envelope's data, or the whole body where there is no envelope.</summary>
    public required T Body { get; init; }

    /// <summary>The headers that the documents have for the operation's answer, as their types: <c>response.GetHeaders&lt;ListPetsHeaders&gt;()</c>.</summary>
    /// <typeparam name="THeaders">The operation's type of them.</typeparam>
    public THeaders GetHeaders<THeaders>()
        where THeaders : IAnswerHeaders<THeaders> => THeaders.Read(new AnswerHeaders(Headers, ContentHeaders));
}
