using System.Text;
using Spectre.Console;

namespace Specular.Tool.Output;

/// <summary>Any writer as Spectre's output, of a given width.</summary>
internal sealed class WriterOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    /// <inheritdoc />
    public TextWriter Writer => writer;

    /// <inheritdoc />
    public bool IsTerminal => false;

    /// <inheritdoc />
    public int Width => width;

    /// <inheritdoc />
    public int Height => 24;

    /// <inheritdoc />
    public void SetEncoding(Encoding encoding)
    {
        // The program has set the console's already; a test's writer has none to set.
    }
}
