using Specular.Specification.Export.Cleaning;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Merging;

/// <summary>
/// A published operation with what a supplement adds to it, as the contract has it (<see cref="Joining.OperationSupplement"/>): the published document wins wherever it says
/// something, and what is filled in bears the mark.
/// </summary>
internal static class SupplementFiller
{
    public static JsonObject Fill(JsonObject published, JsonObject supplement)
    {
        var members = MemberList.Of(published);
        foreach (var name in new[] { "summary", "description" })
        {
            if (members.Find(name)?.AsString() is null or "")
            {
                members.Set(name, supplement[name] ?? members.Find(name));
            }
        }

        members.SetIfAbsent("x-specular-name", supplement["x-specular-name"]);
        members.Set("parameters", FillParameters(published["parameters"] as JsonArray, supplement["parameters"] as JsonArray));
        members.Set("requestBody", FillBody(published["requestBody"], supplement["requestBody"]));
        members.Set("responses", FillResponses(published["responses"] as JsonObject ?? JsonObject.Empty, supplement["responses"] as JsonObject ?? JsonObject.Empty));
        members.SetIfAbsent("security", supplement["security"]);
        return members.ToObject();
    }

    private static JsonArray? FillParameters(JsonArray? published, JsonArray? supplement)
    {
        var all = new MemberList();
        foreach (var parameter in published?.Items ?? [])
        {
            all.Set(ParameterKey.Of(parameter), parameter);
        }

        foreach (var parameter in supplement?.Items ?? [])
        {
            all.SetIfAbsent(ParameterKey.Of(parameter), SupplementMark.On(parameter));
        }

        return all.Count > 0 ? new JsonArray(all.Members.Select(p => p.Value).ToValueList()) : null;
    }

    private static JsonValue? FillBody(JsonValue? published, JsonValue? supplement)
    {
        if (published is not JsonObject body || supplement is not JsonObject added)
        {
            return published ?? (supplement is null ? null : SupplementMark.On(supplement));
        }

        var members = MemberList.Of(body);
        FillContent(members, added);
        if (added["required"]?.AsBoolean() == true)
        {
            members.SetIfAbsent("required", JsonValue.True);
        }

        return members.ToObject();
    }

    private static JsonObject FillResponses(JsonObject published, JsonObject supplement)
    {
        var members = MemberList.Of(published);
        foreach (var response in supplement.Members)
        {
            if (members.Find(response.Name) is not JsonObject own)
            {
                members.SetIfAbsent(response.Name, SupplementMark.On(response.Value));
            }
            else if (response.Value is JsonObject added)
            {
                members.Set(response.Name, FillResponse(own, added));
            }
        }

        return members.ToObject();
    }

    private static JsonObject FillResponse(JsonObject published, JsonObject supplement)
    {
        var members = MemberList.Of(published);
        if (members.Find("description")?.AsString() is null or "")
        {
            members.Set("description", supplement["description"] ?? members.Find("description"));
        }

        if (supplement["headers"] is JsonObject headers)
        {
            var all = members.Find("headers") is JsonObject own ? MemberList.Of(own) : new MemberList();
            foreach (var header in headers.Members.Where(h => !all.Members.Any(o => string.Equals(o.Name, h.Name, StringComparison.OrdinalIgnoreCase))).ToList())
            {
                all.Set(header.Name, SupplementMark.On(header.Value));
            }

            members.Set("headers", all.ToObject());
        }

        FillContent(members, supplement);
        return members.ToObject();
    }

    private static void FillContent(MemberList body, JsonObject supplement)
    {
        if (supplement["content"] is not JsonObject added)
        {
            return;
        }

        var content = body.Find("content") is JsonObject own ? MemberList.Of(own) : new MemberList();
        foreach (var member in content.Members.ToList())
        {
            if (member.Value is JsonObject media && IsEmpty(media["schema"]) && added.Members.FirstOrDefault(a => IsSame(a.Name, member.Name)).Value is JsonObject richer)
            {
                var filled = MemberList.Of(media);
                filled.Set("schema", richer["schema"] ?? media["schema"]);
                filled.SetIfAbsent("example", richer["example"]);
                filled.SetIfAbsent("examples", richer["examples"]);
                content.Set(member.Name, SupplementMark.On(filled.ToObject()));
            }
        }

        foreach (var member in added.Members.Where(a => !content.Members.Any(p => IsSame(a.Name, p.Name))).ToList())
        {
            content.Set(member.Name, SupplementMark.On(member.Value));
        }

        body.Set("content", content.ToObject());
    }

    // As OperationSupplement.IsEmpty has it: none at all, or an object without members.
    private static bool IsEmpty(JsonValue? schema) => schema is null || schema is JsonObject o
        && o["type"]?.AsString() is null or "object"
        && o.Members.All(m => m.Name is "type" or "nullable" or "title" or "description" || m.Name.StartsWith("x-", StringComparison.Ordinal)
            || m is { Name: "properties", Value: JsonObject { Members.Count: 0 } });

    private static bool IsSame(string left, string right) =>
        (IsJson(left) && IsJson(right)) || string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string mediaType) => new Contract.MediaContent { Source = default, MediaType = mediaType }.IsJson;
}
