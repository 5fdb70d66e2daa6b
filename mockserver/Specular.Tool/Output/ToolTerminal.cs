namespace Specular.Tool.Output;

/// <summary>What the output goes to.</summary>
/// <param name="HasColour">Whether it shows colour: a terminal, and no NO_COLOR.</param>
/// <param name="Width">How many columns it has; null when lines may be of any length, as in a file.</param>
internal sealed record ToolTerminal(bool HasColour, int? Width)
{
    /// <summary>A file, a pipe, a test.</summary>
    public static ToolTerminal Plain { get; } = new(HasColour: false, Width: null);

    /// <summary>What this process has. NO_COLOR is heeded as https://no-color.org says: any value that is not empty.</summary>
    public static ToolTerminal OfThisProcess()
    {
        if (Console.IsOutputRedirected)
        {
            return Plain;
        }

        var isDumb = string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        return new ToolTerminal(!isDumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")), WidthOfConsole());
    }

    private static int? WidthOfConsole()
    {
        try
        {
            // A pseudo-terminal without a size says 0.
            return Console.WindowWidth > 0 ? Console.WindowWidth : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
