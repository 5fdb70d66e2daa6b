using Specular.Descriptors;
using Specular.Json;

namespace Specular;

/// <summary>Starts a task without ever starting it twice.</summary>
internal sealed class TaskStart<TReceipt, TTask>(
    ApiTransport transport,
    TaskDescriptor<TTask> task,
    ApiRequest request,
    JsonCodec<TReceipt> receiptCodec,
    Func<TReceipt, TaskSnapshot> readReceipt)
{
    public async Task<RemoteTask<TTask>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CreateOutcomeUnknownException unknown) when (task.QueryByExternalId && request.ExternalIdValue is not null)
        {
            return await LookUpAsync(unknown, cancellationToken).ConfigureAwait(false) ?? await CreateOnceMoreAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<RemoteTask<TTask>> CreateAsync(CancellationToken cancellationToken)
    {
        var response = await transport.SendAsync(task.CreateOperation, request, receiptCodec, cancellationToken).ConfigureAwait(false);
        var snapshot = readReceipt(response.Body);
        if (string.IsNullOrEmpty(snapshot.Id))
        {
            throw new ContractViolationException(
                [new ContractViolation(task.CreateIdPointer, "the task's id is missing or empty; without it the task cannot be followed")],
                $"The answer of {task.CreateOperation.Name}")
            {
                Operation = task.CreateOperation,
                StatusCode = response.StatusCode,
                RequestId = response.RequestId,
            };
        }

        return new RemoteTask<TTask>(transport, task, snapshot with { ExternalId = snapshot.ExternalId ?? request.ExternalIdValue });
    }

    // The answer was lost and the service does not know the task. The first request may still be on its way, so should the second be refused (as a duplicate), the first has won.
    private async Task<RemoteTask<TTask>> CreateOnceMoreAsync(CancellationToken cancellationToken)
    {
        if (request.Body is { IsRepeatable: false })
        {
            throw new ApiException($"{task.CreateOperation.Name} got no answer, and the service knows no task with the external id '{request.ExternalIdValue}'. The body holds a stream that cannot be read twice: send it again with a new one.") { Operation = task.CreateOperation, IsTransient = true };
        }

        try
        {
            return await CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException refused)
        {
            if (await LookUpAsync(refused, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found;
            }

            throw;
        }
    }

    // Null when the service says that there is no such task; when it cannot be asked, the error that led here stands.
    private async Task<RemoteTask<TTask>?> LookUpAsync(ApiException cause, CancellationToken cancellationToken)
    {
        try
        {
            var response = await task.Query(transport, request.ExternalIdValue!, cancellationToken).ConfigureAwait(false);
            var snapshot = task.Read(response.Body);
            transport.RememberAccepted(task.CreateOperation, request);
            return new RemoteTask<TTask>(transport, task, snapshot with { ExternalId = request.ExternalIdValue }, response.Body);
        }
        catch (ApiException exception) when (exception is { StatusCode: 404 } or { Code: not null, StatusCode: not (401 or 403), IsTransient: false })
        {
            return null;
        }
        catch (ApiException)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }
}
