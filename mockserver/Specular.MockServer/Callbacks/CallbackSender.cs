using System.Globalization;
using System.Net.Http.Headers;
using Specular.Simulation;

namespace Specular.Mocking.Callbacks;

/// <summary>
/// Posts callbacks. Those of one task go one after the other, in the order of its life; a slow receiver holds up nobody else's. Nothing is sent twice: whether the
/// vendor retries is not documented.
/// </summary>
internal sealed class CallbackSender : ICallbackSink, IAsyncDisposable
{
    /// <summary>How many deliveries are remembered.</summary>
    internal const int MaxDeliveries = 1000;

    private readonly object _gate = new();
    private readonly Queue<CallbackDelivery> _deliveries = new();
    private readonly Dictionary<string, Queue<SimulatedCallback>> _waiting = new(StringComparer.Ordinal);
    private readonly HashSet<Task> _underWay = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpClient _client;
    private readonly TimeSpan _timeout;

    public CallbackSender(TimeSpan timeout)
    {
        _timeout = timeout;

        // No proxy, no redirect, no cookie: the address was checked, so nothing may lead elsewhere.
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }) { Timeout = timeout };
    }

    /// <summary>The last deliveries, oldest first.</summary>
    public IReadOnlyList<CallbackDelivery> Deliveries
    {
        get
        {
            lock (_gate)
            {
                return [.. _deliveries];
            }
        }
    }

    /// <inheritdoc />
    public void Post(SimulatedCallback callback)
    {
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            if (_waiting.TryGetValue(callback.TaskId, out var queue))
            {
                queue.Enqueue(callback);
                return;
            }

            _waiting.Add(callback.TaskId, new Queue<SimulatedCallback>([callback]));
            _underWay.RemoveWhere(t => t.IsCompleted);
            _underWay.Add(Task.Run(() => SendAllAsync(callback.TaskId)));
        }
    }

    /// <inheritdoc />
    public void Withhold(SimulatedCallback callback, string reason) =>
        Remember(new CallbackDelivery(callback.At, callback.Address, callback.TaskId, callback.State, null, reason));

    /// <summary>Forgets the deliveries.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _deliveries.Clear();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Task[] underWay;
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            _stopping.Cancel();
            underWay = [.. _underWay];
        }

        await Task.WhenAll(underWay).ConfigureAwait(false);
        _client.Dispose();
        _stopping.Dispose();
    }

    private async Task SendAllAsync(string taskId)
    {
        while (Next(taskId) is { } callback)
        {
            var (status, failure) = await SendAsync(callback).ConfigureAwait(false);
            Remember(new CallbackDelivery(callback.At, callback.Address, callback.TaskId, callback.State, status, failure));
        }
    }

    private SimulatedCallback? Next(string taskId)
    {
        lock (_gate)
        {
            if (_waiting[taskId].TryDequeue(out var callback))
            {
                return callback;
            }

            _waiting.Remove(taskId);
            return null;
        }
    }

    private void Remember(CallbackDelivery delivery)
    {
        lock (_gate)
        {
            if (_deliveries.Count == MaxDeliveries)
            {
                _deliveries.Dequeue();
            }

            _deliveries.Enqueue(delivery);
        }
    }

    private async Task<(int? Status, string? Failure)> SendAsync(SimulatedCallback callback)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, callback.Address) { Content = new ReadOnlyMemoryContent(callback.Body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stopping.Token).ConfigureAwait(false);
            return ((int)response.StatusCode, null);
        }
        catch (OperationCanceledException)
        {
            return (null, _stopping.IsCancellationRequested
                ? "the server stopped"
                : string.Create(CultureInfo.InvariantCulture, $"no answer within {_timeout.TotalSeconds} s"));
        }
        catch (HttpRequestException e)
        {
            return (null, e.Message);
        }
    }
}
