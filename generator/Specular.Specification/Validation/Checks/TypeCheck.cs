using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "type".</summary>
internal sealed class TypeCheck(SchemaTypes types) : SchemaCheck
{
    private readonly string _expected = ValueText.Describe(types);

    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts) => Allows(types, value) || run.Report("type", _expected, value);

    /// <summary>Whether a value is of one of the types.</summary>
    public static bool Allows(SchemaTypes types, JsonValue value) => value switch
    {
        JsonString => (types & SchemaTypes.String) != SchemaTypes.None,
        JsonObject => (types & SchemaTypes.Object) != SchemaTypes.None,
        JsonNumber number => (types & SchemaTypes.Number) != SchemaTypes.None
            || ((types & SchemaTypes.Integer) != SchemaTypes.None && NumberValue.IsInteger(number)),
        JsonArray => (types & SchemaTypes.Array) != SchemaTypes.None,
        JsonBoolean => (types & SchemaTypes.Boolean) != SchemaTypes.None,
        _ => (types & SchemaTypes.Null) != SchemaTypes.None,
    };
}
