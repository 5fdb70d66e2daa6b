using Kling;

namespace Specular.Runtime.Tests;

/// <summary>Answers as the service writes them, and clients over them.</summary>
internal static class Answers
{
    public const string Faces = """{"code":0,"message":"SUCCEED","request_id":"r-1","data":{"session_id":"s-1","face_data":[{"face_id":"0","face_image":"http://x/f.png","start_time":0,"end_time":4000}]}}""";

    public const string Created = """{"code":0,"message":"SUCCEED","request_id":"r-2","data":{"task_id":"t-1","task_info":{"external_task_id":"mine-1"},"task_status":"submitted","created_at":1774805076166,"updated_at":1774805076166}}""";

    public static string Task(string status, string message = "", string id = "t-1", string videos = "[]") =>
        $$$"""{"code":0,"message":"SUCCEED","request_id":"r-3","data":{"task_id":"{{{id}}}","task_status":"{{{status}}}","task_status_msg":"{{{message}}}","task_info":{"parent_video":{"id":"p","url":"http://x/p.mp4","duration":"5.0"}},"task_result":{"videos":{{{videos}}}},"created_at":1774805076166,"updated_at":1774805076167}}""";

    public static string Error(int code, string message) => $$"""{"code":{{code}},"message":"{{message}}","request_id":"r-9"}""";

    public static KlingClient Client(StubHandler handler, Action<KlingClientOptions>? configure = null)
    {
        var options = new KlingClientOptions { ApiKey = "sk-secret", BaseAddress = new Uri("https://api.test"), TimeProvider = new VirtualClock { AutoAdvance = true } };
        configure?.Invoke(options);
        return new KlingClient(options, new HttpClient(handler));
    }

    public static CreateAdvancedLipSyncRequest LipSync(MediaSource? sound = null, string? externalId = null) => new()
    {
        SessionId = "s-1",
        FaceChoose = [new() { FaceId = "0", SoundFile = sound ?? MediaSource.FromUrl("https://x/a.mp3"), SoundStartTime = 0, SoundEndTime = 3000, SoundInsertTime = 0 }],
        ExternalTaskId = externalId,
    };
}
