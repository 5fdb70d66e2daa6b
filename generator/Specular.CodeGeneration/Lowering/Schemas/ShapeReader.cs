using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>Decides what a schema becomes: the one place that knows which JSON Schema words have a form in C#.</summary>
internal sealed class ShapeReader(ApiContract contract)
{
    private const SchemaTypes NotNull = ~SchemaTypes.Null;

    // A list of lists of ... itself has no C# type; a real one is never this deep.
    private const int DepthLimit = 32;

    private readonly Dictionary<string, Schema> _components = Index(contract);

    /// <summary>What a schema becomes.</summary>
    public ShapedSchema Read(Schema schema)
    {
        var nullable = false;
        string? component = null;
        for (var hops = 0; ; hops++)
        {
            nullable |= (schema.Types & SchemaTypes.Null) != SchemaTypes.None;
            if (hops > DepthLimit)
            {
                return new(schema, new Shape.Json("its references lead in a circle"), nullable, component);
            }

            if (schema.Reference is { } id)
            {
                if (!_components.TryGetValue(id, out var target))
                {
                    // The binder has reported it.
                    return new(schema, new Shape.Json(null), nullable, null);
                }

                component = id;
                schema = target;
                continue;
            }

            if (OnlyArm(schema, ref nullable) is not { } arm)
            {
                break;
            }

            // "allOf: [$ref]" is how 3.0 puts a description beside a reference, "anyOf: [X, null]" how 3.1 makes it nullable.
            component = arm.Reference is null ? component : null;
            schema = arm;
        }

        nullable |= schema.Enum?.Any(v => v.Kind == JsonKind.Null) == true;
        return new(schema, ShapeOf(schema), nullable, component);
    }

    /// <summary>The component with that id; null when there is none.</summary>
    public Schema? Component(string id) => _components.TryGetValue(id, out var schema) ? schema : null;

    private static Dictionary<string, Schema> Index(ApiContract contract)
    {
        var components = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (var schema in contract.Schemas)
        {
            components[schema.Id] = schema.Schema;
        }

        return components;
    }

    private static Schema? OnlyArm(Schema schema, ref bool nullable)
    {
        if (schema.Properties.Count > 0 || schema.Enum is not null || schema.Items is not null)
        {
            return null;
        }

        var arms = schema.AllOf.Count > 0 ? schema.AllOf : schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        if (schema.AllOf.Count + schema.OneOf.Count + schema.AnyOf.Count != arms.Count)
        {
            return null;
        }

        var others = arms.Where(a => (a.Types != SchemaTypes.Null || a.Reference is not null) && !(schema.AllOf.Count > 0 && IsRemark(a))).ToArray();
        if (others.Length != 1)
        {
            return null;
        }

        if (schema.AllOf.Count > 0 && (schema.Required.Count > 0 || arms.Any(a => a.Types == SchemaTypes.Null && a.Reference is null)))
        {
            return null;
        }

        nullable |= schema.AllOf.Count == 0 && others.Length != arms.Count;
        return others[0];
    }

    // "allOf: [$ref, {description: …}]" says no more than the reference.
    private static bool IsRemark(Schema schema) => schema.Equals(Schema.Any with
    {
        Source = schema.Source, Description = schema.Description, Title = schema.Title, Examples = schema.Examples, IsDeprecated = schema.IsDeprecated, Extensions = schema.Extensions,
    });

    private Shape ShapeOf(Schema schema)
    {
        if (schema.Boolean is not null)
        {
            return new Shape.Json(null);
        }

        if (schema.AllOf.Count > 0)
        {
            return Merge(schema);
        }

        if (IsUnion(schema.OneOf) || IsUnion(schema.AnyOf))
        {
            return new Shape.Json(schema.OneOf.Count > 0 ? "it is one of several schemas (oneOf)" : "it is any of several schemas (anyOf)");
        }

        return OfType(schema);
    }

    private static Shape OfType(Schema schema)
    {
        switch (schema.Types & NotNull)
        {
            case SchemaTypes.None:
                return Guess(schema);
            case SchemaTypes.String:
                return StringShape(schema);
            case SchemaTypes.Boolean:
                return new Shape.Scalar(ScalarKind.Boolean);
            case SchemaTypes.Integer:
                return new Shape.Scalar(schema.Format is "int32" or "int16" or "int8" or "uint8" or "uint16" ? ScalarKind.Int32 : ScalarKind.Int64);
            case SchemaTypes.Number:
            case SchemaTypes.Number | SchemaTypes.Integer:
                return new Shape.Scalar(schema.Format is "decimal" ? ScalarKind.Decimal : ScalarKind.Double);
            case SchemaTypes.Array:
                return schema.PrefixItems.Count > 0
                    ? new Shape.Json("its items have a schema each (prefixItems)")
                    : new Shape.List(schema.Items ?? Schema.Any);
            case SchemaTypes.Object:
                return ObjectShape(schema.Properties, schema.Required, schema.AdditionalProperties);
            default:
                return new Shape.Json("it allows several types");
        }
    }

    /// <summary>A schema without a type is what its other words are about.</summary>
    private static Shape Guess(Schema schema)
    {
        if (schema.Properties.Count > 0 || schema.AdditionalProperties is { Boolean: null })
        {
            return ObjectShape(schema.Properties, schema.Required, schema.AdditionalProperties);
        }

        if (schema.Items is not null)
        {
            return new Shape.List(schema.Items);
        }

        return schema.Enum is { Count: > 0 } values && values.All(v => v.Kind is JsonKind.String or JsonKind.Null) && values.Any(v => v.Kind == JsonKind.String)
            ? StringShape(schema)
            : new Shape.Json(null);
    }

    private static Shape StringShape(Schema schema)
    {
        var values = schema.Enum?.Select(v => v.AsString()).OfType<string>().Distinct(StringComparer.Ordinal).ToValueList();
        return values is { Count: > 0 }
            ? new Shape.Enum(values)
            : new Shape.Scalar(schema.Format is "date-time" ? ScalarKind.DateTime : ScalarKind.String);
    }

    private static Shape ObjectShape(ValueList<SchemaProperty> properties, ValueList<string> required, Schema? additional)
    {
        if (properties.Count > 0)
        {
            return new Shape.Object(properties, required, additional);
        }

        return new Shape.Map(additional is null or { Boolean: not null } ? Schema.Any : additional);
    }

    // Arms that only say which members must be there are conditions, not types.
    private static bool IsUnion(ValueList<Schema> arms) =>
        arms.Any(a => a.Reference is not null || a.Types != SchemaTypes.None || a.Properties.Any(p => p.Schema.Boolean is null) || a.AllOf.Count > 0
            || a.OneOf.Count > 0 || a.AnyOf.Count > 0 || a.Enum is not null || a.Const is not null);

    private Shape Merge(Schema schema)
    {
        var merge = new AllOfMerge(this);
        return merge.TryAdd(schema, 0) ? ObjectShape(merge.Properties, merge.Required, merge.AdditionalProperties) : new Shape.Json(merge.Loss);
    }
}
