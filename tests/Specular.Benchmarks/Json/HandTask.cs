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
