using Specular.Specification.Export.Cleaning;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Merging;

/// <summary>The info of several pages: all titles, the first version, all descriptions, and of everything else the first.</summary>
internal static class InfoMerger
{
    private const string NoVersion = "1.0.0";

    public static JsonObject Merge(string name, IReadOnlyList<ExportPage> pages, ICollection<Problem> problems)
    {
        var info = new MemberList();
        info.Set("title", JsonValue.From(Joined(pages, "title", ", ") is { Length: > 0 } title ? title : FilledIn(pages, "The title of the API", name, problems)));
        var description = Joined(pages, "description", "\n\n");
        info.Set("description", description.Length > 0 ? JsonValue.From(description) : null);
        info.Set("version", JsonValue.From(Texts(pages, "version").FirstOrDefault() ?? FilledIn(pages, "The version of the API", NoVersion, problems)));
        foreach (var member in pages.SelectMany(p => p.Part("info").Members))
        {
            if (member.Name is not "description")
            {
                info.SetIfAbsent(member.Name, member.Value);
            }
        }

        return info.ToObject();
    }

    private static string Joined(IReadOnlyList<ExportPage> pages, string name, string separator) => string.Join(separator, Texts(pages, name));

    private static IEnumerable<string> Texts(IReadOnlyList<ExportPage> pages, string name) => pages
        .Select(p => p.Part("info")[name]?.AsString() ?? "").Where(t => t.Trim().Length > 0).Distinct(StringComparer.Ordinal);

    private static string FilledIn(IReadOnlyList<ExportPage> pages, string what, string with, ICollection<Problem> problems)
    {
        problems.Add(new(ProblemCatalog.FilledInOutput, pages[0].Place, [what, $"'{with}'", ""]));
        return with;
    }
}
