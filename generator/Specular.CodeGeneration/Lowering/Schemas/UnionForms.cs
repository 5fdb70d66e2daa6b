using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>Knows when oneOf and anyOf are forms of a value, and which forms.</summary>
internal static class UnionForms
{
    private static readonly SchemaTypes[] s_types =
        [SchemaTypes.String, SchemaTypes.Integer, SchemaTypes.Number, SchemaTypes.Boolean, SchemaTypes.Array, SchemaTypes.Object];

    /// <summary>Whether a schema is one of several.</summary>
    public static bool HasForms(Schema schema) => IsUnion(schema.OneOf) || IsUnion(schema.AnyOf);

    /// <summary>Whether these are forms. Arms that only say which members must be there are conditions, not types.</summary>
    public static bool IsUnion(ValueList<Schema> arms) =>
        arms.Any(a => a.Reference is not null || a.Types != SchemaTypes.None || a.Properties.Any(p => p.Schema.Boolean is null) || a.AllOf.Count > 0
            || a.OneOf.Count > 0 || a.AnyOf.Count > 0 || a.Enum is not null || a.Const is not null);

    /// <summary>Whether something stands beside the forms that each of them has too.</summary>
    public static bool HasMembers(Schema schema) =>
        schema.Properties.Count > 0 || schema.PatternProperties.Count > 0 || schema.AdditionalProperties is { Boolean: null };

    /// <summary>Whether a schema is null and nothing else.</summary>
    public static bool IsNull(Schema schema) =>
        schema.Reference is null && (schema.Types == SchemaTypes.Null || (schema.Types == SchemaTypes.None && (schema.Const ?? (schema.Enum is { Count: 1 } one ? one[0] : null))?.Kind == JsonKind.Null));

    /// <summary>The forms that are not null.</summary>
    public static ValueList<Schema> WithoutNull(ValueList<Schema> forms) => forms.Where(f => !IsNull(f)).ToValueList();

    /// <summary>The component that a form is, or is made of together with what stands beside all forms; null when it is inline.</summary>
    public static string? ComponentOf(Schema form) => form.Reference ?? (form.AllOf.Count > 0 ? form.AllOf[form.AllOf.Count - 1].Reference : null);

    /// <summary>A schema of several types as forms of one type each, each with its own values.</summary>
    public static Shape.Union OfTypes(Schema schema)
    {
        var values = ScalarShapes.Values(schema);
        var types = s_types.Where(t => (schema.Types & t) != SchemaTypes.None && !(t == SchemaTypes.Integer && (schema.Types & SchemaTypes.Number) != SchemaTypes.None));
        return new(
            types.Select(t => schema with { Types = t, Const = null, Enum = values?.Where(v => ScalarShapes.IsOf(v, t)).ToValueList(), Description = "", Title = "" })
                .Where(s => s.Enum is not { Count: 0 }).ToValueList(),
            Discriminator: null);
    }

    /// <summary>
    /// What plain texts among which nothing tells become together: words beside any text are an open enum, texts of different formats are text. Null for other forms. Only what stands
    /// here is looked at: a form may lead back to where it stands.
    /// </summary>
    public static Shape? Texts(IReadOnlyList<Schema> forms)
    {
        var values = new List<string>();
        var kinds = new HashSet<ScalarKind>();
        foreach (var form in forms)
        {
            var types = form.Types == SchemaTypes.None ? ScalarShapes.Values(form)?.Aggregate(form.Types, (all, v) => all | ScalarShapes.TypeOf(v)) : form.Types;
            // Bytes are files where they travel as such.
            if (form.Format is "binary" || (types & ~SchemaTypes.Null) != SchemaTypes.String || form.AllOf.Count > 0 || HasForms(form))
            {
                return null;
            }

            var words = ScalarShapes.Words(form);
            values.AddRange(words);
            if (words.Count == 0 && ScalarShapes.Text(form) is Shape.Scalar scalar)
            {
                kinds.Add(scalar.Kind);
            }
        }

        return values.Count == 0 ? new Shape.Scalar(kinds.Count == 1 ? kinds.First() : ScalarKind.String)
            : kinds.Count == 0 || (kinds.Count == 1 && kinds.Contains(ScalarKind.String)) ? new Shape.Enum(values.Distinct(StringComparer.Ordinal).ToValueList())
            : null;
    }
}
