using System.Reflection;

namespace Specular.Tool.Linting.Reports;

/// <summary>The pages of docs/diagnostics, which have no public address and so travel with the tool.</summary>
internal static class RulePages
{
    /// <summary>A page's text, in Markdown; null when there is none.</summary>
    public static string? Find(string id)
    {
        using var page = Assembly.GetExecutingAssembly().GetManifestResourceStream($"diagnostics/{id}.md");
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
