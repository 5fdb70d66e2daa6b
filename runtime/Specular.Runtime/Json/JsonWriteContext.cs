using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specular.Json;

/// <summary>Writes what is not plain JSON: media that is streamed into the body, and members the contract does not name.</summary>
public sealed class JsonWriteContext
{
    private readonly bool _isStreaming;
    private List<MediaSplice>? _splices;

    internal JsonWriteContext(bool isStreaming) => _isStreaming = isStreaming;

    /// <summary>Writes media into the JSON itself; for System.Text.Json's own calls.</summary>
    internal static JsonWriteContext Inlining { get; } = new(isStreaming: false);

    internal IReadOnlyList<MediaSplice> Splices => _splices ?? (IReadOnlyList<MediaSplice>)[];

    /// <summary>Writes a media member's value: an address as it is, inline media as bare base64. In a request the base64 is not buffered: it is streamed when the body is sent.</summary>
    /// <param name="writer">The writer, on the member's value.</param>
    /// <param name="media">The media.</param>
    /// <param name="maxBytes">The largest inline size, before base64; it is checked before the request is sent, where the size is known.</param>
    /// <param name="allowsInline">Whether bytes may stand in the member, or only an address.</param>
    /// <param name="isFile">Whether the member is a file: in a multipart body only bytes may stand in it.</param>
    public void WriteMedia(Utf8JsonWriter writer, MediaSource media, long? maxBytes = null, bool allowsInline = true, bool isFile = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(media);
        if (media.Text is { } text)
        {
            writer.WriteStringValue(text);
            if (_isStreaming && (media.IsInline || isFile))
            {
                (_splices ??= []).Add(new MediaSplice(writer.BytesCommitted + writer.BytesPending - 1, media, maxBytes, allowsInline, isFile) { IsWritten = true });
            }
        }
        else if (_isStreaming)
        {
            writer.WriteStringValue(""u8);
            (_splices ??= []).Add(new MediaSplice(writer.BytesCommitted + writer.BytesPending - 1, media, maxBytes, allowsInline, isFile));
        }
        else
        {
            writer.WriteBase64StringValue(media.ReadAllBytes());
        }
    }

    /// <summary>Writes a member that is a point in time (RFC 3339): UTC with Z, by which alone some services know it.</summary>
    public static void WriteTime(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Offset == TimeSpan.Zero)
        {
            writer.WriteString(name, value.UtcDateTime);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }

    internal static void WriteTimeValue(Utf8JsonWriter writer, DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            writer.WriteStringValue(value.UtcDateTime);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    /// <summary>Writes members the contract does not name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteAdditional(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement>? additional)
    {
        if (additional is not null)
        {
            WriteMembers(writer, additional);
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> additional)
    {
        foreach (var (name, value) in additional)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }
}
