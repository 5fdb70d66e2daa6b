using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>Answers of the admin API: indented JSON with Chinese left as it is, because people read it with curl.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An answer whose body the callback writes.</summary>
    public static SimulatedResponse Create(int status, Action<Utf8JsonWriter> write, string contentType = "application/json; charset=utf-8", IReadOnlyList<Header>? headers = null)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        bytes.Write("\n"u8);
        return new SimulatedResponse
        {
            Status = status,
            ContentType = contentType,
            Headers = headers ?? [],
            Body = bytes.WrittenMemory,
            ContentLength = bytes.WrittenCount,
        };
    }
}
