using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "type".</summary>
internal sealed class TypeCheck(Schema schema) : SchemaCheck(schema.Source)
{
    private readonly SchemaTypes _types = schema.Types;
    private readonly string _expected = ValueText.Describe(schema.Types);

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts) => Allows(_types, value) || Fail(run, "type", _expected, value);

    /// <summary>Whether a value is of one of the types.</summary>
    public static bool Allows(SchemaTypes types, Instance value)
    {
        var wanted = value.Kind switch
        {
            JsonKind.String => SchemaTypes.String,
            JsonKind.Object => SchemaTypes.Object,
            JsonKind.Number => SchemaTypes.Number,
            JsonKind.Array => SchemaTypes.Array,
            JsonKind.Boolean => SchemaTypes.Boolean,
            _ => SchemaTypes.Null,
        };
        return (types & wanted) != SchemaTypes.None
            || (wanted == SchemaTypes.Number && (types & SchemaTypes.Integer) != SchemaTypes.None && new ExactNumber(value.Text).IsInteger);
    }
}
