using System.Text.Json;
using Kling;
using Specular;
using Specular.Aot;
using Specular.Testing.Media;

// Every part of a client that reflection would break when trimmed: calls, a task's life, the user's own System.Text.Json code.
var clock = new VirtualClock { AutoAdvance = true };
var kling = new KlingClient(new KlingClientOptions { ApiKey = "sk-native", TimeProvider = clock }, new HttpClient(new CannedService()));

var faces = await kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" });
Console.Write($"face {faces.FaceData[0].FaceId}\n");

var task = await kling.StartAdvancedLipSyncAsync(new()
{
    SessionId = faces.SessionId,
    FaceChoose = [new() { FaceId = "0", SoundFile = MediaSource.FromBytes(SampleSounds.Wav(3)), SoundStartTime = 0, SoundEndTime = 3000, SoundInsertTime = 0 }],
});
Console.Write(task.Status + "\n");
await task.RefreshAsync();
Console.Write(task.Status + "\n");
var done = await task.WaitForCompletionAsync();
Console.Write($"{done.TaskStatus.Value} {done.TaskResult.Videos[0].Url}\n");

var options = new JsonSerializerOptions { TypeInfoResolver = KlingJson.Default };
var type = options.GetTypeInfo(typeof(IdentifyFaceRequest));
var text = JsonSerializer.Serialize(new IdentifyFaceRequest { VideoUrl = "中文" }, type);
var back = (IdentifyFaceRequest?)JsonSerializer.Deserialize(text, type);
Console.Write($"round trip kept {back!.VideoUrl}\n");
