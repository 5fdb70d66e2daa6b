using System.Text.Json;
using Specular.Rules;

namespace Specular.Json;

/// <summary>Reads and writes media members.</summary>
internal sealed class MediaCodec(long? maxBytes, bool allowsInline, bool isFile = false) : JsonCodec<MediaSource>
{
    public override MediaSource Empty => MediaSource.None;

    public override MediaSource ReadValue(ref Utf8JsonReader reader, JsonReadContext context) => MediaSource.FromWire(context.ReadString(ref reader));

    public override void WriteValue(Utf8JsonWriter writer, MediaSource value, JsonWriteContext context) => context.WriteMedia(writer, value, maxBytes, allowsInline, isFile);

    public override RuleValue Inspect(MediaSource value) => RuleValue.Of(value);
}
