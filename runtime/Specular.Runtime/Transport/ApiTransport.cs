using System.Runtime.CompilerServices;
using Polly;
using Specular.Descriptors;
using Specular.Json;
using Specular.Rules;

namespace Specular;

/// <summary>Sends the calls of a generated client: address, key, retries, envelope, errors, telemetry. Safe for many threads at once.</summary>
public sealed class ApiTransport
{
    private readonly TransportSettings _settings;
    private readonly ResiliencePipeline _retries;
    private readonly ClientMemory _memory;
    private readonly RequestChecker _checker;

    /// <summary>Makes a transport.</summary>
    /// <param name="contract">The client's contract.</param>
    /// <param name="options">How to reach the service.</param>
    /// <param name="httpClient">The client to send with, never disposed of here; null shares one between all clients of the process.</param>
    /// <exception cref="ArgumentException">The options contradict themselves, or no address is known.</exception>
    public ApiTransport(ContractDescriptor contract, ApiClientOptions options, HttpClient? httpClient = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(options);
        Contract = contract;
        _settings = new TransportSettings(contract, options, httpClient);
        _memory = new ClientMemory(contract, options.KnownIds);
        _checker = new RequestChecker(_memory, options.TimeProvider);
        _retries = RetryPipeline.Build(options.Retry, options.TimeProvider);
    }

    /// <summary>The contract.</summary>
    public ContractDescriptor Contract { get; }

    /// <summary>The address calls go to.</summary>
    public Uri BaseAddress => _settings.Address.Origin;

    internal TimeProvider TimeProvider => _settings.TimeProvider;

    /// <summary>Sends a call and reads its JSON answer.</summary>
    /// <exception cref="ApiException">The call did not end well.</exception>
    public Task<ApiResponse<T>> SendAsync<T>(OperationDescriptor operation, ApiRequest request, JsonCodec<T> codec, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return SendAsync(operation, request, new JsonAnswerReader<T>(operation.Envelope, codec), cancellationToken);
    }

    /// <summary>The body of an answer, without what surrounds it. Thousands of generated methods need no state machine of their own for it.</summary>
    /// <param name="answer">The call.</param>
    /// <exception cref="ApiException">The call did not end well.</exception>
    public static async Task<T> BodyOfAsync<T>(Task<ApiResponse<T>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return (await answer.ConfigureAwait(false)).Body;
    }

    /// <summary>Sends a call whose answer has nothing to read but that it went well; the response's body is true.</summary>
    /// <exception cref="ApiException">The call did not end well.</exception>
    public Task<ApiResponse<bool>> SendWithoutAnswerAsync(OperationDescriptor operation, ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return SendAsync(operation, request, new StatusAnswerReader(operation.Envelope), cancellationToken);
    }

    /// <summary>Sends a call whose JSON answer may have no body (204), which is null.</summary>
    /// <exception cref="ApiException">The call did not end well.</exception>
    public Task<ApiResponse<T?>> SendOptionalAsync<T>(OperationDescriptor operation, ApiRequest request, JsonCodec<T?> codec, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return SendAsync(operation, request, new JsonAnswerReader<T?>(operation.Envelope, codec, allowsEmpty: true), cancellationToken);
    }

    /// <summary>Sends a call that answers with text.</summary>
    /// <exception cref="ApiException">The call did not end well.</exception>
    public Task<ApiResponse<string>> SendForTextAsync(OperationDescriptor operation, ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return SendAsync(operation, request, new TextAnswerReader(operation.Envelope), cancellationToken);
    }

    /// <summary>Sends a call that answers with a file. The body is not read yet: dispose of the download, or read it to its end.</summary>
    /// <exception cref="ApiException">The call did not end well.</exception>
    public Task<ApiResponse<ApiDownload>> SendForDownloadAsync(OperationDescriptor operation, ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        return SendAsync(operation, request, new DownloadAnswer(request.AcceptValue), cancellationToken);
    }

    /// <summary>Sends a call that answers with a stream of items. Nothing of it is read yet: dispose of the stream, or enumerate it to its end.</summary>
    /// <exception cref="ApiException">The call did not end well.</exception>
    public Task<ApiResponse<ApiStream<T>>> SendForStreamAsync<T>(
        OperationDescriptor operation, ApiRequest request, JsonCodec<T> codec, ApiStreamForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        return SendAsync(operation, request, new StreamedEvents<T>(_settings, operation, codec, form, request.AcceptValue), cancellationToken);
    }

    /// <summary>The items of a call's stream. The call is sent when they are enumerated, and again each time they are; retries end once it was answered.</summary>
    /// <exception cref="ApiException">The call did not end well, or its stream did not.</exception>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        OperationDescriptor operation, ApiRequest request, JsonCodec<T> codec, ApiStreamForm form, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await SendForStreamAsync(operation, request, codec, form, cancellationToken).ConfigureAwait(false);
        await foreach (var item in response.Body.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    /// <summary>Starts a task. Should the answer be lost, the task is looked up by its external id where the service can do that, before anything is sent again.</summary>
    /// <param name="task">The task's descriptor.</param>
    /// <param name="request">The create request, with <see cref="ApiRequest.ExternalId"/> where there is one.</param>
    /// <param name="receiptCodec">Reads the create operation's answer.</param>
    /// <param name="readReceipt">Reads id, status and external id out of that answer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CreateOutcomeUnknownException">No answer came, and the task could not be looked up.</exception>
    /// <exception cref="ApiException">The call did not end well.</exception>
    public Task<RemoteTask<TTask>> StartTaskAsync<TReceipt, TTask>(
        TaskDescriptor<TTask> task,
        ApiRequest request,
        JsonCodec<TReceipt> receiptCodec,
        Func<TReceipt, TaskSnapshot> readReceipt,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(request);
        return new TaskStart<TReceipt, TTask>(this, task, request, receiptCodec, readReceipt).RunAsync(cancellationToken);
    }

    /// <summary>A task from its token, made in this process or another. Nothing is sent.</summary>
    /// <exception cref="ArgumentException">The token cannot be read, or is another contract's or operation's.</exception>
    public RemoteTask<TTask> ResumeTask<TTask>(TaskDescriptor<TTask> task, string token)
    {
        ArgumentNullException.ThrowIfNull(task);
        var parsed = RemoteTaskToken.Parse(token);
        parsed.RequireFor(Contract, task.CreateOperation);
        return new RemoteTask<TTask>(this, task, new TaskSnapshot(parsed.TaskId, null, null, parsed.ExternalId));
    }

    /// <summary>Checks a request against the rules of its operation. Nothing is sent, and nothing is remembered.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>Every rule with its verdict.</returns>
    public Task<RequestCheck> CheckAsync(OperationDescriptor operation, ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        return _checker.CheckAsync(operation, request, cancellationToken).AsTask();
    }

    /// <summary>Remembers that the service has taken a request whose own answer was lost.</summary>
    internal void RememberAccepted(OperationDescriptor operation, ApiRequest request) => _memory.AddUsed(operation, request.Body?.Inspect() ?? default);

    private Task<ApiResponse<T>> SendAsync<T>(OperationDescriptor operation, ApiRequest request, AnswerReader<T> reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = new ApiCall<T>(_settings, operation, request, reader);
        return _memory.Remembers(operation)
            ? SendCheckedAsync(operation, request, reader, call, cancellationToken)
            : _retries.ExecuteAsync(static (call, token) => call.SendOnceAsync(token), call, cancellationToken).AsTask();
    }

    // Once before the first attempt: what is sent again is the same request, and its unique values are used only by a success.
    private async Task<ApiResponse<T>> SendCheckedAsync<T>(OperationDescriptor operation, ApiRequest request, AnswerReader<T> reader, ApiCall<T> call, CancellationToken cancellationToken)
    {
        var check = operation.Rules.Count == 0 || _settings.Options.RequestChecks == RequestChecks.Off
            ? null
            : await _checker.CheckAsync(operation, request, cancellationToken).ConfigureAwait(false);
        if (check is { Holds: false })
        {
            Refuse(check);
        }

        var response = await _retries.ExecuteAsync(static (call, token) => call.SendOnceAsync(token), call, cancellationToken).ConfigureAwait(false);
        response.RequestCheck = check;
        _memory.Add(operation, request.Body?.Inspect() ?? default, reader.Inspect(response.Body), TimeProvider.GetUtcNow());
        return response;
    }

    private void Refuse(RequestCheck check)
    {
        if (_settings.Options.RequestChecks == RequestChecks.Enforce)
        {
            throw new ContractViolationException(check.Violations, $"The request of {check.Operation.Name}") { Operation = check.Operation };
        }

        SpecularTelemetry.Violations.Add(check.Violations.Count, new KeyValuePair<string, object?>("specular.operation", check.Operation.Name));
        TransportLog.RequestViolations(_settings.Logger, check.Operation.Name, check.Violations.Count, check.Violations[0].Pointer);
    }
}
