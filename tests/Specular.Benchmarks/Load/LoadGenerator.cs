using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Specular.Benchmarks.Load;

/// <summary>Keep-alive connections that send prepared bytes and read one answer each time; little enough work that the server is what is measured.</summary>
internal static class LoadGenerator
{
    public static async Task<LoadResult> RunAsync(IPEndPoint server, IReadOnlyList<byte[]> requests, int connections, TimeSpan duration, int expectedStatus)
    {
        var clock = Stopwatch.StartNew();
        var runs = await Task.WhenAll(Enumerable.Range(0, connections).Select(n => Task.Run(() => DriveAsync(server, requests, n, clock, duration, expectedStatus))));
        var elapsed = clock.Elapsed;
        var latencies = runs.SelectMany(r => r).ToArray();
        Array.Sort(latencies);
        return new LoadResult(latencies.Length / elapsed.TotalSeconds, latencies[(int)(latencies.Length * 0.99)]);
    }

    private static async Task<List<double>> DriveAsync(
        IPEndPoint server, IReadOnlyList<byte[]> requests, int first, Stopwatch clock, TimeSpan duration, int expectedStatus)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server);
        var latencies = new List<double>(1 << 16);
        var buffer = new byte[16 * 1024];
        for (var i = first; clock.Elapsed < duration; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests[i % requests.Count]);
            var status = await ReadAnswerAsync(socket, buffer);
            if (status != expectedStatus)
            {
                throw new InvalidOperationException($"The server answered {status} where {expectedStatus} was expected.");
            }

            latencies.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return latencies;
    }

    private static async ValueTask<int> ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var filled = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0)
            {
                throw new InvalidOperationException("The server closed the connection.");
            }

            filled += read;
            var head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (head < 0)
            {
                continue;
            }

            var length = ContentLength(buffer.AsSpan(0, head));
            while (filled < head + 4 + length)
            {
                filled += await socket.ReceiveAsync(buffer.AsMemory(filled));
            }

            return int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);
        }
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            throw new InvalidOperationException("The answer has no Content-Length.");
        }

        var value = head[(at + "Content-Length: ".Length)..];
        var end = value.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? value : value[..end], CultureInfo.InvariantCulture);
    }
}
