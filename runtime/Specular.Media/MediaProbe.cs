using System.Buffers.Text;
using Specular.Media.Forms;
using Specular.Media.Reading;

namespace Specular.Media;

/// <summary>
/// Knows a file's form by its content and measures it, without decoding it. No content makes it throw, and what it reads and keeps is bounded, whatever sizes the content claims.
/// </summary>
public static class MediaProbe
{
    /// <summary>Measures what a stream holds from where it stands to its end, and puts it back there. What the stream itself throws is let through.</summary>
    /// <param name="stream">A stream that can seek.</param>
    public static MediaFacts Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var start = stream.Position;
        try
        {
            return FormDetector.Read(new ProbeSource(stream));
        }
        finally
        {
            stream.Position = start;
        }
    }

    /// <summary>Measures bytes.</summary>
    public static MediaFacts Read(ReadOnlyMemory<byte> bytes) => FormDetector.Read(new ProbeSource(bytes));

    /// <summary>Measures what base64 stands for, a piece at a time; white space in it counts for nothing. Text that is no base64 is a fault.</summary>
    public static MediaFacts ReadBase64(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Base64.IsValid(text, out var bytes)
            ? FormDetector.Read(new ProbeSource(new Base64Stream(text, bytes)))
            : new() { Form = "text", Bytes = text.Length, Fault = "text that is not base64" };
    }
}
