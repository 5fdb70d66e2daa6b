using Specular.Mocking;
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
                Write(line, style);
                Writer.Write('\n');
            }

            Writer.Flush();
        }
    }

    /// <summary>Writes a line of parts, each with its style; a line break in one is written as an escape.</summary>
    public void Line(params ReadOnlySpan<(string Text, string Style)> parts)
    {
        lock (_gate)
        {
            foreach (var (text, style) in parts)
            {
                Write(text, style);
            }

            Writer.Write('\n');
            Writer.Flush();
        }
    }

    /// <summary>Writes why something cannot be done, and what to do about it.</summary>
    public void Refusal(MockServerException refusal)
    {
        Line($"specular: {refusal.Problem}");
        if (refusal.Remedy.Length > 0)
        {
            Line(refusal.Remedy);
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

    // Spectre would wrap at the terminal's width; the terminal does that better, and copied text stays whole.
    private void Write(string text, string style)
    {
        var (before, after) = style.Length == 0 ? ("", "") : AnsiOf(style);
        Writer.Write(before + ControlText.Escape(text) + after);
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
