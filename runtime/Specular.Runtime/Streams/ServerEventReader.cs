using System.Text;
using Specular.Json;

namespace Specular;

/// <summary>
/// Reads server-sent events as the HTML standard has them: lines ended by \n, \r or \r\n, comments, several data lines for one event. Unlike a browser it also gives
/// an event that the stream ends after without a blank line, since services leave it out.
/// </summary>
internal sealed class ServerEventReader(StreamBuffer buffer, long limit) : StreamItemReader(buffer)
{
    private static readonly ReadOnlyMemory<byte> LineEnds = "\r\n"u8.ToArray();

    private readonly JsonBuffer _data = new();
    private bool _hasData;
    private string? _name;

    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _data.Clear(keptCapacity: 1 << 16);
        _hasData = false;
        _name = null;
        while (await Buffer.ReadAsync(LineEnds, cancellationToken).ConfigureAwait(false))
        {
            if (Buffer.Piece.Length > 0)
            {
                TakeLine(Buffer.Piece.Span);
            }
            else if (_hasData)
            {
                return Dispatch();
            }
            else
            {
                _name = null;
            }
        }

        return _hasData && Dispatch();
    }

    private bool Dispatch()
    {
        Name = string.IsNullOrEmpty(_name) ? null : _name;
        Data = _data.Written;
        _hasData = false;
        return true;
    }

    private void TakeLine(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        var field = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? default : line[(colon + 1)..];
        value = value.Length > 0 && value[0] == ' ' ? value[1..] : value;

        // An empty field is a comment; retry is for who connects again, which this does not; others are to be passed over.
        if (field.SequenceEqual("data"u8))
        {
            AddData(value);
        }
        else if (field.SequenceEqual("event"u8))
        {
            _name = Encoding.UTF8.GetString(value);
        }
        else if (field.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            Id = Encoding.UTF8.GetString(value);
        }
    }

    private void AddData(ReadOnlySpan<byte> value)
    {
        if (_data.Written.Length + value.Length >= limit)
        {
            throw new ResponseTooLargeException(limit);
        }

        if (_hasData)
        {
            _data.Write("\n"u8);
        }

        _data.Write(value);
        _hasData = true;
    }
}
