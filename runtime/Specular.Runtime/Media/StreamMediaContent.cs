namespace Specular;

/// <summary>A stream from where it stood when it was given.</summary>
internal sealed class StreamMediaContent(Stream stream) : MediaContent
{
    private readonly long _start = stream.CanSeek ? stream.Position : 0;
    private bool _isRead;

    public override long? Length => stream.CanSeek ? stream.Length - _start : null;

    public override bool IsRepeatable => stream.CanSeek;

    public override Stream OpenRead()
    {
        if (stream.CanSeek)
        {
            stream.Position = _start;
        }
        else if (_isRead)
        {
            throw new InvalidOperationException("The stream was sent before and cannot seek back; give MediaSource.FromStream a new one for each request.");
        }

        _isRead = true;
        return new UnclosedStream(stream);
    }

    public override Stream OpenSeekable()
    {
        stream.Position = _start;
        return new UnclosedStream(stream);
    }

    public override bool Equals(object? obj) => obj is StreamMediaContent other && ReferenceEquals(Inner, other.Inner);

    public override int GetHashCode() => Inner.GetHashCode();

    public override string ToString() => Length is { } length ? $"a stream of {length} bytes" : "a stream of unknown length";

    private Stream Inner => stream;
}
