namespace Specular;

/// <summary>What a key, secret or token may be.</summary>
internal static class SecretText
{
    /// <summary>What is wrong with the text; null when nothing is. The text itself is not told.</summary>
    public static string? FaultOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "is empty"
        : text.Contains("{{", StringComparison.Ordinal) ? "is still a placeholder"
        : text.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0 ? "has a line break or another control character in it"
        : null;

    /// <summary>Refuses a part of a credential that would break out of where it is sent.</summary>
    public static void Require(string text, string name)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0)
        {
            throw new ArgumentException("It has a line break or another control character in it.", name);
        }
    }
}
