using System.Net;
using System.Text;
using System.Text.Json;
using Kling;
using Specular;

// Every part of a client that reflection would break when trimmed: calls, a task's life, the user's own System.Text.Json code.
var clock = new VirtualClock { AutoAdvance = true };
var kling = new KlingClient(new KlingClientOptions { ApiKey = "sk-native", TimeProvider = clock }, new HttpClient(new CannedService()));

var faces = await kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" });
Console.Write($"face {faces.FaceData[0].FaceId}\n");

var task = await kling.StartAdvancedLipSyncAsync(new()
{
    SessionId = faces.SessionId,
    FaceChoose = [new() { FaceId = "0", SoundFile = MediaSource.FromBytes(new byte[64]), SoundStartTime = 0, SoundEndTime = 3000, SoundInsertTime = 0 }],
});
Console.Write(task.Status + "\n");
await task.RefreshAsync();
Console.Write(task.Status + "\n");
var done = await task.WaitForCompletionAsync();
Console.Write($"{done.TaskStatus.Value} {done.TaskResult.Videos[0].Url}\n");

var options = new JsonSerializerOptions { TypeInfoResolver = KlingJsonTypeInfoResolver.Default };
var text = JsonSerializer.Serialize(new IdentifyFaceRequest { VideoUrl = "中文" }, options);
var back = (IdentifyFaceRequest?)JsonSerializer.Deserialize(text, options.GetTypeInfo(typeof(IdentifyFaceRequest)));
Console.Write($"round trip kept {back!.VideoUrl}\n");

internal sealed class CannedService : HttpMessageHandler
{
    private int _polls;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var data = request.RequestUri!.AbsolutePath switch
        {
            "/klingai/v1/videos/identify-face" => """{"session_id":"s","face_data":[{"face_id":"0"}]}""",
            "/klingai/v1/videos/advanced-lip-sync" => """{"task_id":"t","task_info":{},"task_status":"submitted","created_at":1,"updated_at":1}""",
            _ => $$"""
                {"task_id":"t","task_status":"{{(_polls++ == 0 ? "processing" : "succeed")}}","task_status_msg":"","task_info":{"parent_video":{"id":"1","url":"u","duration":"5"}},"task_result":{"videos":[{"url":"https://example.com/done.mp4"}]},"created_at":1,"updated_at":2}
                """,
        };
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("{\"code\":0,\"message\":\"SUCCEED\",\"request_id\":\"r\",\"data\":" + data + "}", Encoding.UTF8, "application/json"),
        };
    }
}
