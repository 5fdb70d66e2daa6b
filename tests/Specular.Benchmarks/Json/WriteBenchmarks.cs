using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Kling;

namespace Specular.Benchmarks.Json;

/// <summary>Writing the same value.</summary>
public class WriteBenchmarks
{
    private readonly HandTask _hand = JsonSerializer.Deserialize(QueryResponse.Data, HandContext.Default.HandTask)!;
    private readonly AdvancedLipSyncTask _ours = Codecs.ReadTask(QueryResponse.Data.ToArray());
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    [Benchmark(Baseline = true)]
    public int SystemTextJsonSourceGenerator()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
        JsonSerializer.Serialize(writer, _hand, HandContext.Default.HandTask);
        writer.Flush();
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public int Specular()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
        Codecs.WriteTask(writer, _ours);
        writer.Flush();
        return _buffer.WrittenCount;
    }
}
