using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The members of an object schema, in display order, and which of them are required.</summary>
internal static class PropertyBinder
{
    public static ValueList<SchemaProperty> Bind(ObjectMembers members, BindingContext context) =>
        members.InOrder.Select(m => new SchemaProperty(m.Name, SchemaBinder.Bind(m.Place, context))).ToValueList();

    public static ValueList<string> BindRequired(NodeCursor place, ObjectMembers members, BindingContext context)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in RequiredItems(place, context))
        {
            if (item.Scalar is not { } name)
            {
                item.ReportType("a member's name");
            }
            else if (seen.Add(name) && !IsGone(place, members, name))
            {
                names.Add(name);
                ReportUndeclared(place, members, item, name, context);
            }
        }

        return names.Concat(members.Required).Distinct(StringComparer.Ordinal).ToValueList();
    }

    // "required: true" is the form of parameters; on a schema it says nothing.
    private static IEnumerable<NodeCursor> RequiredItems(NodeCursor place, BindingContext context)
    {
        if (place.Member("required") is not { AsBoolean: { } flag } misplaced)
        {
            return place.ItemsOf("required");
        }

        // What has a place as well is a parameter that a schema refers to by mistake.
        if (!context.IsSupplement && !place.Has("in"))
        {
            misplaced.Report(
                ProblemCatalog.RequiredMisplaced, $"'required: {(flag ? "true" : "false")}' stands in the schema itself, where it says nothing",
                flag ? "put the member's name into the 'required' list of the object that has it" : "leave it out");
        }

        return [];
    }

    // The id of a model, or a property that is not confirmed.
    private static bool IsGone(NodeCursor place, ObjectMembers members, string name) =>
        !members.Has(name) && (Apifox.IsModelId(name) || place.Find("properties")?.Has(name) == true);

    private static bool IsPart(NodeCursor place) => JsonPointer.Segments(place.Pointer) is { Count: > 1 } segments && segments[segments.Count - 2] == "allOf";

    // Beside allOf, a reference or patterns, and in a part of allOf, the member may be declared elsewhere.
    private static void ReportUndeclared(NodeCursor place, ObjectMembers members, NodeCursor item, string name, BindingContext context)
    {
        if (place.Find("properties") is { IsObject: true } && !members.Has(name) && !context.IsSupplement
            && !place.Has("allOf") && !place.Has("anyOf") && !place.Has("oneOf") && !place.Has("$ref") && !place.Has("patternProperties") && !IsPart(place))
        {
            item.Report(ProblemCatalog.RequiredMemberUndeclared, name);
        }
    }
}
