using System.Text.Json.Serialization;

namespace Specular.Benchmarks.Json;

// shapes.yaml by hand, as a careful programmer writes it for System.Text.Json's source generator: names by policy, required as the document has it.
public sealed class HandReading
{
    public required string Sensor { get; init; }

    public required long Sequence { get; init; }

    public int? Channel { get; init; }

    public required DateTimeOffset Taken { get; init; }

    public DateTimeOffset? Received { get; init; }

    public required double Temperature { get; init; }

    public required double Humidity { get; init; }

    public required double Pressure { get; init; }

    public required int Battery { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public required double Altitude { get; init; }

    public required bool Ok { get; init; }

    public bool? Calibrated { get; init; }

    public int? Retries { get; init; }

    public long? Uptime { get; init; }
}

public sealed class HandProductPage
{
    public required IReadOnlyList<HandProduct> Items { get; init; }

    public required long Total { get; init; }

    public string? Next { get; init; }
}

public sealed class HandProduct
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required double Price { get; init; }

    public int? Stock { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public string? Description { get; init; }
}

public sealed class HandTree
{
    public required string Name { get; init; }

    public Dictionary<string, double>? Weights { get; init; }

    public IReadOnlyList<HandTree>? Children { get; init; }
}

public enum HandRole
{
    [JsonStringEnumMemberName("user")] User,
    [JsonStringEnumMemberName("assistant")] Assistant,
    [JsonStringEnumMemberName("system")] System,
    [JsonStringEnumMemberName("tool")] Tool,
}

public enum HandStopReason
{
    [JsonStringEnumMemberName("end_turn")] EndTurn,
    [JsonStringEnumMemberName("max_tokens")] MaxTokens,
    [JsonStringEnumMemberName("stop_sequence")] StopSequence,
    [JsonStringEnumMemberName("tool_use")] ToolUse,
}

public sealed class HandMessage
{
    public required string Id { get; init; }

    public required HandRole Role { get; init; }

    public string? Model { get; init; }

    public HandStopReason? StopReason { get; init; }

    public required IReadOnlyList<HandBlock> Content { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HandText), "text")]
[JsonDerivedType(typeof(HandImage), "image")]
[JsonDerivedType(typeof(HandTool), "tool_use")]
public abstract class HandBlock;

public sealed class HandText : HandBlock
{
    public required string Text { get; init; }
}

public sealed class HandImage : HandBlock
{
    public required string Url { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }
}

public sealed class HandTool : HandBlock
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public Dictionary<string, string>? Arguments { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(JsonStringEnumConverter<HandRole>), typeof(JsonStringEnumConverter<HandStopReason>)])]
[JsonSerializable(typeof(HandReading))]
[JsonSerializable(typeof(HandProductPage))]
[JsonSerializable(typeof(HandProduct))]
[JsonSerializable(typeof(HandTree))]
[JsonSerializable(typeof(HandMessage))]
internal sealed partial class HandShapes : JsonSerializerContext;
