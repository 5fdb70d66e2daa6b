using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Specular.Generator.Tests.Wire;

/// <summary>A server that keeps the bytes it is sent and answers 204. It knows nothing of HTTP but where a request ends (RFC 9112).</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    public RawServer()
    {
        _listener.Start();
        Address = new Uri("http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        _running = RunAsync();
    }

    public Uri Address { get; }

    /// <summary>The last request.</summary>
    public RawRequest Last { get; private set; } = null!;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _running;
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                var stream = client.GetStream();
                try
                {
                    Last = await ReadAsync(stream);
                }
                catch (EndOfStreamException)
                {
                    // The client gave up.
                    continue;
                }

                await stream.WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray(), _end.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task<RawRequest> ReadAsync(NetworkStream stream)
    {
        var head = new List<byte>();
        while (!Encoding.Latin1.GetString([.. head.TakeLast(4)]).Equals("\r\n\r\n", StringComparison.Ordinal))
        {
            head.AddRange(await BytesAsync(stream, 1));
        }

        var lines = Encoding.Latin1.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).Select(l => new KeyValuePair<string, string>(l[0], l.Length > 1 ? l[1] : "")).ToArray();
        var request = new RawRequest(lines[0].Split(' ')[0], lines[0].Split(' ')[1], headers, []);
        return request with
        {
            Body = request.Header("Transfer-Encoding") is "chunked" ? await ChunksAsync(stream)
                : request.Header("Content-Length") is { } length ? await BytesAsync(stream, int.Parse(length, CultureInfo.InvariantCulture)) : [],
        };
    }

    private async Task<byte[]> ChunksAsync(NetworkStream stream)
    {
        var body = new List<byte>();
        while (true)
        {
            var line = new StringBuilder();
            while (!line.ToString().EndsWith("\r\n", StringComparison.Ordinal))
            {
                line.Append((char)(await BytesAsync(stream, 1))[0]);
            }

            var length = int.Parse(line.ToString().Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            body.AddRange(await BytesAsync(stream, length));
            await BytesAsync(stream, 2);
            if (length == 0)
            {
                return [.. body];
            }
        }
    }

    private async Task<byte[]> BytesAsync(NetworkStream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, _end.Token);
        return bytes;
    }
}
