using Specular.Specification.Export.Cleaning;
using Specular.Specification.Export.Grammar;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Merging;

/// <summary>The paths of several pages. What a page says at its root for all its operations, and other pages do not, is said at each operation instead.</summary>
/// <param name="servers">The servers at the output's root.</param>
/// <param name="hasCommonSecurity">Whether all pages say the same at their roots.</param>
/// <param name="marksSupplements">Whether what supplements add is marked part by part.</param>
internal sealed class PathMerger(ValueList<JsonValue> servers, bool hasCommonSecurity, bool marksSupplements)
{
    // What a path says for all its methods.
    private static readonly string[] s_common = ["parameters", "summary", "description", "servers", "$ref"];

    public JsonObject Merge(IEnumerable<ExportPage> pages)
    {
        var paths = new MemberList();
        foreach (var page in pages)
        {
            foreach (var (path, value) in page.Part("paths").Members.Select(m => (m.Name, m.Value)))
            {
                if (value is not JsonObject item || OpenApiShapes.Paths.IsExtension(path))
                {
                    paths.SetIfAbsent(path, value);
                    continue;
                }

                var own = Standing(item, page);
                paths.Set(path, paths.Find(path) is JsonObject earlier ? Join(earlier, own, page.IsSupplement) : own);
            }
        }

        return paths.ToObject();
    }

    /// <summary>Whether a member of a path is an operation.</summary>
    public static bool IsOperation(JsonMember member) =>
        member.Value is JsonObject && OpenApiShapes.PathItem.SlotOf(member.Name)?.ShapeOf?.Invoke() == OpenApiShapes.Operation;

    // The path with all that its page says for it.
    private JsonObject Standing(JsonObject item, ExportPage page)
    {
        var members = MemberList.Of(item);
        foreach (var member in item.Members.Where(IsOperation))
        {
            var operation = MemberList.Of((JsonObject)member.Value);
            if (!hasCommonSecurity)
            {
                operation.SetIfAbsent("security", page.Tree["security"]);
            }

            if (page.Servers.Count > 0 && !page.Servers.Equals(servers) && !members.Has("servers"))
            {
                operation.SetIfAbsent("servers", new JsonArray(page.Servers));
            }

            members.Set(member.Name, page.IsSupplement && marksSupplements ? SupplementMark.On(operation.ToObject()) : operation.ToObject());
        }

        return members.ToObject();
    }

    private static JsonObject Join(JsonObject earlier, JsonObject later, bool isSupplement)
    {
        // A path that is a reference out of the documents has no operation.
        if (LeadsOut(earlier) || LeadsOut(later))
        {
            return LeadsOut(earlier) ? later : earlier;
        }

        if (!s_common.All(name => Equals(earlier[name], later[name])))
        {
            earlier = WithCommonAtOperations(earlier);
            later = WithCommonAtOperations(later);
        }

        var members = MemberList.Of(earlier);
        foreach (var member in later.Members)
        {
            if (isSupplement && IsOperation(member) && members.Find(member.Name) is JsonObject published)
            {
                members.Set(member.Name, SupplementFiller.Fill(published, (JsonObject)member.Value));
            }
            else
            {
                // Two definitions of one operation that differ are an error of joining, which has been reported.
                members.SetIfAbsent(member.Name, member.Value);
            }
        }

        return members.ToObject();
    }

    private static bool LeadsOut(JsonObject item) => item["$ref"]?.AsString() is { } reference && !reference.StartsWith("#", StringComparison.Ordinal);

    private static JsonObject WithCommonAtOperations(JsonObject item)
    {
        var members = MemberList.Of(item);
        foreach (var member in item.Members.Where(IsOperation))
        {
            var operation = MemberList.Of((JsonObject)member.Value);
            operation.Set("parameters", JoinParameters(item["parameters"] as JsonArray, operation.Find("parameters") as JsonArray));
            foreach (var name in s_common.Skip(1).Take(3))
            {
                operation.SetIfAbsent(name, item[name]);
            }

            members.Set(member.Name, operation.ToObject());
        }

        foreach (var name in s_common.Take(4))
        {
            members.Remove(name);
        }

        return members.ToObject();
    }

    // An operation's own parameter takes the place of the path's of the same name.
    private static JsonArray? JoinParameters(JsonArray? common, JsonArray? own)
    {
        var joined = new MemberList();
        foreach (var parameter in (common?.Items ?? []).Concat(own?.Items ?? []))
        {
            joined.Set(ParameterKey.Of(parameter), parameter);
        }

        return joined.Count > 0 ? new JsonArray(joined.Members.Select(m => m.Value).ToValueList()) : null;
    }
}
