using System.Runtime.CompilerServices;

namespace Specular.CodeGeneration.Emission;

/// <summary>One line being written, piece by piece, without a string in between.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeLine
{
    private readonly SourceWriter _writer;

    public CodeLine(int literalLength, int formattedCount, SourceWriter writer)
    {
        _ = literalLength + formattedCount;
        _writer = writer;
        writer.Begin();
    }

    public void AppendLiteral(string text) => _writer.Append(text);

    public void AppendFormatted(string? text) => _writer.Append(text ?? "");

    public void AppendFormatted(Enum value) => _writer.Append(value.ToString());

    public void AppendFormatted(long number) => _writer.Append(number);
}
