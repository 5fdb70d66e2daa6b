using System.Runtime.CompilerServices;
using Specular.Tool.Languages;

namespace Specular.Tool.Output;

/// <summary>Numbers with their nouns.</summary>
internal static class Counted
{
    /// <summary>"1 error", "2 errors", "no errors".</summary>
    public static string Of(int count, string noun) => count switch
    {
        0 => ToolText.Of($"no {noun}s"),
        1 => ToolText.Of($"1 {noun}"),
        _ => ToolText.Format(FormattableStringFactory.Create($"{{0}} {noun}s", count)),
    };
}
