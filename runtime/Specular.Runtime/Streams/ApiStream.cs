using System.Runtime.CompilerServices;

namespace Specular;

/// <summary>
/// An answer that arrives in pieces: server-sent events, or lines of JSON. Enumerating it gives what each carries and ends at the mark <c>[DONE]</c> or with the stream; an error
/// that the service sends in the middle is thrown, unless the contract has it as an item. It can be enumerated once. Dispose of it, or enumerate it to its end, to give the
/// connection back.
/// </summary>
/// <typeparam name="T">What an event or a line carries.</typeparam>
public sealed class ApiStream<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly AnswerBody _body;
    private readonly StreamItemReader _items;
    private readonly StreamValueReader<T> _values;
    private int _isBegun;

    internal ApiStream(AnswerBody body, StreamItemReader items, StreamValueReader<T> values)
    {
        _body = body;
        _items = items;
        _values = values;
    }

    /// <summary>What the events carry, as the contract has it. Data that is no JSON is passed over, logged and counted in lenient reading, and thrown in strict reading.</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="ApiException">The stream broke off, or the service sent an error in it.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var item in ReadAsync(isTyped: true, cancellationToken).ConfigureAwait(false))
        {
            if (item.HasValue)
            {
                yield return item.Value!;
            }
        }
    }

    /// <summary>All events as they came, with names, ids and data: marks too, and errors of the service, which are not thrown here.</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="ApiException">The stream broke off.</exception>
    public IAsyncEnumerable<ApiStreamEvent<T>> ReadEventsAsync(CancellationToken cancellationToken = default) => ReadAsync(isTyped: false, cancellationToken);

    /// <summary>Gives the connection back.</summary>
    public ValueTask DisposeAsync()
    {
        _items.Dispose();
        return _body.DisposeAsync();
    }

    private async IAsyncEnumerable<ApiStreamEvent<T>> ReadAsync(bool isTyped, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isBegun, 1) != 0)
        {
            throw new InvalidOperationException("A stream can be enumerated once; call the operation again for another.");
        }

        try
        {
            while (await NextAsync(cancellationToken).ConfigureAwait(false) && !(isTyped && StreamMarks.IsEnd(_items.Data.Span)))
            {
                yield return Read(isTyped);
            }
        }
        finally
        {
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _items.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ResponseTooLargeException tooLarge)
        {
            throw Failed(_body.Failure.TooLarge(tooLarge, _body.Status));
        }
    }

    private ApiStreamEvent<T> Read(bool isTyped)
    {
        var isError = _values.IsError(_items);
        if (isError && isTyped)
        {
            throw Failed(_body.Failure.Interrupted(_body.Status, _items.Data));
        }

        try
        {
            return _values.Read(_items, isError);
        }
        catch (ContractViolationException violation)
        {
            throw Failed(_body.Failure.Violated(violation, _body.Status));
        }
    }

    private ApiException Failed(ApiException told)
    {
        _body.Fail(told);
        return told;
    }
}
