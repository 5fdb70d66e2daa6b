using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Specular.Tool.Linting.Reports;

/// <summary>JSON that is written for files and people: indented, with line feeds, Chinese as it is.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text that a writing gives, with a line feed at its end.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }
}
