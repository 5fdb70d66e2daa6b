using Specular.Media;

namespace Specular;

/// <summary>
/// Media or any other file that goes into a request: an address, or bytes that are streamed into the body when it is sent: as bare base64 (no <c>data:</c> prefix) in JSON, as
/// they are in multipart and binary bodies.
/// </summary>
public sealed class MediaSource : IEquatable<MediaSource>
{
    private readonly MediaContent? _content;

    private MediaSource(string? text, bool isInline, MediaContent? content)
    {
        Text = text;
        IsInline = isInline;
        _content = content;
        FileName = (content as FileMediaContent)?.Name;
    }

    private MediaSource(MediaSource other)
    {
        Text = other.Text;
        IsInline = other.IsInline;
        _content = other._content;
        FileName = other.FileName;
        ContentType = other.ContentType;
    }

    /// <summary>No media: the empty string on the wire, which counts as absent.</summary>
    public static MediaSource None { get; } = new("", isInline: false, content: null);

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Text is { Length: 0 };

    /// <summary>Whether its bytes travel in the request; false for an address.</summary>
    public bool IsInline { get; }

    /// <summary>The size in bytes, before base64; null for an address, and for a stream that does not know its length.</summary>
    public long? Length => Text is null ? _content!.Length : IsInline ? Base64Text.DecodedLength(Text) : null;

    /// <summary>Whether it can be sent more than once; false only for a stream that cannot seek. A request with such a stream is never retried.</summary>
    public bool IsRepeatable => _content is null or { IsRepeatable: true };

    /// <summary>The name that a part of a multipart body gives the file; null when it has none, and the part's own name is sent.</summary>
    public string? FileName { get; private init; }

    /// <summary>The media type that the file is sent as; null for the contract's, or what the file's name says.</summary>
    public string? ContentType { get; private init; }

    // What stands on the wire, when that is in memory as text.
    internal string? Text { get; }

    /// <summary>A file, read when the request is sent.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static MediaSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.Exists(path)
            ? new MediaSource(null, isInline: true, new FileMediaContent(path))
            : throw new FileNotFoundException($"There is no file '{path}' to send.", path);
    }

    /// <summary>A stream, read from where it stands when the request is sent. It is not closed. If it can seek, a retry reads it again from there.</summary>
    /// <param name="stream">The stream.</param>
    public static MediaSource FromStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanRead
            ? new MediaSource(null, isInline: true, new StreamMediaContent(stream))
            : throw new ArgumentException("The stream cannot be read.", nameof(stream));
    }

    /// <summary>Bytes. They are not copied: leave them unchanged until the call is over.</summary>
    public static MediaSource FromBytes(ReadOnlyMemory<byte> bytes) => new(null, isInline: true, new BytesMediaContent(bytes));

    /// <summary>An address that the service fetches the media from.</summary>
    /// <param name="url">An absolute http or https address.</param>
    public static MediaSource FromUrl(string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        RefuseDataPrefix(url, nameof(url));
        return Uri.TryCreate(url, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps)
            ? new MediaSource(url, isInline: false, content: null)
            : throw new ArgumentException("The address is not an absolute http or https address; for a local file use MediaSource.FromFile.", nameof(url));
    }

    /// <summary>An address that the service fetches the media from.</summary>
    public static MediaSource FromUrl(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return FromUrl(url.OriginalString);
    }

    /// <summary>Bytes that are base64 already, without a <c>data:</c> prefix.</summary>
    public static MediaSource FromBase64(string base64)
    {
        ArgumentException.ThrowIfNullOrEmpty(base64);
        RefuseDataPrefix(base64, nameof(base64));
        return Base64Text.IsValid(base64)
            ? new MediaSource(base64, isInline: true, content: null)
            : throw new ArgumentException("The text is not base64; give bytes to MediaSource.FromBytes, or an address to MediaSource.FromUrl.", nameof(base64));
    }

    /// <summary>The same media under a file name, for multipart bodies.</summary>
    public MediaSource WithFileName(string fileName)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        return new MediaSource(this) { FileName = fileName };
    }

    /// <summary>The same media with a media type of its own, for multipart and binary bodies.</summary>
    /// <param name="contentType">A media type: "image/png".</param>
    public MediaSource WithContentType(string contentType)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        return System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out _)
            ? new MediaSource(this) { ContentType = contentType }
            : throw new ArgumentException($"'{contentType}' is no media type such as image/png.", nameof(contentType));
    }

    /// <summary>Whether both are the same text, the same file, the same stream or the same bytes in memory.</summary>
    public bool Equals(MediaSource? other) =>
        other is not null && IsInline == other.IsInline && string.Equals(Text, other.Text, StringComparison.Ordinal) && Equals(_content, other._content);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as MediaSource);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Text, _content);

    /// <summary>What it is, without its content: an address without its query, a file's name and size, or a size.</summary>
    public override string ToString() => Text switch
    {
        "" => "no media",
        { } text when IsInline => $"base64 of {Base64Text.DecodedLength(text)} bytes",
        { } text => text.Split('?', 2)[0],
        null => _content!.ToString()!,
    };

    /// <summary>Media as an answer, or a request read back, has it.</summary>
    internal static MediaSource FromWire(string text)
    {
        if (text.Length == 0)
        {
            return None;
        }

        var isAddress = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return new MediaSource(text, isInline: !isAddress, content: null);
    }

    /// <summary>Whether its bytes are in memory, so that measuring it reads nothing.</summary>
    internal bool IsInMemory => _content is null or BytesMediaContent;

    /// <summary>What its bytes are. For inline media that can be read more than once.</summary>
    internal MediaFacts Measure()
    {
        if (Text is not null)
        {
            return MediaProbe.ReadBase64(Text);
        }

        if (_content is BytesMediaContent bytes)
        {
            return MediaProbe.Read(bytes.Bytes);
        }

        using var stream = _content!.OpenSeekable();
        return MediaProbe.Read(stream);
    }

    internal Stream OpenRead() => _content!.OpenRead();

    /// <summary>The bytes themselves, for bodies that are not JSON.</summary>
    internal Stream OpenBytes() => Text is null ? OpenRead()
        : new MemoryStream(Convert.FromBase64String(Text), writable: false);

    /// <summary>Refuses an address where the bytes themselves are sent.</summary>
    internal void RequireBytes(string place)
    {
        if (!IsInline)
        {
            throw new ArgumentException($"{place}: an address is given ({this}), and the file itself is sent here; download it first and use MediaSource.FromFile, FromStream or FromBytes.");
        }
    }

    internal byte[] ReadAllBytes()
    {
        using var stream = OpenRead();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static void RefuseDataPrefix(string text, string parameter)
    {
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("A data: prefix is not accepted by the service; give the part after the comma to MediaSource.FromBase64, or the bytes to MediaSource.FromBytes.", parameter);
        }
    }
}
