using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Schemas;

/// <summary>Keywords beside a type that they say nothing about: a length of a number, members of an array.</summary>
internal static class KeywordLint
{
    public static void Check(SchemaPlace place, LintReport report)
    {
        var schema = place.Schema;
        if (schema.Types is SchemaTypes.None or SchemaTypes.Null)
        {
            return;
        }

        foreach (var (keyword, types) in Stated(schema))
        {
            if ((schema.Types & types) != SchemaTypes.None)
            {
                continue;
            }

            if (keyword == "required")
            {
                report.Add(ProblemCatalog.RequiredMisplaced, schema.Source.Child(keyword), $"The list 'required' stands beside the type {TypeNames.Of(schema.Types)}, which has no members",
                    "move it into the object schema whose members it names");
            }
            else
            {
                report.Add(ProblemCatalog.KeywordWithoutEffect, schema.Source.Child(keyword), keyword, place.Label, TypeNames.Of(schema.Types), TypeNames.Of(types & ~SchemaTypes.Integer));
                return;
            }
        }
    }

    private static IEnumerable<(string Keyword, SchemaTypes Types)> Stated(Schema schema)
    {
        const SchemaTypes Numbers = SchemaTypes.Number | SchemaTypes.Integer;
        if (schema.Required.Count > 0)
        {
            yield return ("required", SchemaTypes.Object);
        }

        if (schema.Properties.Count > 0)
        {
            yield return ("properties", SchemaTypes.Object);
        }

        if (schema.Items is not null)
        {
            yield return ("items", SchemaTypes.Array);
        }

        foreach (var (keyword, isStated, types) in new[]
        {
            ("minLength", schema.MinLength is not null, SchemaTypes.String), ("maxLength", schema.MaxLength is not null, SchemaTypes.String),
            ("pattern", schema.Pattern is not null, SchemaTypes.String),
            ("minItems", schema.MinItems is not null, SchemaTypes.Array), ("maxItems", schema.MaxItems is not null, SchemaTypes.Array),
            ("uniqueItems", schema.UniqueItems, SchemaTypes.Array),
            ("minimum", schema.Minimum is not null, Numbers), ("maximum", schema.Maximum is not null, Numbers), ("multipleOf", schema.MultipleOf is not null, Numbers),
        })
        {
            if (isStated)
            {
                yield return (keyword, types);
            }
        }
    }
}
