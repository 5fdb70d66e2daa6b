using Specular.Specification.Contract;
using Specular.Specification.Values;
using Specular.Simulation.Schemas;

namespace Specular.Simulation.Responses.Templates;

/// <summary>Values as empty as their schema lets them be.</summary>
internal static class BareTemplates
{
    /// <summary>The emptiest value of a schema within itself that must be there.</summary>
    public static TemplateNode Empty(FlatSchema flat) => new LiteralNode(flat.IsNullable ? JsonValue.Null
        : Scalar(flat) ?? (flat.Kind == SchemaTypes.Array ? new JsonArray([]) : JsonObject.Empty));

    /// <summary>The emptiest scalar: "", 0, false; null when the schema has no scalar or does not allow that one.</summary>
    public static JsonValue? Scalar(FlatSchema flat)
    {
        if (flat.Const is not null || flat.Enum is not null)
        {
            return null;
        }

        return flat.Kind switch
        {
            SchemaTypes.String when flat.Pattern is null && flat.MinLength is null or 0 && flat.Format.Length == 0 => JsonValue.From(""),
            SchemaTypes.Integer or SchemaTypes.Number when IsAllowed(flat, 0) => JsonValue.From(0L),
            SchemaTypes.Boolean => JsonValue.False,
            _ => null,
        };
    }

    private static bool IsAllowed(FlatSchema flat, decimal value) =>
        (flat.Minimum is not { } minimum || value > minimum || (value == minimum && !flat.ExcludesMinimum))
        && (flat.Maximum is not { } maximum || value < maximum || (value == maximum && !flat.ExcludesMaximum));
}
