using Kling;
using Specular;

namespace LipSync;

/// <summary>The lip-sync part, the same against the simulator and the real server.</summary>
internal static class LipSyncJourney
{
    public static async Task RunAsync(
        KlingClient kling, HttpClient http, Uri video, MediaSource sound, TextWriter output, CancellationToken cancellationToken)
    {
        IdentifyFaceResult faces = await kling.IdentifyFaceAsync(new() { VideoUrl = video.AbsoluteUri }, cancellationToken);
        output.WriteLine($"faces: {faces.FaceData.Count}, session {faces.SessionId}");
        if (faces.FaceData.Count == 0)
        {
            output.WriteLine("There is no face in this video.");
            return;
        }

        RemoteTask<AdvancedLipSyncTask> task = await kling.StartAdvancedLipSyncAsync(new()
        {
            SessionId = faces.SessionId,
            FaceChoose =
            [
                new()
                {
                    // The page does not promise that a face has an id, so it may be null; a face without one cannot be chosen.
                    FaceId = faces.FaceData[0].FaceId!,
                    SoundFile = sound,
                    SoundStartTime = 0,
                    SoundEndTime = 3000,
                    SoundInsertTime = 0,
                },
            ],
        }, cancellationToken: cancellationToken);
        // Kept somewhere safe, the token finds the task again after a restart: kling.ResumeAdvancedLipSync(token).
        output.WriteLine($"task {task.Id} started");

        AdvancedLipSyncTask done = await task.WaitForCompletionAsync(new StatusPrinter<AdvancedLipSyncTask>(output), cancellationToken);
        var address = done.TaskResult.Videos[0].Url!;
        output.WriteLine($"video: {address}");

        var bytes = await http.GetByteArrayAsync(new Uri(address), cancellationToken);
        output.WriteLine($"downloaded: {bytes.Length:N0} bytes");
    }
}
