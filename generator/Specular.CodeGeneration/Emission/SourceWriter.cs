using System.Text;
using System.Runtime.CompilerServices;

namespace Specular.CodeGeneration.Emission;

/// <summary>
/// Writes C#: lines ended by \n on every machine, indentation by blocks that close themselves, no culture. A line takes text and integers only, so that nothing
/// can be formatted by the host's culture.
/// </summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(4096);

    private int _depth;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes a line.</summary>
    public void Line(string text)
    {
        Begin();
        _text.Append(text).Append('\n');
    }

    /// <summary>Writes a line.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref CodeLine line)
    {
        _ = line;
        _text.Append('\n');
    }

    /// <summary>Writes a line and a block under it that closes when the result is disposed.</summary>
    public Block Open(string header, string end = "}")
    {
        Line(header);
        return OpenBrace(end);
    }

    /// <summary>Writes a line and a block under it that closes when the result is disposed.</summary>
    public Block Open([InterpolatedStringHandlerArgument("")] ref CodeLine header)
    {
        Line(ref header);
        return OpenBrace("}");
    }

    /// <summary>Writes a line and a block under it that closes with the given end when the result is disposed.</summary>
    public Block Open([InterpolatedStringHandlerArgument("")] ref CodeLine header, string end)
    {
        Line(ref header);
        return OpenBrace(end);
    }

    /// <summary>Indents what follows until the result is disposed.</summary>
    public Block Indent()
    {
        _depth++;
        return new(this, null);
    }

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    internal void Begin() => _text.Append(' ', _depth * 4);

    internal void Append(string text) => _text.Append(text);

    internal void Append(long number) => _text.Append(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private Block OpenBrace(string end)
    {
        Line("{");
        _depth++;
        return new(this, end);
    }

    private void Close(string? end)
    {
        _depth--;
        if (end is not null)
        {
            Line(end);
        }
    }

    /// <summary>An open block.</summary>
    internal readonly struct Block(SourceWriter writer, string? end) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => writer.Close(end);
    }
}
