using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>What an object's members are that nobody names, put together from the parts that say something of them.</summary>
internal sealed class OtherMembers
{
    private readonly List<Schema> _typed = [];

    private bool _isOpen;

    private bool _isClosed;

    private bool _isClosedByWhole;

    /// <summary>The type of others; <c>false</c> when there are none, null when they may be anything.</summary>
    public Schema? Schema => _typed.Count > 0 ? _typed.Aggregate((Schema?)null, SchemaConjunction.Both)
        : _isClosedByWhole || (_isClosed && !_isOpen) ? Nothing
        : null;

    private static Schema Nothing { get; } = Schema.Any with { Boolean = false };

    /// <summary>Adds what a part says. One that forbids others does not mean those of parts beside it, whatever JSON Schema says of it: its authors meant its own members.</summary>
    public void Add(Schema part)
    {
        var others = Of(part);
        if (others is { Boolean: false })
        {
            _isClosed = true;
            _isClosedByWhole |= part.AdditionalProperties is null;
        }
        else if (others is not null)
        {
            _typed.Add(others);
        }
        else
        {
            _isOpen |= part.Properties.Count > 0 || part.AdditionalProperties is not null;
        }
    }

    /// <summary>
    /// What one schema says of others: <c>false</c> when there are none, null when they may be anything. unevaluatedProperties is the same where all that looks at members is here;
    /// members by a pattern are others, since a pattern names nothing.
    /// </summary>
    public static Schema? Of(Schema schema)
    {
        var others = schema.AdditionalProperties ?? (HasConditions(schema) ? null : schema.UnevaluatedProperties);
        if (schema.PatternProperties.Count > 0)
        {
            others = WithPatterns(schema, others);
        }

        return others is { Boolean: true } ? null : others;
    }

    private static Schema? WithPatterns(Schema schema, Schema? others)
    {
        if (others is null or { Boolean: true } && !schema.PatternProperties.Any(p => IsCatchAll(p.Name)))
        {
            return null;
        }

        var typed = schema.PatternProperties.Select(p => p.Schema).Where(s => s.Boolean is not false).ToList();
        if (others is { Boolean: null })
        {
            typed.Add(others);
        }

        typed = [.. typed.GroupBy(SchemaSubstance.Of).Select(g => g.First())];
        return typed.Count switch
        {
            0 => others,
            1 => typed[0],
            _ => Specification.Contract.Schema.Any with { Source = schema.Source, AnyOf = typed.ToValueList() },
        };
    }

    private static bool IsCatchAll(string pattern) => pattern is "" or ".*" or "^.*$" or "^.*" or ".*$" or ".+" or "^.+$" or "^.+" or ".+$" or "." or "^.";

    // What holds only sometimes may name members too.
    private static bool HasConditions(Schema schema) =>
        schema.If is not null || schema.Then is not null || schema.Else is not null || schema.DependentSchemas.Count > 0 || schema.DynamicReference is not null
        || schema.OneOf.Concat(schema.AnyOf).Any(f => f.Properties.Count > 0 && !UnionForms.IsUnion([f]));
}
