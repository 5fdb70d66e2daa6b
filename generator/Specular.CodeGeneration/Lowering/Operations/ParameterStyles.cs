using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>The styles that documents name, by where a value travels. One that belongs elsewhere is the place's own; an unknown one is none.</summary>
internal static class ParameterStyles
{
    /// <summary>The style of a parameter; null when nobody knows what it means.</summary>
    public static ValueStyle? Of(Parameter parameter)
    {
        if (parameter.ContentType is { } type)
        {
            return MediaContent.IsJsonType(type) ? ValueStyle.Json : Own(parameter.Location);
        }

        return Read(parameter.Style) is not { } style ? null : IsAt(style, parameter.Location) ? style : Own(parameter.Location);
    }

    /// <summary>The style of a form's field.</summary>
    public static ValueStyle? OfField(string? name) =>
        name is null ? ValueStyle.Form : Read(name) is { } style && IsAt(style, ParameterLocation.Query) ? style : null;

    private static ValueStyle? Read(string name) => name switch
    {
        "simple" => ValueStyle.Simple,
        "label" => ValueStyle.Label,
        "matrix" => ValueStyle.Matrix,
        "form" => ValueStyle.Form,
        "spaceDelimited" => ValueStyle.SpaceDelimited,
        "pipeDelimited" => ValueStyle.PipeDelimited,
        "deepObject" => ValueStyle.DeepObject,
        "cookie" => ValueStyle.Cookie,
        _ => null,
    };

    private static ValueStyle Own(ParameterLocation location) => location is ParameterLocation.Path or ParameterLocation.Header ? ValueStyle.Simple : ValueStyle.Form;

    private static bool IsAt(ValueStyle style, ParameterLocation location) => location switch
    {
        ParameterLocation.Path => style is ValueStyle.Simple or ValueStyle.Label or ValueStyle.Matrix,
        ParameterLocation.Query => style is ValueStyle.Form or ValueStyle.SpaceDelimited or ValueStyle.PipeDelimited or ValueStyle.DeepObject,
        ParameterLocation.Header => style is ValueStyle.Simple,
        _ => style is ValueStyle.Form or ValueStyle.Cookie,
    };
}
