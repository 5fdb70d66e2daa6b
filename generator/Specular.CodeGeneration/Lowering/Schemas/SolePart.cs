using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>The one part of which a schema consists: "allOf: [$ref]" is how 3.0 puts a description beside a reference, "anyOf: [X, null]" how 3.1 makes it nullable.</summary>
internal static class SolePart
{
    /// <summary>The part; null when a schema says something itself, or by several parts.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="nullable">Becomes true when it may be null besides.</param>
    public static Schema? Of(Schema schema, ref bool nullable)
    {
        if (schema.Properties.Count > 0 || ScalarShapes.Values(schema) is not null || schema.Items is not null)
        {
            return null;
        }

        var arms = schema.AllOf.Count > 0 ? schema.AllOf : schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        if (schema.AllOf.Count + schema.OneOf.Count + schema.AnyOf.Count != arms.Count)
        {
            return null;
        }

        var others = arms.Where(a => !UnionForms.IsNull(a) && !(schema.AllOf.Count > 0 && SchemaSubstance.IsRemark(a))).ToArray();
        if (others.Length > 1 && schema.AllOf.Count > 0)
        {
            // That it is an object is said of what a reference leads to anyway.
            others = [.. others.Where(a => !SchemaSubstance.IsRemark(a with { Types = a.Types & ~SchemaTypes.Object & ~SchemaTypes.Null }))];
        }

        if (others.Length != 1)
        {
            return null;
        }

        if (schema.AllOf.Count > 0 && (schema.Required.Count > 0 || arms.Any(UnionForms.IsNull)))
        {
            return null;
        }

        nullable |= schema.AllOf.Count == 0 && others.Length != arms.Count;
        return others[0];
    }
}
