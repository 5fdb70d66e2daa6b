namespace Specular.Simulation.Responses.Bodies;

/// <summary>The ends of lines in streams: CR, LF and CRLF. What Unicode has beside them, such as U+2028, is text, which JSON may hold as it is.</summary>
internal static class LineEnds
{
    /// <summary>The text with LF at the end of each line.</summary>
    public static string Unify(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
