using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Mirror;

/// <summary>Whether two schemas, each in its contract, say the same. References are followed on both sides, so that names do not count; a pair that was met is not looked at again.</summary>
internal sealed class SchemaMirror(ApiContract left, ApiContract right, DifferenceList differences)
{
    private readonly Dictionary<string, Schema> _left = ById(left);
    private readonly Dictionary<string, Schema> _right = ById(right);
    private readonly HashSet<(string Left, string Right)> _met = [];
    private readonly Queue<(SourceReference Place, string Where, Schema Left, Schema Right)> _waiting = new();

    public void Compare(SourceReference place, string where, Schema? one, Schema? other)
    {
        Pair(place, where, one, other);
        while (_waiting.Count > 0)
        {
            var (at, name, first, second) = _waiting.Dequeue();
            ComparePair(at, name, first, second);
        }
    }

    private static Dictionary<string, Schema> ById(ApiContract contract) => contract.Schemas.ToDictionary(s => s.Id, s => s.Schema, StringComparer.Ordinal);

    private void Pair(SourceReference place, string where, Schema? one, Schema? other)
    {
        // A schema that allows anything says no more than none at all.
        if (ReferenceEquals(one, other) || (AllowsAll(one) && AllowsAll(other)))
        {
            return;
        }

        _waiting.Enqueue((one is { Source.Document.Length: > 0 } ? one.Source : place, where, one ?? Schema.Any, other ?? Schema.Any));
    }

    private void ComparePair(SourceReference place, string where, Schema one, Schema other)
    {
        CompareWords(place, where, one, other);
        if (one.Reference is { } reference && other.Reference is { } otherReference)
        {
            if (_met.Add((reference, otherReference)))
            {
                // Named anew at each reference: a chain of thousands must not make thousands of ever longer names.
                Pair(place, reference, Target(_left, reference), Target(_right, otherReference));
            }
        }
        else if ((one.Reference is null) != (other.Reference is null))
        {
            differences.Add(place, $"the reference of {where}");
            return;
        }

        if (IsFalse(one) && IsFalse(other))
        {
            return;
        }

        CompareKeywords(place, where, one, other);
        CompareParts(place, where, one, other);
    }

    private static Schema? Target(Dictionary<string, Schema> schemas, string id) => schemas.TryGetValue(id, out var schema) ? schema : null;

    private void CompareWords(SourceReference place, string where, Schema one, Schema other)
    {
        void Words<T>(string what, T first, T second) => differences.Compare(place, $"{what} of {where}", first, second, changesMeaning: false);

        Words("the title", one.Title, other.Title);
        Words("the description", one.Description, other.Description);
        Words("the name", one.NameOverride, other.NameOverride);
        Words("the examples", one.Examples, other.Examples);
        Words("the names of the values", one.EnumLabels, other.EnumLabels);
        Words("'deprecated'", one.IsDeprecated, other.IsDeprecated);
        Words("the extensions", one.Extensions.OrderBy(e => e.Name, StringComparer.Ordinal).ToValueList(), other.Extensions.OrderBy(e => e.Name, StringComparer.Ordinal).ToValueList());
    }

    private void CompareKeywords(SourceReference place, string where, Schema one, Schema other)
    {
        void Keyword<T>(string what, T first, T second) => differences.Compare(place, $"{what} of {where}", first, second);

        Keyword("the type", one.Types, other.Types);
        Keyword("the boolean", IsFalse(one), IsFalse(other));
        Keyword("the format", (one.Format, one.ContentMediaType, one.ContentEncoding), (other.Format, other.ContentMediaType, other.ContentEncoding));
        Keyword("the default", one.Default, other.Default);
        Keyword("the enum", one.Enum ?? [], other.Enum ?? []);
        Keyword("'const'", one.Const, other.Const);
        Keyword("'required'", one.Required, other.Required);
        Keyword("the bounds", (one.Minimum, one.Maximum, one.ExclusiveMinimum, one.ExclusiveMaximum, one.MultipleOf), (other.Minimum, other.Maximum, other.ExclusiveMinimum, other.ExclusiveMaximum, other.MultipleOf));
        Keyword("the length or pattern", (one.MinLength, one.MaxLength, one.Pattern), (other.MinLength, other.MaxLength, other.Pattern));
        Keyword("the number of items", (one.MinItems, one.MaxItems, one.UniqueItems, one.MinContains, one.MaxContains), (other.MinItems, other.MaxItems, other.UniqueItems, other.MinContains, other.MaxContains));
        Keyword("the number of members", (one.MinProperties, one.MaxProperties, one.DependentRequired), (other.MinProperties, other.MaxProperties, other.DependentRequired));
        Keyword("'readOnly' or 'writeOnly'", (one.IsReadOnly, one.IsWriteOnly), (other.IsReadOnly, other.IsWriteOnly));
        Keyword(
            "the discriminator",
            (one.Discriminator?.PropertyName, (one.Discriminator?.Mapping ?? []).Select(m => m.Value).ToValueList()),
            (other.Discriminator?.PropertyName, (other.Discriminator?.Mapping ?? []).Select(m => m.Value).ToValueList()));
    }

    private void CompareParts(SourceReference place, string where, Schema one, Schema other)
    {
        PairAll(place, where, one.Properties, other.Properties, "");
        PairAll(place, where, one.PatternProperties, other.PatternProperties, "the pattern ");
        PairAll(place, where, one.DependentSchemas, other.DependentSchemas, "depending on ");
        PairAll(place, "allOf of " + where, one.AllOf, other.AllOf);
        PairAll(place, "anyOf of " + where, one.AnyOf, other.AnyOf);
        PairAll(place, "oneOf of " + where, one.OneOf, other.OneOf);
        PairAll(place, "prefixItems of " + where, one.PrefixItems, other.PrefixItems);
        Pair(place, "the items of " + where, one.Items, other.Items);
        Pair(place, "additionalProperties of " + where, one.AdditionalProperties, other.AdditionalProperties);
        Pair(place, "propertyNames of " + where, one.PropertyNames, other.PropertyNames);
        Pair(place, "unevaluatedProperties of " + where, one.UnevaluatedProperties, other.UnevaluatedProperties);
        Pair(place, "unevaluatedItems of " + where, one.UnevaluatedItems, other.UnevaluatedItems);
        PairStrictly(place, "contains of " + where, one.Contains, other.Contains);
        PairStrictly(place, "not of " + where, one.Not, other.Not);
        PairStrictly(place, "if of " + where, one.If, other.If);
        Pair(place, "then of " + where, one.Then, other.Then);
        Pair(place, "else of " + where, one.Else, other.Else);
        if (one.Discriminator is { } discriminator && other.Discriminator is { } second)
        {
            foreach (var (target, otherTarget) in discriminator.Mapping.Zip(second.Mapping, (m, n) => (m.SchemaId, n.SchemaId)))
            {
                if (_met.Add((target, otherTarget)))
                {
                    Pair(place, target, Target(_left, target), Target(_right, otherTarget));
                }
            }
        }
    }

    // Here a schema that allows anything does say something.
    private void PairStrictly(SourceReference place, string where, Schema? one, Schema? other)
    {
        differences.Compare(place, where, one is null, other is null);
        Pair(place, where, one, other);
    }

    private void PairAll(SourceReference place, string where, ValueList<SchemaProperty> one, ValueList<SchemaProperty> other, string prefix)
    {
        if (!one.Select(p => p.Name).SequenceEqual(other.Select(p => p.Name), StringComparer.Ordinal))
        {
            var names = new HashSet<string>(one.Select(p => p.Name), StringComparer.Ordinal);
            names.SymmetricExceptWith(other.Select(p => p.Name));
            differences.Add(place, names.Count == 0 ? $"the order of the members of {where}" : $"the members of {where} ({string.Join(", ", names.OrderBy(n => n, StringComparer.Ordinal))})", names.Count > 0);
        }

        var others = other.GroupBy(p => p.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Schema, StringComparer.Ordinal);
        foreach (var property in one)
        {
            if (others.TryGetValue(property.Name, out var schema))
            {
                Pair(place, $"{where}, {prefix}'{property.Name}'", property.Schema, schema);
            }
        }
    }

    private void PairAll(SourceReference place, string where, ValueList<Schema> one, ValueList<Schema> other)
    {
        differences.Compare(place, "the number of " + where, one.Count, other.Count);
        foreach (var (first, second) in one.Zip(other, (a, b) => (a, b)))
        {
            Pair(place, where, first, second);
        }
    }

    private static bool AllowsAll(Schema? schema) => schema is null || schema.Boolean == true || IsBare(schema);

    // "false", and what OpenAPI 3.0 has for it: {not: {}}.
    private static bool IsFalse(Schema schema) => schema.Boolean == false || (schema.Not is { } not && AllowsAll(not) && IsBare(schema with { Not = null }));

    private static bool IsBare(Schema schema) => (schema with { Source = Schema.Any.Source, IsSupplement = false, Boolean = null }).Equals(Schema.Any) && schema.Boolean != false;
}
