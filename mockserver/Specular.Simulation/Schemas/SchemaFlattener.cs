using Specular.Specification.Contract;
using Specular.Specification.Mocks;
using Specular.Specification.Values;

namespace Specular.Simulation.Schemas;

/// <summary>Makes <see cref="FlatSchema"/>s.</summary>
internal sealed class SchemaFlattener(SchemaIndex schemas)
{
    private const int MaxHops = 64;

    // By the object, not by its value: large contracts share few schemas among many operations. Used while a contract is compiled, by one thread.
    private readonly Dictionary<Schema, FlatSchema> _flat = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a value of a schema must be; not to be changed.</summary>
    public FlatSchema Flatten(Schema schema)
    {
        if (!_flat.TryGetValue(schema, out var flat))
        {
            flat = new FlatSchema();
            Add(flat, schema, 0);
            Close(flat);
            _flat.Add(schema, flat);
        }

        return flat;
    }

    /// <summary>The schema that a chain of references ends in.</summary>
    public Schema Resolve(Schema schema) => schemas.Resolve(schema);

    private void Add(FlatSchema flat, Schema schema, int depth)
    {
        if (depth > MaxHops)
        {
            return;
        }

        if (schema.Reference is { } id)
        {
            if (!flat.References.Contains(id, StringComparer.Ordinal) && schemas.Find(id) is { } target)
            {
                flat.References.Add(id);
                Add(flat, target.Schema, depth + 1);
            }
        }

        if (schema.Boolean == false)
        {
            flat.IsPossible = false;
        }

        AddAssertions(flat, schema);
        AddMembers(flat, schema);
        foreach (var part in schema.AllOf)
        {
            Add(flat, part, depth + 1);
        }

        // A value for which the condition holds must do what follows from it.
        if (schema is { If: { } condition, Then: { } consequence })
        {
            Add(flat, condition, depth + 1);
            Add(flat, consequence, depth + 1);
        }

        AddArm(flat, schema, schema.OneOf, depth);
        AddArm(flat, schema, schema.AnyOf, depth);
    }

    // A part that says what undeclared members are says it of members that only other parts declare, too.
    private static void Close(FlatSchema flat)
    {
        foreach (var (declared, others) in flat.Closures)
        {
            for (var i = 0; i < flat.Properties.Count; i++)
            {
                var property = flat.Properties[i];
                if (!declared.Contains(property.Name))
                {
                    flat.Properties[i] = property with { Schema = Schema.Any with { AllOf = [property.Schema, others] } };
                }
            }
        }
    }

    private void AddArm(FlatSchema flat, Schema schema, ValueList<Schema> arms, int depth)
    {
        // null as an arm says "nullable"; a value says more.
        var arm = arms.FirstOrDefault(a => schemas.Resolve(a) is { Types: not SchemaTypes.Null, Boolean: not false });
        if (arm is null)
        {
            return;
        }

        var typesBefore = flat.Types;
        Add(flat, arm, depth + 1);
        if (typesBefore != SchemaTypes.None && (flat.Types & typesBefore) != SchemaTypes.None)
        {
            flat.Types &= typesBefore;
        }

        if (typesBefore == SchemaTypes.None && flat.Types != SchemaTypes.None && arms.Any(a => schemas.Resolve(a).Types == SchemaTypes.Null))
        {
            flat.Types |= SchemaTypes.Null;
        }

        if (schema.Discriminator is { } discriminator && arm.Reference is { } id)
        {
            var mapped = discriminator.Mapping.FirstOrDefault(m => string.Equals(m.SchemaId, id, StringComparison.Ordinal))?.Value;
            flat.Discriminator = new JsonMember(discriminator.PropertyName, JsonValue.From(mapped ?? schemas.NameOf(id)));
        }
    }

    private static void AddMembers(FlatSchema flat, Schema schema)
    {
        foreach (var property in schema.Properties)
        {
            var known = flat.Properties.FindIndex(p => string.Equals(p.Name, property.Name, StringComparison.Ordinal));
            if (known < 0)
            {
                flat.Properties.Add(property);
            }
            else
            {
                // Both hold: say so in one schema.
                flat.Properties[known] = new SchemaProperty(property.Name, Schema.Any with { AllOf = [flat.Properties[known].Schema, property.Schema] });
            }
        }

        flat.Required.UnionWith(schema.Required);
        flat.AdditionalProperties ??= schema.AdditionalProperties;
        if (schema.AdditionalProperties is { } others && schema.PatternProperties.Count == 0)
        {
            flat.Closures.Add((schema.Properties.Select(p => p.Name).ToHashSet(StringComparer.Ordinal), others));
        }

        flat.MinProperties = Larger(flat.MinProperties, schema.MinProperties);
        flat.Items ??= schema.Items;
        flat.PrefixItems = schema.PrefixItems.Count > flat.PrefixItems.Count ? schema.PrefixItems : flat.PrefixItems;
        flat.MinItems = Larger(flat.MinItems, schema.MinItems ?? (schema.Contains is null ? null : schema.MinContains ?? 1));
        flat.MaxItems = Smaller(flat.MaxItems, schema.MaxItems);
        if (schema.Contains is { } contained)
        {
            flat.Items = flat.Items is null ? contained : Schema.Any with { AllOf = [flat.Items, contained] };
        }
    }

    private static void AddAssertions(FlatSchema flat, Schema schema)
    {
        if (schema.Types != SchemaTypes.None)
        {
            var both = flat.Types == SchemaTypes.None ? schema.Types : Both(flat.Types, schema.Types);
            flat.IsPossible &= both != SchemaTypes.None;
            flat.Types = both == SchemaTypes.None ? schema.Types : both;
        }

        flat.Format = flat.Format.Length > 0 ? flat.Format : schema.Format;
        flat.Description = flat.Description.Length > 0 ? flat.Description : schema.Description;
        flat.Const ??= schema.Const;
        flat.Enum = schema.AllowedValues is not { } values ? flat.Enum : flat.Enum is null ? values : flat.Enum.Intersect(values).ToValueList();
        flat.Default ??= schema.Default;
        flat.Examples.AddRange(schema.Examples);
        flat.Mock ??= schema.Extensions.FirstOrDefault(e => e.Name is "x-apifox-mock" or "x-apidog-mock")?.Value is { } rule ? MockRule.Parse(rule.AsString() ?? rule.ToJson()) : null;
        flat.MinLength = Larger(flat.MinLength, schema.MinLength);
        flat.MaxLength = Smaller(flat.MaxLength, schema.MaxLength);
        flat.Pattern ??= schema.Pattern;
        flat.MultipleOf ??= schema.MultipleOf?.ToDecimal();
        AddMinimum(flat, schema.Minimum?.ToDecimal(), false);
        AddMinimum(flat, schema.ExclusiveMinimum?.ToDecimal(), true);
        AddMaximum(flat, schema.Maximum?.ToDecimal(), false);
        AddMaximum(flat, schema.ExclusiveMaximum?.ToDecimal(), true);
    }

    private static SchemaTypes Both(SchemaTypes left, SchemaTypes right)
    {
        // An integer is a number.
        var both = left & right;
        if ((left.HasFlag(SchemaTypes.Number) && right.HasFlag(SchemaTypes.Integer)) || (left.HasFlag(SchemaTypes.Integer) && right.HasFlag(SchemaTypes.Number)))
        {
            both |= SchemaTypes.Integer;
        }

        return both;
    }

    private static void AddMinimum(FlatSchema flat, decimal? minimum, bool excludes)
    {
        if (minimum is { } value && (flat.Minimum is null || value >= flat.Minimum))
        {
            flat.ExcludesMinimum = excludes || (value == flat.Minimum && flat.ExcludesMinimum);
            flat.Minimum = value;
        }
    }

    private static void AddMaximum(FlatSchema flat, decimal? maximum, bool excludes)
    {
        if (maximum is { } value && (flat.Maximum is null || value <= flat.Maximum))
        {
            flat.ExcludesMaximum = excludes || (value == flat.Maximum && flat.ExcludesMaximum);
            flat.Maximum = value;
        }
    }

    private static long? Larger(long? left, long? right) => left is null ? right : right is null ? left : Math.Max(left.Value, right.Value);

    private static long? Smaller(long? left, long? right) => left is null ? right : right is null ? left : Math.Min(left.Value, right.Value);
}
