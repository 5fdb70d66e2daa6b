using Specular.Specification.Export.Cleaning;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Grammar;

/// <summary>Goes through a clean tree, knowing what each object in it is; examples and other data are not entered.</summary>
internal abstract class TreeRewriter
{
    public JsonObject Rewrite(JsonObject document) => Rewrite(document, OpenApiShapes.Document);

    /// <summary>A clean object of a shape, rewritten from the inside out.</summary>
    public JsonObject Rewrite(JsonObject value, Shape shape)
    {
        var members = new MemberList();
        foreach (var member in value.Members)
        {
            if (Keeps(member.Name, shape))
            {
                members.Set(member.Name, shape.SlotOf(member.Name) is { } slot ? RewriteMember(member.Value, slot) : member.Value);
            }
        }

        Change(members, shape);
        return members.ToObject();
    }

    /// <summary>Whether a member stays.</summary>
    protected virtual bool Keeps(string name, Shape shape) => true;

    /// <summary>Changes an object whose members have been rewritten.</summary>
    protected virtual void Change(MemberList members, Shape shape)
    {
    }

    /// <summary>Changes data in which references may stand.</summary>
    protected virtual JsonValue ChangeData(JsonValue data) => data;

    private JsonValue RewriteMember(JsonValue value, Slot slot) => slot.Form switch
    {
        SlotForm.DataWithReferences => ChangeData(value),
        SlotForm.One or SlotForm.List or SlotForm.OneOrList => value switch
        {
            JsonObject o => Rewrite(o, slot.Shape),
            JsonArray a => new JsonArray(a.Items.Select(i => i is JsonObject o ? Rewrite(o, slot.Shape) : i).ToValueList()),
            _ => value,
        },
        SlotForm.Map when value is JsonObject map =>
            new JsonObject(map.Members.Select(m => m.Value is JsonObject o ? new JsonMember(m.Name, Rewrite(o, slot.Shape)) : m).ToValueList()),
        _ => value,
    };
}
