namespace Specular.Descriptors;

/// <summary>Statuses as documents write them: "404", "4XX", "default".</summary>
internal static class StatusPattern
{
    /// <summary>How well a pattern suits a status: 3 for itself, 2 for its hundred, 1 for the default, 0 for another.</summary>
    public static int Match(string pattern, int status)
    {
        if (pattern is "default")
        {
            return 1;
        }

        if (pattern.Length != 3 || pattern[0] - '0' != status / 100)
        {
            return 0;
        }

        return pattern.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? 2
            : pattern[1] - '0' == status / 10 % 10 && pattern[2] - '0' == status % 10 ? 3
            : 0;
    }
}
