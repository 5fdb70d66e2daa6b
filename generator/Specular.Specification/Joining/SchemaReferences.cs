using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Joining;

/// <summary>The references inside a schema: what they are, and the schema with others in their place.</summary>
internal static class SchemaReferences
{
    /// <summary>Every id that the schema, or one inside it, refers to.</summary>
    public static IEnumerable<string> Of(Schema schema)
    {
        var ids = new List<string>();
        Rewrite(schema, id =>
        {
            ids.Add(id);
            return id;
        });
        return ids;
    }

    public static Schema Rewrite(Schema schema, Func<string, string> rename) => schema with
    {
        Reference = schema.Reference is { } id ? rename(id) : null,
        DynamicReference = schema.DynamicReference is { } dynamic ? dynamic with { SchemaId = rename(dynamic.SchemaId) } : null,
        Properties = Each(schema.Properties, rename),
        AdditionalProperties = Maybe(schema.AdditionalProperties, rename),
        PatternProperties = Each(schema.PatternProperties, rename),
        PropertyNames = Maybe(schema.PropertyNames, rename),
        DependentSchemas = Each(schema.DependentSchemas, rename),
        UnevaluatedProperties = Maybe(schema.UnevaluatedProperties, rename),
        Items = Maybe(schema.Items, rename),
        PrefixItems = Each(schema.PrefixItems, rename),
        Contains = Maybe(schema.Contains, rename),
        UnevaluatedItems = Maybe(schema.UnevaluatedItems, rename),
        AllOf = Each(schema.AllOf, rename),
        AnyOf = Each(schema.AnyOf, rename),
        OneOf = Each(schema.OneOf, rename),
        Not = Maybe(schema.Not, rename),
        If = Maybe(schema.If, rename),
        Then = Maybe(schema.Then, rename),
        Else = Maybe(schema.Else, rename),
        Discriminator = schema.Discriminator is { } discriminator
            ? discriminator with { Mapping = discriminator.Mapping.Select(m => m with { SchemaId = rename(m.SchemaId) }).ToValueList() }
            : null,
    };

    public static Operation Rewrite(Operation operation, Func<string, string> rename) => operation with
    {
        Parameters = Each(operation.Parameters, rename),
        Body = operation.Body is { } body ? body with { Content = Each(body.Content, rename) } : null,
        Responses = operation.Responses.Select(r => r with { Headers = Each(r.Headers, rename), Content = Each(r.Content, rename) }).ToValueList(),
        Callbacks = Rewrite(operation.Callbacks, rename),
    };

    public static ValueList<Webhook> Rewrite(ValueList<Webhook> webhooks, Func<string, string> rename) => webhooks.Count == 0 ? webhooks
        : webhooks.Select(w => w with { Body = w.Body with { Content = Each(w.Body.Content, rename) } }).ToValueList();

    private static Schema? Maybe(Schema? schema, Func<string, string> rename) => schema is null ? null : Rewrite(schema, rename);

    private static ValueList<Schema> Each(ValueList<Schema> schemas, Func<string, string> rename) =>
        schemas.Count == 0 ? schemas : schemas.Select(s => Rewrite(s, rename)).ToValueList();

    private static ValueList<SchemaProperty> Each(ValueList<SchemaProperty> properties, Func<string, string> rename) =>
        properties.Count == 0 ? properties : properties.Select(p => p with { Schema = Rewrite(p.Schema, rename) }).ToValueList();

    private static ValueList<Parameter> Each(ValueList<Parameter> parameters, Func<string, string> rename) =>
        parameters.Count == 0 ? parameters : parameters.Select(p => p with { Schema = Rewrite(p.Schema, rename) }).ToValueList();

    private static ValueList<MediaContent> Each(ValueList<MediaContent> content, Func<string, string> rename) =>
        content.Count == 0 ? content : content.Select(c => c with { Schema = Maybe(c.Schema, rename), ItemSchema = Maybe(c.ItemSchema, rename) }).ToValueList();
}
