using static Specular.Specification.Dialects.Flattened.OpenApiGrammar;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>The kinds of objects in and below a schema, Apifox's extensions among them.</summary>
internal static class SchemaGrammar
{
    private static readonly string[] s_types = ["string", "number", "integer", "boolean", "object", "array", "null", "file", "any"];

    /// <summary>The name under which a schema's own properties hang.</summary>
    public const string Properties = "properties";

    /// <summary>The shape of what hangs under <c>x-apifox-refs</c>.</summary>
    public const string EmbeddedModels = "embedded models";

    public static Shape Build(Shape externalDocs)
    {
        var schema = New("schema").AsSchema().WithScalars(ScalarForm.Boolean);
        var properties = PropertyMap(schema);
        var enumValue = New("enum value").WithFields(("value", Free), ("name", Text), ("description", Text)).Wanting("value", "name", "description");
        var xml = New("xml").WithFields(("name", Text), ("namespace", Text), ("prefix", Text), ("attribute", Flag), ("wrapped", Flag), ("nodeType", Text));
        var discriminator = New("discriminator").WithScalars(ScalarForm.Text).WithFields(("propertyName", Text), ("mapping", TextMap), ("defaultMapping", Text)).Wanting("propertyName");
        return schema.WithFields([
            ("$ref", Text), ("x-apifox-overrides", New("overrides").WithEntries(schema, EntryNames.OfProperty)), ("$schema", Text), ("$id", Text), ("$anchor", Text), ("$comment", Text), ("title", Text), ("type", Type()),
            ("x-apifox-refs", New(EmbeddedModels).WithEntries(schema, EntryNames.OfEmbeddedModel)), ("format", Text), ("description", Text), .. InlineFields(schema).Where(f => f.Name is not ("type" or "format" or "example")),
            ("allOf", List("schemas", schema)), ("anyOf", List("schemas", schema)), ("oneOf", List("schemas", schema)), ("not", schema), ("if", schema), ("then", schema), ("else", schema),
            ("prefixItems", List("schemas", schema)), ("contains", schema), ("propertyNames", schema), ("unevaluatedProperties", schema), ("unevaluatedItems", schema),
            (Properties, properties), ("patternProperties", PropertyMap(schema)), ("dependentSchemas", PropertyMap(schema)), ("dependentRequired", Map("dependencies", Texts)), ("definitions", PropertyMap(schema)), ("$defs", PropertyMap(schema)),
            ("additionalProperties", schema), ("minProperties", Number), ("maxProperties", Number), ("minContains", Number), ("maxContains", Number), ("x-apifox-orders", Texts), ("required", New("required names").WithItems(Text).WithScalars(ScalarForm.Boolean)),
            ("x-apifox-ignore-properties", Texts), ("x-apifox-enum", List("enum values", enumValue)), ("x-apifox-mock", New("mock").WithScalars(ScalarForm.Any)), ("example", Free), ("examples", New("example values").WithItems(Free).WithEntries(Free)), ("const", Free),
            ("nullable", Flag), ("readOnly", Flag), ("writeOnly", Flag), ("deprecated", Flag), ("discriminator", discriminator), ("xml", xml), ("externalDocs", externalDocs), ("contentEncoding", Text), ("contentMediaType", Text), ("contentSchema", schema),
            ("x-apifox-folder", Text), ("x-apidog-orders", Texts), ("x-apidog-ignore-properties", Texts), ("x-apidog-folder", Text), ("x-apidog-mock", Text), ("x-apidog-enum", List("enum values", enumValue)),
            ("x-apidog-refs", New(EmbeddedModels).WithEntries(schema, EntryNames.OfEmbeddedModel)), ("x-tmp-pending-properties", PropertyMap(schema))]);
    }

    /// <summary>What OpenAPI 2.0 writes right into a parameter or header where 3 has a schema.</summary>
    public static (string Name, Shape Value)[] InlineFields(Shape schema) =>
    [
        ("type", Type()), ("format", Text), ("items", schema), ("default", Free), ("enum", FreeList), ("minimum", Number), ("maximum", Number), ("exclusiveMinimum", Bound()), ("exclusiveMaximum", Bound()), ("multipleOf", Number),
        ("minLength", Number), ("maxLength", Number), ("pattern", Text), ("minItems", Number), ("maxItems", Number), ("uniqueItems", Flag),
    ];

    private static Shape Bound() => New("bound").WithScalars(ScalarForm.Any);

    private static Shape Type() => New("type").WithScalars(ScalarForm.Text, s_types).WithItems(Text);

    private static Shape PropertyMap(Shape schema) => New("properties").AsProperties().WithEntries(schema, EntryNames.OfProperty);
}
