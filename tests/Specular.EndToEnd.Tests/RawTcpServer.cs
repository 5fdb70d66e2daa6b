using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Specular.EndToEnd;

/// <summary>Answers every connection with given bytes, then closes it: what no well-behaved server does.</summary>
internal sealed class RawTcpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private int _connections;

    public RawTcpServer(string answer)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.UTF8.GetBytes(answer));
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>How many connections were made so far.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public static string Http(string body, string contentType = "application/json", string status = "200 OK", int? contentLength = null) =>
        $"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nContent-Length: {contentLength ?? Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync(byte[] answer)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var connection = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                await ReadRequestAsync(connection.GetStream());
                await connection.GetStream().WriteAsync(answer, _stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The client went away, and may come again; or the test is over.
            }
        }
    }

    private async Task ReadRequestAsync(NetworkStream stream)
    {
        var buffer = new byte[64 * 1024];
        var filled = 0;
        while (true)
        {
            if (await stream.ReadAsync(buffer.AsMemory(filled), _stop.Token) is not (> 0 and var read))
            {
                return;
            }

            filled += read;
            var text = Encoding.UTF8.GetString(buffer, 0, filled);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0)
            {
                var length = text.Split("\r\n").FirstOrDefault(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
                if (length is null || filled >= end + 4 + int.Parse(length[15..], System.Globalization.CultureInfo.InvariantCulture))
                {
                    return;
                }
            }
        }
    }
}
