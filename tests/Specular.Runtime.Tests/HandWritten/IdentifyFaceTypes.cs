// What the generator writes for types, by hand.
using System.Text.Json;
using System.Text.Json.Serialization;
using Specular.Json;

namespace Kling;

[JsonConverter(typeof(IdentifyFaceRequestCodec))]
public sealed partial class IdentifyFaceRequest
{
    public required string VideoUrl { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class IdentifyFaceRequestCodec : JsonCodec<IdentifyFaceRequest>
{
    public static readonly IdentifyFaceRequestCodec Instance = new();

    private static readonly JsonMembers Members = new(["video_url"]);

    public override IdentifyFaceRequest Empty => new() { VideoUrl = "" };

    public override IdentifyFaceRequest ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return Empty;
        }

        string videoUrl = "";
        Dictionary<string, JsonElement>? additional = null;
        var seen = 0UL;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    videoUrl = context.ReadString(ref reader);
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

        return new IdentifyFaceRequest
        {
            VideoUrl = videoUrl,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, IdentifyFaceRequest value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        writer.WriteString(Members[0], value.VideoUrl);
        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static void ReportMissing(ref Utf8JsonReader reader, JsonReadContext context, ulong seen)
    {
        if ((seen & (1UL << 0)) == 0)
        {
            context.MissingRequired(ref reader, "video_url");
        }
    }
}

[JsonConverter(typeof(IdentifyFaceResultCodec))]
public sealed partial class IdentifyFaceResult
{
    public required string SessionId { get; init; }

    public required IReadOnlyList<IdentifyFaceData> FaceData { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class IdentifyFaceResultCodec : JsonCodec<IdentifyFaceResult>
{
    public static readonly IdentifyFaceResultCodec Instance = new();

    private static readonly JsonMembers Members = new(["session_id", "face_data"]);

    private static readonly JsonCodec<IReadOnlyList<IdentifyFaceData>> FaceDataCodec = JsonCodecs.ListOf(IdentifyFaceDataCodec.Instance);

    public override IdentifyFaceResult Empty => new() { SessionId = "", FaceData = [] };

    public override IdentifyFaceResult ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return Empty;
        }

        string sessionId = "";
        IReadOnlyList<IdentifyFaceData> faceData = [];
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
                    faceData = FaceDataCodec.ReadValue(ref reader, context);
                    seen |= 1UL << 1;
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

        return new IdentifyFaceResult
        {
            SessionId = sessionId,
            FaceData = faceData,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, IdentifyFaceResult value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        writer.WriteString(Members[0], value.SessionId);
        writer.WritePropertyName(Members[1]); FaceDataCodec.WriteValue(writer, value.FaceData, context);
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
            context.MissingRequired(ref reader, "face_data");
        }
    }
}

[JsonConverter(typeof(IdentifyFaceDataCodec))]
public sealed partial class IdentifyFaceData
{
    public string? FaceId { get; init; }

    public string? FaceImage { get; init; }

    public long? StartTime { get; init; }

    public long? EndTime { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

internal sealed class IdentifyFaceDataCodec : JsonCodec<IdentifyFaceData>
{
    public static readonly IdentifyFaceDataCodec Instance = new();

    private static readonly JsonMembers Members = new(["face_id", "face_image", "start_time", "end_time"]);

    public override IdentifyFaceData Empty => new();

    public override IdentifyFaceData ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader))
        {
            return Empty;
        }

        string? faceId = null;
        string? faceImage = null;
        long? startTime = null;
        long? endTime = null;
        Dictionary<string, JsonElement>? additional = null;
        var hint = 0;
        while (Members.TryReadNext(ref reader, ref hint, out var member))
        {
            switch (member)
            {
                case 0:
                    faceId = context.IsUnexpectedNull(ref reader) ? null : context.ReadString(ref reader);
                    break;
                case 1:
                    faceImage = context.IsUnexpectedNull(ref reader) ? null : context.ReadString(ref reader);
                    break;
                case 2:
                    startTime = context.IsUnexpectedNull(ref reader) ? null : context.ReadInt64(ref reader);
                    break;
                case 3:
                    endTime = context.IsUnexpectedNull(ref reader) ? null : context.ReadInt64(ref reader);
                    break;
                default:
                    context.ReadAdditional(ref reader, ref additional);
                    break;
            }
        }

        return new IdentifyFaceData
        {
            FaceId = faceId,
            FaceImage = faceImage,
            StartTime = startTime,
            EndTime = endTime,
            AdditionalProperties = additional,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, IdentifyFaceData value, JsonWriteContext context)
    {
        writer.WriteStartObject();
        if (value.FaceId is { } faceId)
        {
            writer.WriteString(Members[0], faceId);
        }

        if (value.FaceImage is { } faceImage)
        {
            writer.WriteString(Members[1], faceImage);
        }

        if (value.StartTime is { } startTime)
        {
            writer.WriteNumber(Members[2], startTime);
        }

        if (value.EndTime is { } endTime)
        {
            writer.WriteNumber(Members[3], endTime);
        }

        context.WriteAdditional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }
}
