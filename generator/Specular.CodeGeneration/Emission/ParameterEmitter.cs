using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes how arguments outside the body get into a request.</summary>
internal static class ParameterEmitter
{
    private const string Styles = "global::Specular.ParameterStyle.";

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
        var guard = parameter is { Location: ParameterLocation.Path, Style: ValueStyle.Simple, Type: ScalarType { Kind: ScalarKind.String } }
            ? "global::System.ArgumentException.ThrowIfNullOrEmpty"
            : "global::System.ArgumentNullException.ThrowIfNull";
        writer.Line($"{guard}({CSharpIdentifier.Escape(parameter.Name)});");
    }

    /// <summary>The call on the request that adds the argument.</summary>
    public static string Call(ParameterModel parameter, TypeText types)
    {
        var name = CSharpIdentifier.Escape(parameter.Name);
        return Call(parameter, parameter.Constant is { } constant ? $"{name} ?? {TypeText.Constant(parameter.Type, constant)}" : name, types);
    }

    /// <summary>The call on the request that adds what is sent without being given; null for a parameter that has other values.</summary>
    public static string? ConstantCall(ParameterModel parameter, TypeText types) =>
        parameter.Constant is { } constant ? Call(parameter, TypeText.Constant(parameter.Type, constant), types) : null;

    private static string Call(ParameterModel parameter, string value, TypeText types)
    {
        var wire = CSharpText.Literal(parameter.WireName);
        if (!IsPlain(parameter))
        {
            var reserved = parameter.AllowReserved ? ", allowReserved: true" : "";
            return $".{parameter.Location}({wire}, {value}, {types.Codec(parameter.Type)}, {Style(parameter.Style)}, explode: {Word(parameter.Explode)}{reserved})";
        }

        return parameter.Type is ScalarType { Kind: ScalarKind.String }
            ? $".{parameter.Location}({wire}, {value})"
            : $".{parameter.Location}<{types.Of(parameter.Type)}>({wire}, {value})";
    }

    /// <summary>A style of the runtime.</summary>
    public static string Style(ValueStyle style) => Styles + style.ToString();

    /// <summary>A word of C#.</summary>
    public static string Word(bool value) => value ? "true" : "false";

    // One value, which travels as its text: nearly all parameters. The others go by way of their codec.
    private static bool IsPlain(ParameterModel parameter) =>
        parameter is { AllowReserved: false, Style: ValueStyle.Simple or ValueStyle.Form or ValueStyle.SpaceDelimited or ValueStyle.PipeDelimited or ValueStyle.DeepObject }
        && (parameter.Type is DeclaredType { IsOpenEnum: true } || (parameter.Type is ScalarType scalar && IsPlain(scalar.Kind)));

    private static bool IsPlain(ScalarKind kind) => kind
        is ScalarKind.String or ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal or ScalarKind.DateTime or ScalarKind.Date or ScalarKind.Guid;
}
