using Specular.Specification.Export.Cleaning;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Merging;

/// <summary>The mark of what no published document says: the one a supplement bears at its root, on each part that comes from one.</summary>
internal static class SupplementMark
{
    public const string Word = "supplement";

    private const string Member = "x-specular";

    public static JsonValue On(JsonValue part)
    {
        if (part is not JsonObject o || o.TryGetValue("$ref", out _))
        {
            return part;
        }

        var members = MemberList.Of(o);
        members.SetIfAbsent(Member, JsonValue.From(Word));
        return members.ToObject();
    }
}
