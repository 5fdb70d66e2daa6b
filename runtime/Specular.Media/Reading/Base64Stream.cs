namespace Specular.Media.Reading;

/// <summary>The bytes that valid base64 stands for, decoded where they are read: four characters are three bytes, so it can seek.</summary>
internal sealed class Base64Stream(string text, int length) : Stream
{
    private readonly string _text = text.AsSpan().IndexOfAny(" \t\r\n") < 0 ? text : string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        Span<byte> triple = stackalloc byte[3];
        var read = 0;
        while (read < buffer.Length && Position < length)
        {
            var group = (int)(Position / 3);
            var skip = (int)(Position % 3);
            var wanted = Math.Min(buffer.Length - read, length - (int)Position);
            int written;
            if (skip == 0 && wanted >= 3)
            {
                Convert.TryFromBase64Chars(_text.AsSpan(group * 4, wanted / 3 * 4), buffer[read..], out written);
            }
            else
            {
                Convert.TryFromBase64Chars(_text.AsSpan(group * 4, 4), triple, out var there);
                written = Math.Min(there - skip, wanted);
                triple.Slice(skip, written).CopyTo(buffer[read..]);
            }

            read += written;
            Position += written;
        }

        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
