using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>What a schema says to programs: without the place it stands in, the order it is written in, and what it says to people. Two that say the same are equal.</summary>
internal static class SchemaSubstance
{
    // A document's own depth is bounded; this only keeps a stack from being exhausted.
    private const int DepthLimit = 200;

    private static readonly SourceReference s_nowhere = new("", "");

    /// <summary>The substance of a schema.</summary>
    public static Schema Of(Schema schema) => Of(schema, 0);

    /// <summary>Whether two schemas say the same to programs.</summary>
    public static bool AreSame(Schema first, Schema second) => ReferenceEquals(first, second) || Of(first).Equals(Of(second));

    /// <summary>Whether the schema only describes what stands beside it.</summary>
    public static bool IsRemark(Schema schema) => schema.Equals(Schema.Any with
    {
        Source = schema.Source, Description = schema.Description, Title = schema.Title, Examples = schema.Examples, Default = schema.Default, IsDeprecated = schema.IsDeprecated,
        IsReadOnly = schema.IsReadOnly, IsWriteOnly = schema.IsWriteOnly, IsSupplement = schema.IsSupplement, Extensions = schema.Extensions, Resource = schema.Resource,
    });

    private static Schema Of(Schema schema, int depth) => depth > DepthLimit ? schema : schema with
    {
        Source = s_nowhere,
        Title = "",
        Description = "",
        Examples = [],
        Extensions = [],
        IsDeprecated = false,
        IsSupplement = false,
        Required = schema.Required.OrderBy(r => r, StringComparer.Ordinal).ToValueList(),
        DependentRequired = schema.DependentRequired.OrderBy(d => d.Property, StringComparer.Ordinal).ToValueList(),
        Discriminator = schema.Discriminator is { Mapping.Count: > 1 } d ? d with { Mapping = d.Mapping.OrderBy(m => m.Value, StringComparer.Ordinal).ToValueList() } : schema.Discriminator,
        Properties = Of(schema.Properties, depth),
        PatternProperties = Of(schema.PatternProperties, depth),
        DependentSchemas = Of(schema.DependentSchemas, depth),
        PrefixItems = Of(schema.PrefixItems, depth),
        AllOf = Of(schema.AllOf, depth),
        AnyOf = Of(schema.AnyOf, depth),
        OneOf = Of(schema.OneOf, depth),
        AdditionalProperties = Below(schema.AdditionalProperties, depth),
        UnevaluatedProperties = Below(schema.UnevaluatedProperties, depth),
        PropertyNames = Below(schema.PropertyNames, depth),
        Items = Below(schema.Items, depth),
        UnevaluatedItems = Below(schema.UnevaluatedItems, depth),
        Contains = Below(schema.Contains, depth),
        Not = Below(schema.Not, depth),
        If = Below(schema.If, depth),
        Then = Below(schema.Then, depth),
        Else = Below(schema.Else, depth),
    };

    private static Schema? Below(Schema? schema, int depth) => schema is null ? null : Of(schema, depth + 1);

    private static ValueList<Schema> Of(ValueList<Schema> schemas, int depth) =>
        schemas.Count == 0 ? schemas : schemas.Select(s => Of(s, depth + 1)).ToValueList();

    private static ValueList<SchemaProperty> Of(ValueList<SchemaProperty> properties, int depth) =>
        properties.Count == 0 ? properties : properties.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new SchemaProperty(p.Name, Of(p.Schema, depth + 1))).ToValueList();
}
