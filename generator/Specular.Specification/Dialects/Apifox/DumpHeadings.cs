namespace Specular.Specification.Dialects.Apifox;

/// <summary>The lines that begin a section, in the page's languages.</summary>
internal static class DumpHeadings
{
    private const int Longest = 32;

    private static readonly Dictionary<string, DumpHeading> s_headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["说明"] = DumpHeading.Description, ["描述"] = DumpHeading.Description, ["Description"] = DumpHeading.Description,
        ["概览"] = DumpHeading.Overview, ["Overview"] = DumpHeading.Overview,
        ["参数"] = DumpHeading.Parameters, ["请求参数"] = DumpHeading.Parameters, ["Parameters"] = DumpHeading.Parameters,
        ["请求体"] = DumpHeading.Body, ["Request Body"] = DumpHeading.Body, ["Body"] = DumpHeading.Body,
        ["响应"] = DumpHeading.Responses, ["返回响应"] = DumpHeading.Responses, ["Responses"] = DumpHeading.Responses, ["Response"] = DumpHeading.Responses,
        ["响应示例"] = DumpHeading.Examples, ["Response Examples"] = DumpHeading.Examples, ["Examples"] = DumpHeading.Examples,
    };

    /// <summary>The section that a line begins; null when it begins none.</summary>
    public static DumpHeading? Of(DumpText text, int line) =>
        text.LengthOf(line) <= Longest && s_headings.TryGetValue(text.Line(line).TrimStart('#', ' '), out var heading) ? heading : null;
}
