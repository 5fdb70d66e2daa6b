namespace Specular.Testing;

/// <summary>A text is not its snapshot.</summary>
public sealed class SnapshotMismatchException : Exception
{
    internal SnapshotMismatchException(string verified, string received, string? expected, string actual)
        : base(Describe(verified, received, expected, actual))
    {
    }

    private static string Describe(string verified, string received, string? expected, string actual)
    {
        if (expected is null)
        {
            return $"There is no snapshot yet.\nReceived: {received}\nTo accept it, rename it to {Path.GetFileName(verified)}.";
        }

        var was = expected.Split('\n');
        var now = actual.Split('\n');
        var line = 0;
        while (line < was.Length && line < now.Length && string.Equals(was[line], now[line], StringComparison.Ordinal))
        {
            line++;
        }

        return $"The text is not its snapshot, from line {line + 1} on.\nVerified: {At(was, line)}\nReceived: {At(now, line)}\n"
            + $"Received: {received}\nTo accept it, rename it to {Path.GetFileName(verified)}.";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(end)";
}
