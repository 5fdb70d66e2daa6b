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

    private static readonly SchemaTypes[] s_types =
        [SchemaTypes.String, SchemaTypes.Integer, SchemaTypes.Number, SchemaTypes.Boolean, SchemaTypes.Array, SchemaTypes.Object];

    private readonly Dictionary<string, Schema> _components = Index(contract);

    private readonly Dictionary<string, string> _names = contract.Schemas
        .GroupBy(s => s.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);

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

        nullable |= schema.Enum?.Any(v => v.Kind == JsonKind.Null) == true || schema.OneOf.Any(IsNull) || schema.AnyOf.Any(IsNull);
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

        return HasForms(schema) ? Forms(schema) : OfType(schema);
    }

    /// <summary>The component's name; null when there is none of that id.</summary>
    public string? NameOf(string id) => _names.TryGetValue(id, out var name) ? name : null;

    private static bool IsNull(Schema schema) => schema.Types == SchemaTypes.Null && schema.Reference is null;

    /// <summary>The component that a form is, or is made of together with what stands beside all forms; null when it is inline.</summary>
    public static string? ComponentOf(Schema form) => form.Reference ?? (form.AllOf.Count > 0 ? form.AllOf[form.AllOf.Count - 1].Reference : null);

    /// <summary>Whether a schema is one of several.</summary>
    public static bool HasForms(Schema schema) => IsUnion(schema.OneOf) || IsUnion(schema.AnyOf);

    private Shape Forms(Schema schema)
    {
        var isOne = IsUnion(schema.OneOf);
        if (isOne && IsUnion(schema.AnyOf))
        {
            return new Shape.Json("it has both oneOf and anyOf");
        }

        // What stands beside the forms holds for each of them.
        var forms = (isOne ? schema.OneOf : schema.AnyOf).Where(f => !IsNull(f)).ToList();
        var frame = schema with { OneOf = [], AnyOf = [], Discriminator = null };
        if (frame.Properties.Count > 0 || frame.Required.Count > 0 || frame.AdditionalProperties is not null)
        {
            forms = forms.Select(f => Schema.Any with { Source = f.Source, AllOf = [frame, f] }).ToList();
        }

        return (Shape?)Texts(forms) ?? new Shape.Union(forms.ToValueList(), schema.Discriminator);
    }

    // "One of these words, or any text" is an open enum. Only plain texts are looked at: a form may lead back to where it stands.
    private Shape.Enum? Texts(List<Schema> forms)
    {
        var values = new List<string>();
        foreach (var form in forms.Select(Target))
        {
            if ((form.Types & NotNull) != SchemaTypes.String || form.AllOf.Count > 0 || HasForms(form) || form.Format is "date-time" or "binary" or "byte")
            {
                return null;
            }

            values.AddRange(form.Enum?.Select(v => v.AsString()).OfType<string>() ?? []);
        }

        return values.Count > 0 ? new Shape.Enum(values.Distinct(StringComparer.Ordinal).ToValueList()) : null;
    }

    private Schema Target(Schema schema)
    {
        for (var hops = 0; hops < DepthLimit && schema.Reference is { } id && _components.TryGetValue(id, out var target); hops++)
        {
            schema = target;
        }

        return schema;
    }

    private static Shape.Union SeveralTypes(Schema schema) => new(
        s_types.Where(t => (schema.Types & t) != SchemaTypes.None && !(t == SchemaTypes.Integer && (schema.Types & SchemaTypes.Number) != SchemaTypes.None))
            .Select(t => schema with { Types = t, Enum = null, Description = "", Title = "" }).ToValueList(),
        Discriminator: null);

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
                return ObjectShape(schema.Properties.Select(p => new ShapeMember(p.Name, p.Schema)).ToValueList(), schema.Required, schema.AdditionalProperties);
            default:
                return SeveralTypes(schema);
        }
    }

    /// <summary>A schema without a type is what its other words are about.</summary>
    private static Shape Guess(Schema schema)
    {
        if (schema.Properties.Count > 0 || schema.AdditionalProperties is { Boolean: null })
        {
            return ObjectShape(schema.Properties.Select(p => new ShapeMember(p.Name, p.Schema)).ToValueList(), schema.Required, schema.AdditionalProperties);
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

    private static Shape ObjectShape(ValueList<ShapeMember> members, ValueList<string> required, Schema? additional)
    {
        if (members.Count > 0)
        {
            return new Shape.Object(members, required, additional);
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
        return merge.TryAdd(schema) ? ObjectShape(merge.Members, merge.Required, merge.AdditionalProperties) : new Shape.Json(merge.Loss);
    }
}
