using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Specular;

/// <summary>
/// The body of an answer that is read as it comes. At its end, at a fault, or when it is disposed of, it gives the connection back and ends the attempt's telemetry.
/// Faults of the connection are told as a call tells them.
/// </summary>
[SuppressMessage("Usage", "CA2213", Justification = "The response disposes of its own stream.")]
internal sealed class AnswerBody(HttpResponseMessage response, Stream content, ReadOnlyMemory<byte> begin, CallFailure failure, AttemptTelemetry telemetry) : Stream
{
    private ReadOnlyMemory<byte> _begin = begin;
    private AttemptTelemetry _telemetry = telemetry;
    private int _isEnded;

    public HttpContentHeaders Headers { get; } = response.Content.Headers;

    public int Status { get; } = (int)response.StatusCode;

    /// <summary>What is told of faults in it.</summary>
    public CallFailure Failure => failure;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_begin.Length > 0)
        {
            return TakeBegin(buffer.Span);
        }

        try
        {
            return Ended(await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        catch (Exception exception) when (IsOfConnection(exception, cancellationToken))
        {
            throw Broken(exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_begin.Length > 0)
        {
            return TakeBegin(buffer);
        }

        try
        {
            return Ended(content.Read(buffer), buffer.Length);
        }
        catch (Exception exception) when (IsOfConnection(exception, default))
        {
            throw Broken(exception);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Ends it with a fault that was found in what it holds.</summary>
    public void Fail(Exception told)
    {
        _telemetry.Failed(told, told);
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isEnded, 1) == 0)
        {
            response.Dispose();
            _telemetry.Dispose();
        }

        base.Dispose(disposing);
    }

    // A caller that gives up is no fault of the connection; one whose call was aborted from elsewhere is.
    private static bool IsOfConnection(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException or System.Net.Sockets.SocketException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private int TakeBegin(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _begin.Length);
        _begin.Span[..count].CopyTo(buffer);
        _begin = _begin[count..];
        return count;
    }

    private int Ended(int read, int asked)
    {
        if (read == 0 && asked > 0)
        {
            Dispose();
        }

        return read;
    }

    private ApiException Broken(Exception exception)
    {
        var told = failure.Silent("the connection was lost in the middle of the answer: " + exception.Message.TrimEnd('.'), exception, Status, isReached: true);
        _telemetry.Failed(told, exception);
        Dispose();
        return told;
    }
}
