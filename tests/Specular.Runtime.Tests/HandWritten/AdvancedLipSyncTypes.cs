// What the generator writes for types, by hand.
using System.Text.Json;
using System.Text.Json.Serialization;
using Specular;
using Specular.Json;

namespace Kling;

[JsonConverter(typeof(AdvancedLipSyncTaskStatusCodec))]
public readonly struct AdvancedLipSyncTaskStatus : IOpenEnum, IEquatable<AdvancedLipSyncTaskStatus>
{
    private readonly string? _value;

    public AdvancedLipSyncTaskStatus(string value) => _value = value;

    public static AdvancedLipSyncTaskStatus Submitted { get; } = new("submitted");

    public static AdvancedLipSyncTaskStatus Processing { get; } = new("processing");

    public static AdvancedLipSyncTaskStatus Succeed { get; } = new("succeed");

    public static AdvancedLipSyncTaskStatus Failed { get; } = new("failed");

    public string Value => _value ?? "";

    public bool IsKnown => Value is "submitted" or "processing" or "succeed" or "failed";

    public static implicit operator AdvancedLipSyncTaskStatus(string value) => new(value);

    public static bool operator ==(AdvancedLipSyncTaskStatus left, AdvancedLipSyncTaskStatus right) => left.Equals(right);

    public static bool operator !=(AdvancedLipSyncTaskStatus left, AdvancedLipSyncTaskStatus right) => !left.Equals(right);

    public bool Equals(AdvancedLipSyncTaskStatus other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is AdvancedLipSyncTaskStatus other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    public override string ToString() => Value;
}

internal sealed class AdvancedLipSyncTaskStatusCodec : OpenEnumCodec<AdvancedLipSyncTaskStatus>
{
    public static readonly AdvancedLipSyncTaskStatusCodec Instance = new();

    public AdvancedLipSyncTaskStatusCodec()
        : base([AdvancedLipSyncTaskStatus.Submitted, AdvancedLipSyncTaskStatus.Processing, AdvancedLipSyncTaskStatus.Succeed, AdvancedLipSyncTaskStatus.Failed])
    {
    }

    protected override AdvancedLipSyncTaskStatus Create(string word) => new(word);
}

[JsonConverter(typeof(CreateAdvancedLipSyncRequestCodec))]
public sealed partial class CreateAdvancedLipSyncRequest
{
    public required string SessionId { get; init; }

    public required IReadOnlyList<CreateAdvancedLipSyncRequestFaceChoose> FaceChoose { get; init; }

    public string? ExternalTaskId { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class CreateAdvancedLipSyncRequestCodec : JsonCodec<CreateAdvancedLipSyncRequest>
{
    public static readonly CreateAdvancedLipSyncRequestCodec Instance = new();

    private static readonly JsonMembers Members = new(["session_id", "face_choose", "external_task_id"]);

    private static readonly JsonCodec<IReadOnlyList<CreateAdvancedLipSyncRequestFaceChoose>> FaceChooseCodec = JsonCodecs.ListOf(CreateAdvancedLipSyncRequestFaceChooseCodec.Instance);

    public override CreateAdvancedLipSyncRequest Empty => new() { SessionId = "", FaceChoose = [] };

    public override CreateAdvancedLipSyncRequest ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return Empty;
        }

        string sessionId = "";
        IReadOnlyList<CreateAdvancedLipSyncRequestFaceChoose> faceChoose = [];
        string? externalTaskId = null;
        Dictionary<string, JsonElement>? additional = null;
        var seen = 0UL;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    sessionId = context.ReadString(ref reader);
                    seen |= 1UL << 0;
                    break;
                case 1:
                    faceChoose = FaceChooseCodec.ReadValue(ref reader, context);
                    seen |= 1UL << 1;
                    break;
                case 2:
                    externalTaskId = context.IsUnexpectedNull(ref reader) ? null : context.ReadString(ref reader);
                    break;
                default:
                    context.ReadAdditional(ref reader, ref additional);
                    break;
            }
        }

        if ((seen & 0x3UL) != 0x3UL)
        {
            ReportMissing(ref reader, context, seen);
        }

        return new CreateAdvancedLipSyncRequest
        {
            SessionId = sessionId,
            FaceChoose = faceChoose,
            ExternalTaskId = externalTaskId,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, CreateAdvancedLipSyncRequest value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        writer.WriteString(Members[0], value.SessionId);
        writer.WritePropertyName(Members[1]); FaceChooseCodec.WriteValue(writer, value.FaceChoose, context);
        if (value.ExternalTaskId is { } externalTaskId)
        {
            writer.WriteString(Members[2], externalTaskId);
        }

        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static void ReportMissing(ref Utf8JsonReader reader, JsonReadContext context, ulong seen)
    {
        if ((seen & (1UL << 0)) == 0)
        {
            context.MissingRequired(ref reader, "session_id");
        }

        if ((seen & (1UL << 1)) == 0)
        {
            context.MissingRequired(ref reader, "face_choose");
        }
    }
}

[JsonConverter(typeof(CreateAdvancedLipSyncRequestFaceChooseCodec))]
public sealed partial class CreateAdvancedLipSyncRequestFaceChoose
{
    public required string FaceId { get; init; }

    public string? AudioId { get; init; }

    public MediaSource? SoundFile { get; init; }

    public required long SoundStartTime { get; init; }

    public required long SoundEndTime { get; init; }

    public required long SoundInsertTime { get; init; }

    public double? SoundVolume { get; init; }

    public double? OriginalAudioVolume { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class CreateAdvancedLipSyncRequestFaceChooseCodec : JsonCodec<CreateAdvancedLipSyncRequestFaceChoose>
{
    public static readonly CreateAdvancedLipSyncRequestFaceChooseCodec Instance = new();

    private static readonly JsonMembers Members = new(["face_id", "audio_id", "sound_file", "sound_start_time", "sound_end_time", "sound_insert_time", "sound_volume", "original_audio_volume"]);

    public override CreateAdvancedLipSyncRequestFaceChoose Empty => new() { FaceId = "", SoundStartTime = 0, SoundEndTime = 0, SoundInsertTime = 0 };

    public override CreateAdvancedLipSyncRequestFaceChoose ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return Empty;
        }

        string faceId = "";
        string? audioId = null;
        MediaSource? soundFile = null;
        long soundStartTime = 0;
        long soundEndTime = 0;
        long soundInsertTime = 0;
        double? soundVolume = null;
        double? originalAudioVolume = null;
        Dictionary<string, JsonElement>? additional = null;
        var seen = 0UL;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    faceId = context.ReadString(ref reader);
                    seen |= 1UL << 0;
                    break;
                case 1:
                    audioId = context.IsUnexpectedNull(ref reader) ? null : context.ReadString(ref reader);
                    break;
                case 2:
                    soundFile = context.IsUnexpectedNull(ref reader) ? null : JsonCodecs.Media.ReadValue(ref reader, context);
                    break;
                case 3:
                    soundStartTime = context.ReadInt64(ref reader);
                    seen |= 1UL << 3;
                    break;
                case 4:
                    soundEndTime = context.ReadInt64(ref reader);
                    seen |= 1UL << 4;
                    break;
                case 5:
                    soundInsertTime = context.ReadInt64(ref reader);
                    seen |= 1UL << 5;
                    break;
                case 6:
                    soundVolume = context.IsUnexpectedNull(ref reader) ? null : context.ReadDouble(ref reader);
                    break;
                case 7:
                    originalAudioVolume = context.IsUnexpectedNull(ref reader) ? null : context.ReadDouble(ref reader);
                    break;
                default:
                    context.ReadAdditional(ref reader, ref additional);
                    break;
            }
        }

        if ((seen & 0x39UL) != 0x39UL)
        {
            ReportMissing(ref reader, context, seen);
        }

        return new CreateAdvancedLipSyncRequestFaceChoose
        {
            FaceId = faceId,
            AudioId = audioId,
            SoundFile = soundFile,
            SoundStartTime = soundStartTime,
            SoundEndTime = soundEndTime,
            SoundInsertTime = soundInsertTime,
            SoundVolume = soundVolume,
            OriginalAudioVolume = originalAudioVolume,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, CreateAdvancedLipSyncRequestFaceChoose value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        writer.WriteString(Members[0], value.FaceId);
        if (value.AudioId is { } audioId)
        {
            writer.WriteString(Members[1], audioId);
        }

        if (value.SoundFile is { } soundFile)
        {
            writer.WritePropertyName(Members[2]); context.WriteMedia(writer, soundFile, maxBytes: 5242880);
        }

        writer.WriteNumber(Members[3], value.SoundStartTime);
        writer.WriteNumber(Members[4], value.SoundEndTime);
        writer.WriteNumber(Members[5], value.SoundInsertTime);
        if (value.SoundVolume is { } soundVolume)
        {
            writer.WriteNumber(Members[6], soundVolume);
        }

        if (value.OriginalAudioVolume is { } originalAudioVolume)
        {
            writer.WriteNumber(Members[7], originalAudioVolume);
        }

        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static void ReportMissing(ref Utf8JsonReader reader, JsonReadContext context, ulong seen)
    {
        if ((seen & (1UL << 0)) == 0)
        {
            context.MissingRequired(ref reader, "face_id");
        }

        if ((seen & (1UL << 3)) == 0)
        {
            context.MissingRequired(ref reader, "sound_start_time");
        }

        if ((seen & (1UL << 4)) == 0)
        {
            context.MissingRequired(ref reader, "sound_end_time");
        }

        if ((seen & (1UL << 5)) == 0)
        {
            context.MissingRequired(ref reader, "sound_insert_time");
        }
    }
}

[JsonConverter(typeof(AdvancedLipSyncReceiptCodec))]
public sealed partial class AdvancedLipSyncReceipt
{
    public required string TaskId { get; init; }

    public required AdvancedLipSyncReceiptTaskInfo TaskInfo { get; init; }

    public required AdvancedLipSyncTaskStatus TaskStatus { get; init; }

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class AdvancedLipSyncReceiptCodec : JsonCodec<AdvancedLipSyncReceipt>
{
    public static readonly AdvancedLipSyncReceiptCodec Instance = new();

    private static readonly JsonMembers Members = new(["task_id", "task_info", "task_status", "created_at", "updated_at"]);

    public override AdvancedLipSyncReceipt Empty => new() { TaskId = "", TaskInfo = AdvancedLipSyncReceiptTaskInfoCodec.Instance.Empty, TaskStatus = default, CreatedAt = 0, UpdatedAt = 0 };

    public override bool HasEssentialMembers => true;

    public override AdvancedLipSyncReceipt ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader, HasEssentialMembers))
        {
            return Empty;
        }

        string taskId = "";
        AdvancedLipSyncReceiptTaskInfo taskInfo = null!;
        AdvancedLipSyncTaskStatus taskStatus = default;
        long createdAt = 0;
        long updatedAt = 0;
        Dictionary<string, JsonElement>? additional = null;
        var seen = 0UL;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    taskId = context.ReadString(ref reader);
                    seen |= taskId.Length == 0 ? 0 : 1UL << 0;
                    break;
                case 1:
                    taskInfo = AdvancedLipSyncReceiptTaskInfoCodec.Instance.ReadValue(ref reader, context);
                    seen |= 1UL << 1;
                    break;
                case 2:
                    taskStatus = AdvancedLipSyncTaskStatusCodec.Instance.ReadValue(ref reader, context);
                    seen |= taskStatus.Value.Length == 0 ? 0 : 1UL << 2;
                    break;
                case 3:
                    createdAt = context.ReadInt64(ref reader);
                    seen |= 1UL << 3;
                    break;
                case 4:
                    updatedAt = context.ReadInt64(ref reader);
                    seen |= 1UL << 4;
                    break;
                default:
                    context.ReadAdditional(ref reader, ref additional);
                    break;
            }
        }

        if ((seen & 0x1FUL) != 0x1FUL)
        {
            ReportMissing(ref reader, context, seen);
        }

        return new AdvancedLipSyncReceipt
        {
            TaskId = taskId,
            TaskInfo = taskInfo ?? AdvancedLipSyncReceiptTaskInfoCodec.Instance.Empty,
            TaskStatus = taskStatus,
            CreatedAt = createdAt,
            UpdatedAt = updatedAt,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, AdvancedLipSyncReceipt value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        writer.WriteString(Members[0], value.TaskId);
        writer.WritePropertyName(Members[1]); AdvancedLipSyncReceiptTaskInfoCodec.Instance.WriteValue(writer, value.TaskInfo, context);
        writer.WriteString(Members[2], value.TaskStatus.Value);
        writer.WriteNumber(Members[3], value.CreatedAt);
        writer.WriteNumber(Members[4], value.UpdatedAt);
        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static void ReportMissing(ref Utf8JsonReader reader, JsonReadContext context, ulong seen)
    {
        if ((seen & (1UL << 0)) == 0)
        {
            context.MissingEssential(ref reader, "task_id");
        }

        if ((seen & (1UL << 1)) == 0)
        {
            context.MissingRequired(ref reader, "task_info");
        }

        if ((seen & (1UL << 2)) == 0)
        {
            context.MissingEssential(ref reader, "task_status");
        }

        if ((seen & (1UL << 3)) == 0)
        {
            context.MissingRequired(ref reader, "created_at");
        }

        if ((seen & (1UL << 4)) == 0)
        {
            context.MissingRequired(ref reader, "updated_at");
        }
    }
}

[JsonConverter(typeof(AdvancedLipSyncReceiptTaskInfoCodec))]
public sealed partial class AdvancedLipSyncReceiptTaskInfo
{
    public string? ExternalTaskId { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class AdvancedLipSyncReceiptTaskInfoCodec : JsonCodec<AdvancedLipSyncReceiptTaskInfo>
{
    public static readonly AdvancedLipSyncReceiptTaskInfoCodec Instance = new();

    private static readonly JsonMembers Members = new(["external_task_id"]);

    public override AdvancedLipSyncReceiptTaskInfo Empty => new();

    public override AdvancedLipSyncReceiptTaskInfo ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return Empty;
        }

        string? externalTaskId = null;
        Dictionary<string, JsonElement>? additional = null;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    externalTaskId = context.IsUnexpectedNull(ref reader) ? null : context.ReadString(ref reader);
                    break;
                default:
                    context.ReadAdditional(ref reader, ref additional);
                    break;
            }
        }

        return new AdvancedLipSyncReceiptTaskInfo
        {
            ExternalTaskId = externalTaskId,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, AdvancedLipSyncReceiptTaskInfo value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        if (value.ExternalTaskId is { } externalTaskId)
        {
            writer.WriteString(Members[0], externalTaskId);
        }

        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }
}

[JsonConverter(typeof(AdvancedLipSyncTaskCodec))]
public sealed partial class AdvancedLipSyncTask
{
    public required string TaskId { get; init; }

    public required AdvancedLipSyncTaskStatus TaskStatus { get; init; }

    public required string TaskStatusMsg { get; init; }

    public required AdvancedLipSyncTaskInfo TaskInfo { get; init; }

    public required AdvancedLipSyncTaskResult TaskResult { get; init; }

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class AdvancedLipSyncTaskCodec : JsonCodec<AdvancedLipSyncTask>
{
    public static readonly AdvancedLipSyncTaskCodec Instance = new();

    private static readonly JsonMembers Members = new(["task_id", "task_status", "task_status_msg", "task_info", "task_result", "created_at", "updated_at"]);

    public override AdvancedLipSyncTask Empty => new() { TaskId = "", TaskStatus = default, TaskStatusMsg = "", TaskInfo = AdvancedLipSyncTaskInfoCodec.Instance.Empty, TaskResult = AdvancedLipSyncTaskResultCodec.Instance.Empty, CreatedAt = 0, UpdatedAt = 0 };

    public override bool HasEssentialMembers => true;

    public override AdvancedLipSyncTask ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader, HasEssentialMembers))
        {
            return Empty;
        }

        string taskId = "";
        AdvancedLipSyncTaskStatus taskStatus = default;
        string taskStatusMsg = "";
        AdvancedLipSyncTaskInfo taskInfo = null!;
        AdvancedLipSyncTaskResult taskResult = null!;
        long createdAt = 0;
        long updatedAt = 0;
        Dictionary<string, JsonElement>? additional = null;
        var seen = 0UL;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    taskId = context.ReadString(ref reader);
                    seen |= taskId.Length == 0 ? 0 : 1UL << 0;
                    break;
                case 1:
                    taskStatus = AdvancedLipSyncTaskStatusCodec.Instance.ReadValue(ref reader, context);
                    seen |= taskStatus.Value.Length == 0 ? 0 : 1UL << 1;
                    break;
                case 2:
                    taskStatusMsg = context.ReadString(ref reader);
                    seen |= 1UL << 2;
                    break;
                case 3:
                    taskInfo = AdvancedLipSyncTaskInfoCodec.Instance.ReadValue(ref reader, context);
                    seen |= 1UL << 3;
                    break;
                case 4:
                    taskResult = AdvancedLipSyncTaskResultCodec.Instance.ReadValue(ref reader, context);
                    seen |= 1UL << 4;
                    break;
                case 5:
                    createdAt = context.ReadInt64(ref reader);
                    seen |= 1UL << 5;
                    break;
                case 6:
                    updatedAt = context.ReadInt64(ref reader);
                    seen |= 1UL << 6;
                    break;
                default:
                    context.ReadAdditional(ref reader, ref additional);
                    break;
            }
        }

        if ((seen & 0x7FUL) != 0x7FUL)
        {
            ReportMissing(ref reader, context, seen);
        }

        return new AdvancedLipSyncTask
        {
            TaskId = taskId,
            TaskStatus = taskStatus,
            TaskStatusMsg = taskStatusMsg,
            TaskInfo = taskInfo ?? AdvancedLipSyncTaskInfoCodec.Instance.Empty,
            TaskResult = taskResult ?? AdvancedLipSyncTaskResultCodec.Instance.Empty,
            CreatedAt = createdAt,
            UpdatedAt = updatedAt,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, AdvancedLipSyncTask value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        writer.WriteString(Members[0], value.TaskId);
        writer.WriteString(Members[1], value.TaskStatus.Value);
        writer.WriteString(Members[2], value.TaskStatusMsg);
        writer.WritePropertyName(Members[3]); AdvancedLipSyncTaskInfoCodec.Instance.WriteValue(writer, value.TaskInfo, context);
        writer.WritePropertyName(Members[4]); AdvancedLipSyncTaskResultCodec.Instance.WriteValue(writer, value.TaskResult, context);
        writer.WriteNumber(Members[5], value.CreatedAt);
        writer.WriteNumber(Members[6], value.UpdatedAt);
        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static void ReportMissing(ref Utf8JsonReader reader, JsonReadContext context, ulong seen)
    {
        if ((seen & (1UL << 0)) == 0)
        {
            context.MissingEssential(ref reader, "task_id");
        }

        if ((seen & (1UL << 1)) == 0)
        {
            context.MissingEssential(ref reader, "task_status");
        }

        if ((seen & (1UL << 2)) == 0)
        {
            context.MissingRequired(ref reader, "task_status_msg");
        }

        if ((seen & (1UL << 3)) == 0)
        {
            context.MissingRequired(ref reader, "task_info");
        }

        if ((seen & (1UL << 4)) == 0)
        {
            context.MissingRequired(ref reader, "task_result");
        }

        if ((seen & (1UL << 5)) == 0)
        {
            context.MissingRequired(ref reader, "created_at");
        }

        if ((seen & (1UL << 6)) == 0)
        {
            context.MissingRequired(ref reader, "updated_at");
        }
    }
}

[JsonConverter(typeof(AdvancedLipSyncTaskInfoCodec))]
public sealed partial class AdvancedLipSyncTaskInfo
{
    public required AdvancedLipSyncTaskInfoParentVideo ParentVideo { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class AdvancedLipSyncTaskInfoCodec : JsonCodec<AdvancedLipSyncTaskInfo>
{
    public static readonly AdvancedLipSyncTaskInfoCodec Instance = new();

    private static readonly JsonMembers Members = new(["parent_video"]);

    public override AdvancedLipSyncTaskInfo Empty => new() { ParentVideo = AdvancedLipSyncTaskInfoParentVideoCodec.Instance.Empty };

    public override AdvancedLipSyncTaskInfo ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return Empty;
        }

        AdvancedLipSyncTaskInfoParentVideo parentVideo = null!;
        Dictionary<string, JsonElement>? additional = null;
        var seen = 0UL;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    parentVideo = AdvancedLipSyncTaskInfoParentVideoCodec.Instance.ReadValue(ref reader, context);
                    seen |= 1UL << 0;
                    break;
                default:
                    context.ReadAdditional(ref reader, ref additional);
                    break;
            }
        }

        if ((seen & 0x1UL) != 0x1UL)
        {
            ReportMissing(ref reader, context, seen);
        }

        return new AdvancedLipSyncTaskInfo
        {
            ParentVideo = parentVideo ?? AdvancedLipSyncTaskInfoParentVideoCodec.Instance.Empty,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, AdvancedLipSyncTaskInfo value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Members[0]); AdvancedLipSyncTaskInfoParentVideoCodec.Instance.WriteValue(writer, value.ParentVideo, context);
        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static void ReportMissing(ref Utf8JsonReader reader, JsonReadContext context, ulong seen)
    {
        if ((seen & (1UL << 0)) == 0)
        {
            context.MissingRequired(ref reader, "parent_video");
        }
    }
}

[JsonConverter(typeof(AdvancedLipSyncTaskInfoParentVideoCodec))]
public sealed partial class AdvancedLipSyncTaskInfoParentVideo
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Duration { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class AdvancedLipSyncTaskInfoParentVideoCodec : JsonCodec<AdvancedLipSyncTaskInfoParentVideo>
{
    public static readonly AdvancedLipSyncTaskInfoParentVideoCodec Instance = new();

    private static readonly JsonMembers Members = new(["id", "url", "duration"]);

    public override AdvancedLipSyncTaskInfoParentVideo Empty => new() { Id = "", Url = "", Duration = "" };

    public override AdvancedLipSyncTaskInfoParentVideo ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return Empty;
        }

        string id = "";
        string url = "";
        string duration = "";
        Dictionary<string, JsonElement>? additional = null;
        var seen = 0UL;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    id = context.ReadString(ref reader);
                    seen |= 1UL << 0;
                    break;
                case 1:
                    url = context.ReadString(ref reader);
                    seen |= 1UL << 1;
                    break;
                case 2:
                    duration = context.ReadString(ref reader);
                    seen |= 1UL << 2;
                    break;
                default:
                    context.ReadAdditional(ref reader, ref additional);
                    break;
            }
        }

        if ((seen & 0x7UL) != 0x7UL)
        {
            ReportMissing(ref reader, context, seen);
        }

        return new AdvancedLipSyncTaskInfoParentVideo
        {
            Id = id,
            Url = url,
            Duration = duration,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, AdvancedLipSyncTaskInfoParentVideo value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        writer.WriteString(Members[0], value.Id);
        writer.WriteString(Members[1], value.Url);
        writer.WriteString(Members[2], value.Duration);
        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static void ReportMissing(ref Utf8JsonReader reader, JsonReadContext context, ulong seen)
    {
        if ((seen & (1UL << 0)) == 0)
        {
            context.MissingRequired(ref reader, "id");
        }

        if ((seen & (1UL << 1)) == 0)
        {
            context.MissingRequired(ref reader, "url");
        }

        if ((seen & (1UL << 2)) == 0)
        {
            context.MissingRequired(ref reader, "duration");
        }
    }
}

[JsonConverter(typeof(AdvancedLipSyncTaskResultCodec))]
public sealed partial class AdvancedLipSyncTaskResult
{
    public required IReadOnlyList<AdvancedLipSyncTaskResultVideo> Videos { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class AdvancedLipSyncTaskResultCodec : JsonCodec<AdvancedLipSyncTaskResult>
{
    public static readonly AdvancedLipSyncTaskResultCodec Instance = new();

    private static readonly JsonMembers Members = new(["videos"]);

    private static readonly JsonCodec<IReadOnlyList<AdvancedLipSyncTaskResultVideo>> VideosCodec = JsonCodecs.ListOf(AdvancedLipSyncTaskResultVideoCodec.Instance);

    public override AdvancedLipSyncTaskResult Empty => new() { Videos = [] };

    public override AdvancedLipSyncTaskResult ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return Empty;
        }

        IReadOnlyList<AdvancedLipSyncTaskResultVideo> videos = [];
        Dictionary<string, JsonElement>? additional = null;
        var seen = 0UL;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    videos = VideosCodec.ReadValue(ref reader, context);
                    seen |= 1UL << 0;
                    break;
                default:
                    context.ReadAdditional(ref reader, ref additional);
                    break;
            }
        }

        if ((seen & 0x1UL) != 0x1UL)
        {
            ReportMissing(ref reader, context, seen);
        }

        return new AdvancedLipSyncTaskResult
        {
            Videos = videos,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, AdvancedLipSyncTaskResult value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Members[0]); VideosCodec.WriteValue(writer, value.Videos, context);
        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static void ReportMissing(ref Utf8JsonReader reader, JsonReadContext context, ulong seen)
    {
        if ((seen & (1UL << 0)) == 0)
        {
            context.MissingRequired(ref reader, "videos");
        }
    }
}

[JsonConverter(typeof(AdvancedLipSyncTaskResultVideoCodec))]
public sealed partial class AdvancedLipSyncTaskResultVideo
{
    public string? Id { get; init; }

    public string? Url { get; init; }

    public string? Duration { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class AdvancedLipSyncTaskResultVideoCodec : JsonCodec<AdvancedLipSyncTaskResultVideo>
{
    public static readonly AdvancedLipSyncTaskResultVideoCodec Instance = new();

    private static readonly JsonMembers Members = new(["id", "url", "duration"]);

    public override AdvancedLipSyncTaskResultVideo Empty => new();

    public override AdvancedLipSyncTaskResultVideo ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return Empty;
        }

        string? id = null;
        string? url = null;
        string? duration = null;
        Dictionary<string, JsonElement>? additional = null;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    id = context.IsUnexpectedNull(ref reader) ? null : context.ReadString(ref reader);
                    break;
                case 1:
                    url = context.IsUnexpectedNull(ref reader) ? null : context.ReadString(ref reader);
                    break;
                case 2:
                    duration = context.IsUnexpectedNull(ref reader) ? null : context.ReadString(ref reader);
                    break;
                default:
                    context.ReadAdditional(ref reader, ref additional);
                    break;
            }
        }

        return new AdvancedLipSyncTaskResultVideo
        {
            Id = id,
            Url = url,
            Duration = duration,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, AdvancedLipSyncTaskResultVideo value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        if (value.Id is { } id)
        {
            writer.WriteString(Members[0], id);
        }

        if (value.Url is { } url)
        {
            writer.WriteString(Members[1], url);
        }

        if (value.Duration is { } duration)
        {
            writer.WriteString(Members[2], duration);
        }

        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }
}
