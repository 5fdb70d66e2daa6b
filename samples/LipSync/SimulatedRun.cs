using Kling;
using KlingRelay;
using Specular;
using Specular.Mocking;
using Specular.Simulation;

namespace LipSync;

/// <summary>All three parts against a simulator in this process, on a clock that waits for nobody.</summary>
internal static class SimulatedRun
{
    public static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        // Whenever somebody waits, this clock goes on by itself to the moment waited for: minutes pass in milliseconds.
        var clock = new VirtualClock { AutoAdvance = true };
        await using var server = await MockServer.StartAsync(
            [KlingClient.Contract, KlingRelayClient.Contract], new MockServerOptions { Clock = clock }, cancellationToken);
        output.WriteLine($"simulator: {server.BaseAddress}");
        using var http = new HttpClient();

        output.WriteLine();
        output.WriteLine("1. Lip-sync");
        var kling = new KlingClient(new KlingClientOptions { ApiKey = "sk-sample", BaseAddress = server.BaseAddress, TimeProvider = clock }, http);
        // A second of silence in a file, as a user would have it.
        var sound = MediaSource.FromBytes(SilentWave.OfSeconds(3));
        await LipSyncJourney.RunAsync(kling, http, new Uri("https://example.com/talking.mp4"), sound, output, cancellationToken);

        output.WriteLine();
        output.WriteLine("2. A task that moderation refuses");
        server.Arrange(KlingClient.Operations.CreateAdvancedLipSync, Outcome.Fail("moderation"));
        try
        {
            await LipSyncJourney.RunAsync(kling, http, new Uri("https://example.com/talking.mp4"), sound, output, cancellationToken);
        }
        catch (RemoteTaskFailedException e)
        {
            output.WriteLine($"failed: {e.Reason}");
        }

        output.WriteLine();
        output.WriteLine("3. Avatar");
        var relay = new KlingRelayClient(
            new KlingRelayClientOptions { ApiKey = "sk-sample", BaseAddress = server.BaseAddress, TimeProvider = clock }, http);
        RemoteTask<AvatarImage2VideoTask> avatar = await relay.StartAvatarImage2VideoAsync(new()
        {
            Image = MediaSource.FromUrl(new Uri("https://example.com/face.jpg")),
            SoundFile = sound,
            // The page lists every member as required; what is not wanted is sent empty, as in its example.
            Prompt = "",
            Mode = "std",
            CallbackUrl = "",
            ExternalTaskId = "",
        }, cancellationToken: cancellationToken);
        AvatarImage2VideoTask done = await avatar.WaitForCompletionAsync(new StatusPrinter<AvatarImage2VideoTask>(output), cancellationToken);
        output.WriteLine($"avatar: {done.TaskResult!.Videos![0].Url}");
    }
}
