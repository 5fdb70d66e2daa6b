using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Cleaning;

/// <summary>A schema's keywords in the form of the version that is written. 3.0 and 3.1 say three things differently: null, exclusive bounds, examples.</summary>
internal sealed class SchemaMender(BindingContext context, ExportNotes notes, bool writes31)
{
    private static readonly (SchemaTypes Type, string Word)[] s_words =
    [
        (SchemaTypes.Boolean, "boolean"), (SchemaTypes.Integer, "integer"), (SchemaTypes.Number, "number"), (SchemaTypes.String, "string"),
        (SchemaTypes.Array, "array"), (SchemaTypes.Object, "object"), (SchemaTypes.Null, "null"),
    ];

    public void Mend(MemberList members, NodeCursor place)
    {
        // One that leads nowhere stands for nothing, so what stands beside it counts.
        if (!context.IsVersion31 && place.Member("$ref") is { Scalar: { } reference } target && context.References.Find(target, reference) is not null)
        {
            KeepReference(members);
            return;
        }

        if (members.Find("required") is JsonArray required)
        {
            members.Set("required", new JsonArray(required.Items.Distinct().ToValueList()));
        }

        MendType(members, place);
        MendBounds(members, place);
        MendExamples(members, place);
        MendItems(members, place);
    }

    // What 3.0 ignores beside a reference would count in 3.1. Words for people stay.
    private static void KeepReference(MemberList members)
    {
        foreach (var name in members.Members.Select(m => m.Name).ToList())
        {
            if (name is not ("$ref" or "title" or "description" or "deprecated") && !name.StartsWith("x-", StringComparison.Ordinal))
            {
                members.Remove(name);
            }
        }
    }

    private void MendType(MemberList members, NodeCursor place)
    {
        var types = SchemaTypeBinder.Bind(place, context);
        var words = s_words.Where(w => (types & w.Type) != SchemaTypes.None && (writes31 || w.Type != SchemaTypes.Null)).Select(w => JsonValue.From(w.Word)).ToValueList();
        if (types == SchemaTypes.None)
        {
            members.Remove("type");
        }
        else if (writes31 || words.Count == 1)
        {
            members.Set("type", words.Count == 1 ? words[0] : new JsonArray(words));
        }
        else
        {
            notes.Needs31(place.Find("type") ?? place, words.Count == 0 ? "type: 'null'" : "several types");
        }

        if (writes31)
        {
            members.Remove("nullable");
        }
        else if ((types & SchemaTypes.Null) != SchemaTypes.None)
        {
            members.Set("nullable", JsonValue.True);
        }
    }

    private void MendBounds(MemberList members, NodeCursor place)
    {
        var bounds = NumberBounds.Bind(place);
        MendBound(members, place, "minimum", bounds.Minimum, "exclusiveMinimum", bounds.ExclusiveMinimum);
        MendBound(members, place, "maximum", bounds.Maximum, "exclusiveMaximum", bounds.ExclusiveMaximum);
    }

    private void MendBound(MemberList members, NodeCursor place, string name, JsonNumber? inclusive, string exclusiveName, JsonNumber? exclusive)
    {
        if (writes31 || exclusive is null)
        {
            members.Set(name, inclusive);
            members.Set(exclusiveName, exclusive);
        }
        else if (inclusive is null)
        {
            members.Set(name, exclusive);
            members.Set(exclusiveName, JsonValue.True);
        }
        else
        {
            notes.Needs31(place, exclusiveName);
        }
    }

    private void MendExamples(MemberList members, NodeCursor place)
    {
        if (!place.Has("examples"))
        {
            return;
        }

        var all = SchemaExamples.Bind(place).ToValueList();
        var several = place.Has("example") ? all.Skip(1).ToValueList() : all;
        if (writes31 || several.Count == 0)
        {
            members.Set("examples", several.Count == 0 ? null : new JsonArray(several));
        }
        else if (all.Count == 1)
        {
            members.Remove("examples");
            members.Set("example", all[0]);
        }
        else
        {
            notes.Needs31(place.Find("examples")!, "examples");
        }
    }

    private void MendItems(MemberList members, NodeCursor place)
    {
        // The old form of tuples: an array under "items", and "additionalItems" for the rest.
        if (members.Find("items") is JsonArray tuple)
        {
            members.Set("prefixItems", tuple);
            members.Set("items", members.Find("additionalItems"));
            if (!writes31)
            {
                notes.Needs31(place.Find("items")!, "an array under 'items'");
            }
        }

        members.Remove("additionalItems");
        if (!writes31 && members.Find("type")?.AsString() is "array" && !members.Has("items"))
        {
            members.Set("items", JsonObject.Empty);
            notes.FilledIn(place, "'items' of an array", "a schema that allows anything");
        }
    }
}
