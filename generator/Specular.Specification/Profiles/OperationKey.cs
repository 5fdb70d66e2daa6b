namespace Specular.Specification.Profiles;

/// <summary>Operation keys as profiles write them: a method, a space, a path.</summary>
internal static class OperationKey
{
    /// <summary>The key as the contract writes it, or null when the text is none.</summary>
    public static string? Normalize(string text)
    {
        var trimmed = text.Trim();
        var space = trimmed.IndexOf(' ');
        if (space <= 0 || !trimmed.Take(space).All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
        {
            return null;
        }

        var path = trimmed.Substring(space).Trim();
        return path.Length > 0 && path[0] == '/' ? trimmed.Substring(0, space).ToUpperInvariant() + " " + path : null;
    }
}
