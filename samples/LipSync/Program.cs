using System.Text;
using Kling;
using LipSync;
using Specular;

Console.OutputEncoding = Encoding.UTF8;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

if (SampleOptions.Parse(args, out var reason) is not { } options)
{
    Console.Error.WriteLine(reason);
    Console.Error.WriteLine();
    Console.Error.WriteLine(SampleOptions.Usage);
    return 2;
}

if (options.Help)
{
    Console.WriteLine(SampleOptions.Usage);
    return 0;
}

try
{
    if (options.BaseUrl is null)
    {
        await SimulatedRun.RunAsync(Console.Out, stop.Token);
    }
    else
    {
        using var http = new HttpClient();
        var kling = new KlingClient(new KlingClientOptions { ApiKey = options.ApiKey, BaseAddress = options.BaseUrl }, http);
        await LipSyncJourney.RunAsync(kling, http, options.Video!, MediaSource.FromFile(options.Sound!), Console.Out, stop.Token);
    }

    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped. A task that was started goes on at the server.");
    return 130;
}
catch (Exception e) when (e is ApiException or HttpRequestException or IOException or ArgumentException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
