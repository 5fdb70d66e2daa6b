using System.Text.Json;
using Kling;
using Specular.Json;

namespace Specular.Benchmarks.Json;

/// <summary>The generated code, entered as the client enters it.</summary>
internal static class Codecs
{
    public static AdvancedLipSyncTask ReadTask(byte[] json) => AdvancedLipSyncTaskCodec.Instance.ReadDocument(new JsonReadContext(json));

    public static void WriteTask(Utf8JsonWriter writer, AdvancedLipSyncTask task) =>
        AdvancedLipSyncTaskCodec.Instance.Write(writer, task, JsonSerializerOptions.Default);
}
