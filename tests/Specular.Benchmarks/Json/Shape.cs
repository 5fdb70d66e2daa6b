using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Specular.Json;

namespace Specular.Benchmarks.Json;

/// <summary>One shape of JSON, read and written by hand-written classes with System.Text.Json's source generator, and by generated code.</summary>
public abstract class Shape
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        Of("task", Samples.Task, HandContext.Default.HandTask, Kling.AdvancedLipSyncTaskCodec.Instance),
        Of("numbers", Samples.Reading, HandShapes.Default.HandReading, Shapes.ReadingCodec.Instance),
        Of("list of 100", Samples.Page(), HandShapes.Default.HandProductPage, Shapes.ProductPageCodec.Instance),
        Of("tree and maps", Samples.Tree(), HandShapes.Default.HandTree, Shapes.TreeCodec.Instance),
        Of("union and enums", Samples.Message, HandShapes.Default.HandMessage, Shapes.MessageCodec.Instance),
    ];

    public abstract object ReadByHand();

    public abstract object ReadGenerated();

    public abstract int WriteByHand();

    public abstract int WriteGenerated();

    private static Both<THand, TGenerated> Of<THand, TGenerated>(string name, string json, JsonTypeInfo<THand> hand, JsonCodec<TGenerated> codec)
        where THand : class
        where TGenerated : class => new(name, Encoding.UTF8.GetBytes(json), hand, codec);

    private sealed class Both<THand, TGenerated>(string name, byte[] json, JsonTypeInfo<THand> hand, JsonCodec<TGenerated> codec) : Shape
        where THand : class
        where TGenerated : class
    {
        private readonly THand _hand = JsonSerializer.Deserialize(json, hand)!;
        private readonly TGenerated _generated = codec.ReadDocument(new JsonReadContext(json))!;
        private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);

        public override object ReadByHand() => JsonSerializer.Deserialize(json, hand)!;

        // Entered as the client enters it.
        public override object ReadGenerated() => codec.ReadDocument(new JsonReadContext(json))!;

        public override int WriteByHand()
        {
            using var writer = Writer();
            JsonSerializer.Serialize(writer, _hand, hand);
            return Written(writer);
        }

        public override int WriteGenerated()
        {
            using var writer = Writer();
            codec.Write(writer, _generated, JsonSerializerOptions.Default);
            return Written(writer);
        }

        public override string ToString() => name;

        private Utf8JsonWriter Writer()
        {
            _buffer.ResetWrittenCount();
            return new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
        }

        private int Written(Utf8JsonWriter writer)
        {
            writer.Flush();
            return _buffer.WrittenCount;
        }
    }
}
