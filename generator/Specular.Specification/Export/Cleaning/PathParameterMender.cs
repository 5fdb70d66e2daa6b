using Specular.Specification.Binding;
using Specular.Specification.Export.Grammar;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Cleaning;

/// <summary>Makes the parameters of every path those that its braces name, as the binder takes them: what is declared besides is left out, what is not declared is a string.</summary>
internal static class PathParameterMender
{
    public static JsonObject Mend(JsonObject page)
    {
        if (page["paths"] is not JsonObject paths)
        {
            return page;
        }

        var mended = new MemberList();
        foreach (var path in paths.Members)
        {
            mended.Set(path.Name, path.Value is JsonObject item && !OpenApiShapes.Paths.IsExtension(path.Name) ? MendItem(item, PathParameters.VariablesOf(path.Name), page) : path.Value);
        }

        var root = MemberList.Of(page);
        root.Set("paths", mended.ToObject());
        return root.ToObject();
    }

    private static JsonObject MendItem(JsonObject item, IReadOnlyList<string> variables, JsonObject page)
    {
        var members = MemberList.Of(item);
        var common = ParametersOf(item).Where(p => IsUsed(p, variables, page)).ToList();
        SetParameters(members, common);
        foreach (var (name, value) in item.Members.Select(m => (m.Name, m.Value)))
        {
            if (value is JsonObject operation && OpenApiShapes.PathItem.SlotOf(name)?.ShapeOf?.Invoke() == OpenApiShapes.Operation)
            {
                members.Set(name, MendOperation(operation, common, variables, page));
            }
        }

        return members.ToObject();
    }

    private static JsonObject MendOperation(JsonObject operation, List<JsonValue> common, IReadOnlyList<string> variables, JsonObject page)
    {
        var members = MemberList.Of(operation);
        var own = ParametersOf(operation).Where(p => IsUsed(p, variables, page)).ToList();
        var declared = new HashSet<string>(common.Concat(own).Select(p => VariableOf(p, page)).OfType<string>(), StringComparer.Ordinal);
        own.AddRange(variables.Where(v => !declared.Contains(v)).Select(Undeclared));
        SetParameters(members, own);
        return members.ToObject();
    }

    private static ValueList<JsonValue> ParametersOf(JsonObject place) => place["parameters"] is JsonArray parameters ? parameters.Items : [];

    private static void SetParameters(MemberList members, List<JsonValue> parameters) =>
        members.Set("parameters", parameters.Count > 0 ? new JsonArray(parameters.ToValueList()) : null);

    private static bool IsUsed(JsonValue parameter, IReadOnlyList<string> variables, JsonObject page) =>
        VariableOf(parameter, page) is not { } name || variables.Contains(name, StringComparer.Ordinal);

    // The name of a path parameter; null for parameters elsewhere, and for references that lead nowhere.
    private static string? VariableOf(JsonValue parameter, JsonObject page)
    {
        const int mostHops = 32;
        var target = parameter;
        for (var hops = 0; target?["$ref"]?.AsString() is { } reference; hops++)
        {
            target = hops < mostHops ? LocalReference.Find(page, reference) : null;
        }

        return target?["in"]?.AsString() is "path" ? target["name"]?.AsString() : null;
    }

    private static JsonObject Undeclared(string name) => new(
    [
        new("name", JsonValue.From(name)), new("in", JsonValue.From("path")), new("required", JsonValue.True),
        new("schema", new JsonObject([new("type", JsonValue.From("string"))])),
    ]);
}
