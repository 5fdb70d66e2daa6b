using Specular.Specification.Export.Cleaning;
using Specular.Specification.Export.Grammar;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Merging;

/// <summary>Pages to one document: each path, component, server and tag once. Published pages come first, and supplements fill in what they leave open.</summary>
internal sealed class PageMerger(string name, string version, ICollection<Problem> problems)
{
    private static readonly string[] s_singles = ["jsonSchemaDialect", "externalDocs"];

    /// <param name="pages">At least one; published ones first.</param>
    public JsonObject Merge(IReadOnlyList<ExportPage> pages)
    {
        var names = new ComponentNames(pages);
        names.Choose(problems);
        var renamed = pages.Select((page, index) => page with
        {
            Tree = new ReferenceRewriter(page.Place.Document, (kind, component) => names.NewName(index, kind, component)).Rewrite(page.Tree),
        }).ToList();

        var isSupplement = pages.All(p => p.IsSupplement);
        var published = isSupplement ? renamed : renamed.Where(p => !p.IsSupplement).ToList();
        var servers = ServersOf(published) is { Count: > 0 } own ? own : ServersOf(renamed);
        var security = renamed[0].Tree["security"];
        var isCommon = renamed.All(p => Equals(p.Tree["security"], security));

        var root = new MemberList();
        root.Set("openapi", JsonValue.From(version));
        if (isSupplement)
        {
            root.Set("x-specular", JsonValue.From(SupplementMark.Word));
        }

        root.Set("info", InfoMerger.Merge(name, published, problems));
        root.Set("servers", servers.Count > 0 ? new JsonArray(servers) : null);
        root.Set("tags", MergeTags(renamed));
        root.Set("paths", new PathMerger(servers, isCommon, !isSupplement).Merge(renamed));
        root.Set("webhooks", MergeMaps(renamed.Select(p => p.Part("webhooks"))));
        root.Set("components", MergeComponents(renamed, names));
        root.Set("security", isCommon ? security : null);
        foreach (var page in renamed)
        {
            foreach (var member in page.Tree.Members.Where(m => OpenApiShapes.Document.IsExtension(m.Name) || s_singles.Contains(m.Name, StringComparer.Ordinal)))
            {
                root.SetIfAbsent(member.Name, member.Value);
            }
        }

        return root.ToObject();
    }

    private static ValueList<JsonValue> ServersOf(IEnumerable<ExportPage> pages) => pages.SelectMany(p => p.Servers).Distinct().ToValueList();

    private static JsonArray? MergeTags(IEnumerable<ExportPage> pages)
    {
        var tags = new MemberList();
        foreach (var tag in pages.SelectMany(p => p.Tree["tags"] is JsonArray own ? own.Items : []))
        {
            tags.SetIfAbsent(tag["name"]?.AsString() ?? "", tag);
        }

        return tags.Count > 0 ? new JsonArray(tags.Members.Select(t => t.Value).ToValueList()) : null;
    }

    private static JsonObject? MergeComponents(List<ExportPage> pages, ComponentNames names)
    {
        var kinds = new MemberList();
        var byKind = new Dictionary<string, MemberList>(StringComparer.Ordinal);
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var kind in pages[page].Part("components").Members)
            {
                if (OpenApiShapes.Components.IsExtension(kind.Name) || kind.Value is not JsonObject named)
                {
                    kinds.SetIfAbsent(kind.Name, kind.Value);
                    continue;
                }

                if (!byKind.TryGetValue(kind.Name, out var components))
                {
                    byKind.Add(kind.Name, components = new MemberList());
                    kinds.Set(kind.Name, JsonObject.Empty);
                }

                foreach (var component in named.Members)
                {
                    components.SetIfAbsent(names.NewName(page, kind.Name, component.Name), component.Value);
                }
            }
        }

        foreach (var kind in byKind)
        {
            kinds.Set(kind.Key, kind.Value.Count > 0 ? kind.Value.ToObject() : null);
        }

        return kinds.Count > 0 ? kinds.ToObject() : null;
    }

    private static JsonObject? MergeMaps(IEnumerable<JsonObject> maps)
    {
        var merged = new MemberList();
        foreach (var member in maps.SelectMany(m => m.Members))
        {
            merged.SetIfAbsent(member.Name, member.Value);
        }

        return merged.Count > 0 ? merged.ToObject() : null;
    }
}
