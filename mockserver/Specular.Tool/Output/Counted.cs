using System.Globalization;

namespace Specular.Tool.Output;

/// <summary>Numbers with their nouns.</summary>
internal static class Counted
{
    /// <summary>"1 error", "2 errors", "no errors".</summary>
    public static string Of(int count, string noun) =>
        count == 0 ? $"no {noun}s" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
