using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes how arguments outside the body get into a request.</summary>
internal static class ParameterEmitter
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>The parameter as it stands in a signature.</summary>
    public static string Declaration(ParameterModel parameter, TypeText types)
    {
        var name = CSharpIdentifier.Escape(parameter.Name);
        return parameter.IsRequired ? $"{types.Of(parameter.Type)} {name}" : $"{types.Of(parameter.Type)}? {name} = null";
    }

    /// <summary>Refuses an argument that cannot be sent.</summary>
    public static void WriteGuard(SourceWriter writer, ParameterModel parameter)
    {
        if (!parameter.IsRequired || parameter.Type.IsValueType)
        {
            return;
        }

        // An empty segment would be another path.
        var guard = parameter is { Location: ParameterLocation.Path, Type: ScalarType }
            ? "global::System.ArgumentException.ThrowIfNullOrEmpty"
            : "global::System.ArgumentNullException.ThrowIfNull";
        writer.Line($"{guard}({CSharpIdentifier.Escape(parameter.Name)});");
    }

    /// <summary>The call on the request that adds the argument.</summary>
    public static string Call(ParameterModel parameter, TypeText types)
    {
        var name = CSharpIdentifier.Escape(parameter.Name);
        var wire = CSharpText.Literal(parameter.WireName);
        if (parameter.Type is ListType list)
        {
            var items = Items(name, list.Item, parameter.IsRequired);
            return parameter.Location == ParameterLocation.Query
                ? $".Query({wire}, {items}, explode: {(parameter.Explode ? "true" : "false")})"
                : $".{parameter.Location}({wire}, {Joined(name, list.Item, parameter.IsRequired)})";
        }

        if (parameter.Type is ScalarType { Kind: ScalarKind.Bytes })
        {
            var text = $"global::System.Convert.ToBase64String({name})";
            return $".{parameter.Location}({wire}, {(parameter.IsRequired ? text : $"{name} is null ? null : {text}")})";
        }

        return parameter.Type is ScalarType { Kind: ScalarKind.String }
            ? $".{parameter.Location}({wire}, {name})"
            : $".{parameter.Location}<{types.Of(parameter.Type)}>({wire}, {name})";
    }

    private static string Joined(string name, TypeReference item, bool isRequired)
    {
        var joined = $"string.Join(',', {Items(name, item, isRequired: true)})";
        return isRequired ? joined : $"{name} is null ? null : {joined}";
    }

    private static string Items(string name, TypeReference item, bool isRequired)
    {
        var text = item switch
        {
            DeclaredType { IsNumber: true } => $"item.Value.ToString({Invariant})",
            DeclaredType => "item.Value",
            ScalarType { Kind: ScalarKind.Date } => $"item.ToString(\"yyyy-MM-dd\", {Invariant})",
            ScalarType { Kind: ScalarKind.Guid } => "item.ToString()",
            ScalarType { Kind: ScalarKind.Bytes } => "global::System.Convert.ToBase64String(item)",
            ScalarType { Kind: ScalarKind.Boolean } => "item ? \"true\" : \"false\"",
            ScalarType { Kind: ScalarKind.DateTime } => $"item.ToString(\"yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK\", {Invariant})",
            ScalarType { Kind: ScalarKind.String } => null,
            _ => $"item.ToString({Invariant})",
        };
        if (text is null)
        {
            return name;
        }

        var select = $"global::System.Linq.Enumerable.Select({name}, static item => {text})";
        return isRequired ? select : $"{name} is null ? null : {select}";
    }
}
