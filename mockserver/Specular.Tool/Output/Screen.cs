using Spectre.Console;
using Spectre.Console.Rendering;

namespace Specular.Tool.Output;

/// <summary>Writes lines, one at a time whoever writes them, with colour where the terminal has it.</summary>
internal sealed class Screen
{
    /// <summary>Wide enough for every line of ours: what is redirected is not wrapped.</summary>
    private const int Unlimited = 4096;

    private readonly Lock _gate = new();
    private readonly IAnsiConsole _console;

    public Screen(TextWriter writer, ToolTerminal terminal)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new WriterOutput(writer, terminal.Width ?? Unlimited),
            Ansi = terminal.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        Writer = writer;
    }

    /// <summary>What it writes to, for text that is laid out already.</summary>
    public TextWriter Writer { get; }

    /// <summary>Writes a line of plain text: no markup is read in it, no line of it is wrapped.</summary>
    public void Line(string text = "", string style = "")
    {
        lock (_gate)
        {
            foreach (var line in text.Split('\n'))
            {
                var clean = ControlText.Escape(line);
                if (style.Length == 0)
                {
                    Writer.Write(clean);
                }
                else
                {
                    // Spectre would wrap at the terminal's width; the terminal does that better, and copied text stays whole.
                    var styled = AnsiOf(style);
                    Writer.Write(styled.Before + clean + styled.After);
                }

                Writer.Write('\n');
            }

            Writer.Flush();
        }
    }

    /// <summary>Writes a table or another layout.</summary>
    public void Write(IRenderable layout)
    {
        lock (_gate)
        {
            _console.Write(layout);
            Writer.Flush();
        }
    }

    private (string Before, string After) AnsiOf(string style)
    {
        if (!_console.Profile.Capabilities.Ansi)
        {
            return ("", "");
        }

        var code = style switch { "error" => "31;1", "warning" => "33", "info" => "36", "good" => "32", "heading" => "1", _ => "2" };
        return ($"\u001b[{code}m", "\u001b[0m");
    }
}
