using Specular.Specification.Binding;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Cleaning;

/// <summary>
/// Says of a schema whose embedded models have been written out that they have been, in the words of Apifox's own pages: x-apifox-ignore-properties names the members that
/// come from models, x-apifox-orders all of them.
/// </summary>
internal static class EmbeddedModelMender
{
    public static void Mend(MemberList members, NodeCursor place, ObjectMembers read)
    {
        var own = place.Find("properties") is { IsObject: true } properties ? properties : null;
        if (members.Find("required") is JsonArray required)
        {
            // The id of a model, or a property that is not confirmed.
            var kept = required.Items.Where(r => r.AsString() is { } name && (read.Has(name) || !(Apifox.IsModelId(name) || own?.Has(name) == true)));
            SetList(members, "required", kept);
        }

        if (!ObjectMemberReader.EmbedsModels(place))
        {
            return;
        }

        if (read.Required.Count > 0)
        {
            var all = members.Find("required") is JsonArray stated ? stated.Items : [];
            SetList(members, "required", all.Concat(read.Required.Select(JsonValue.From)).Distinct());
        }

        var names = read.InOrder.Select(m => m.Name).ToList();
        var prefix = members.Has("x-apidog-refs") && !members.Has("x-apifox-refs") ? "x-apidog-" : "x-apifox-";
        SetList(members, prefix + "ignore-properties", names.Where(n => own?.Has(n) != true).Select(JsonValue.From));
        SetList(members, prefix + "orders", names.Select(JsonValue.From));
    }

    private static void SetList(MemberList members, string name, IEnumerable<JsonValue> items) =>
        members.Set(name, items.ToValueList() is { Count: > 0 } list ? new JsonArray(list) : null);
}
