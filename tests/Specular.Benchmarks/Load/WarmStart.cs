using System.Diagnostics;
using System.Globalization;
using Kling;
using Specular.Mocking;

namespace Specular.Benchmarks.Load;

/// <summary>What a server costs a test: its start in a process that has started one before, against bare Kestrel's, by turns.</summary>
internal static class WarmStart
{
    private const int Starts = 40;

    public static async Task MeasureAsync(TextWriter output)
    {
        var ours = new List<double>();
        var theirs = new List<double>();
        // The first of each only warms up.
        for (var i = 0; i <= Starts; i++)
        {
            var bare = await TimeAsync(async () => await BareKestrel.StartAsync(100));
            var simulator = await TimeAsync(async () => await MockServer.StartAsync(KlingClient.Contract));
            if (i > 0)
            {
                theirs.Add(bare);
                ours.Add(simulator);
            }
        }

        var (median, bareMedian) = (ours.Order().ElementAt(Starts / 2), theirs.Order().ElementAt(Starts / 2));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"start   simulator {median:0.0} ms, at best {ours.Min():0.0}   bare Kestrel {bareMedian:0.0} ms, at best {theirs.Min():0.0}   ratio {median / bareMedian:0.00}"));
    }

    private static async Task<double> TimeAsync(Func<Task<IAsyncDisposable>> start)
    {
        var begin = Stopwatch.GetTimestamp();
        await using var server = await start();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
