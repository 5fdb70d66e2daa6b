using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The members of an object schema, in display order, and which of them are required.</summary>
internal static class PropertyBinder
{
    public static ValueList<SchemaProperty> Bind(NodeCursor place, BindingContext context)
    {
        var properties = place.MembersOf("properties").Select(m => new SchemaProperty(m.Name, SchemaBinder.Bind(m.Value, context))).ToList();
        if (properties.Count < 2 || (place.Find("x-apifox-orders") ?? place.Find("x-apidog-orders")) is not { IsArray: true } orders)
        {
            return properties.ToValueList();
        }

        // Orders may hold ids of embedded models; those name no property.
        var rank = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in orders.Items().Select(i => i.Scalar).OfType<string>().Where(n => !rank.ContainsKey(n)))
        {
            rank.Add(name, rank.Count);
        }

        return properties.OrderBy(p => rank.TryGetValue(p.Name, out var at) ? at : int.MaxValue).ToValueList();
    }

    public static ValueList<string> BindRequired(NodeCursor place, BindingContext context)
    {
        if (place.Member("required") is not { } required)
        {
            return [];
        }

        // "required: true" on a property is 2.0's and 3.0's form for parameters; on a schema it says nothing.
        var names = new List<string>();
        foreach (var item in required.Items())
        {
            if (item.Scalar is not { } name)
            {
                item.ReportType("a member's name");
            }
            else if (!names.Contains(name, StringComparer.Ordinal))
            {
                names.Add(name);
                ReportUndeclared(place, item, name, context);
            }
        }

        return names.ToValueList();
    }

    // Beside allOf, a reference or patterns the member may be declared elsewhere.
    private static void ReportUndeclared(NodeCursor place, NodeCursor item, string name, BindingContext context)
    {
        if (place.Find("properties") is { IsObject: true } properties && !properties.Has(name) && !context.IsSupplement
            && !place.Has("allOf") && !place.Has("anyOf") && !place.Has("oneOf") && !place.Has("$ref") && !place.Has("patternProperties"))
        {
            item.Report(ProblemCatalog.RequiredMemberUndeclared, name);
        }
    }
}
