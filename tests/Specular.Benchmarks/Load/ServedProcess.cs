using System.Diagnostics;
using System.Globalization;
using Kling;
using Specular.Mocking;

namespace Specular.Benchmarks.Load;

/// <summary>A server in a process of its own, so that it shares no heap with the load.</summary>
internal sealed class ServedProcess : IDisposable
{
    private readonly Process _process;

    private ServedProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts this program again as a server: "bare BYTES" or "simulator".</summary>
    public static async Task<ServedProcess> StartAsync(params string[] what)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve", .. what])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new ServedProcess(process, new Uri(address));
    }

    /// <summary>The other side: serves until standard input ends.</summary>
    public static async Task<int> ServeAsync(string[] what)
    {
        if (what[0] == "bare")
        {
            await using var bare = await BareKestrel.StartAsync(int.Parse(what[1], CultureInfo.InvariantCulture));
            Console.WriteLine(BareKestrel.Address(bare));
            await Console.In.ReadLineAsync();
        }
        else
        {
            await using var simulator = await MockServer.StartAsync(KlingClient.Contract);
            Console.WriteLine(simulator.BaseAddress);
            await Console.In.ReadLineAsync();
        }

        return 0;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
