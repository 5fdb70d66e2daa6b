using System.Text.Json.Serialization;

namespace Specular.Benchmarks.Json;

// The same shape by hand, for System.Text.Json's source generator.
public sealed class HandTask
{
    [JsonPropertyName("task_id")] public required string TaskId { get; init; }

    [JsonPropertyName("task_status")] public required string TaskStatus { get; init; }

    [JsonPropertyName("task_status_msg")] public required string TaskStatusMsg { get; init; }

    [JsonPropertyName("task_info")] public required HandInfo TaskInfo { get; init; }

    [JsonPropertyName("task_result")] public required HandResult TaskResult { get; init; }

    [JsonPropertyName("created_at")] public required long CreatedAt { get; init; }

    [JsonPropertyName("updated_at")] public required long UpdatedAt { get; init; }
}

public sealed class HandInfo
{
    [JsonPropertyName("parent_video")] public required HandVideo ParentVideo { get; init; }
}

public sealed class HandResult
{
    [JsonPropertyName("videos")] public required IReadOnlyList<HandVideo> Videos { get; init; }
}

public sealed class HandVideo
{
    [JsonPropertyName("id")] public string? Id { get; init; }

    [JsonPropertyName("url")] public string? Url { get; init; }

    [JsonPropertyName("duration")] public string? Duration { get; init; }
}

[JsonSerializable(typeof(HandTask))]
internal sealed partial class HandContext : JsonSerializerContext;

internal static class QueryResponse
{
    public static ReadOnlySpan<byte> Data => """
        {"task_id":"kling_49881ff21cfe","task_status":"succeed","task_status_msg":"","task_info":{"parent_video":{"id":"825455158141661278","url":"https://v1-kling.kechuangai.com/bs2/upload-ylab-stunt/d13e3899-26f7-4246-89f2-ac36d93a45ec-XVyFFzU2buUdk85MAwVZow-outputn6w14.mp4","duration":"5.041"}},"task_result":{"videos":[{"id":"867283741759111202","url":"https://v1-kling.kechuangai.com/bs2/upload-ylab-stunt/minimax_tts/0522e64c8388bc83f7e72f39576f931b/lipsync.mp4","duration":"5.041"}]},"created_at":1774805076166,"updated_at":1774805166166}
        """u8;
}
