using static Specular.Specification.Export.Grammar.Slot;

namespace Specular.Specification.Export.Grammar;

/// <summary>The schema object: OpenAPI 3.0's, and what JSON Schema 2020-12 (OpenAPI 3.1) adds.</summary>
internal static class SchemaShape
{
    public static readonly Shape Discriminator = new(
        "a discriminator", new Dictionary<string, Slot>(StringComparer.Ordinal) { ["propertyName"] = Text, ["mapping"] = TextMap });

    public static readonly Shape Xml = new(
        "xml", new Dictionary<string, Slot>(StringComparer.Ordinal) { ["name"] = Text, ["namespace"] = Text, ["prefix"] = Text, ["attribute"] = Flag, ["wrapped"] = Flag });

    public static readonly Shape Schema = new("a schema", Members())
    {
        // Apifox merges models into others by these; what stands in them may be a schema, a null or a mere name.
        KnownExtensions = [("x-apifox-refs", DataWithReferences), ("x-apidog-refs", DataWithReferences)],
    };

    private static Dictionary<string, Slot> Members()
    {
        var members = new Dictionary<string, Slot>(StringComparer.Ordinal)
        {
            ["discriminator"] = One(() => Discriminator), ["xml"] = One(() => Xml), ["externalDocs"] = One(() => OpenApiShapes.ExternalDocs),
            ["default"] = Data, ["example"] = Data, ["type"] = Data, ["required"] = Texts, ["enum"] = DataList, ["items"] = OneOrList(() => Schema),
            ["exclusiveMinimum"] = Data, ["exclusiveMaximum"] = Data, ["examples"] = DataList, ["const"] = Data.Since31, ["dependentRequired"] = Data.Since31,
            ["$vocabulary"] = Data.Since31,
        };
        Add(members, Text, "$ref", "title", "description", "format", "pattern");
        Add(members, Flag, "nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems");
        Add(members, Number, "minimum", "maximum", "multipleOf");
        Add(members, Count, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
        Add(members, One(() => Schema), "additionalProperties", "additionalItems", "not");
        Add(members, List(() => Schema), "allOf", "anyOf", "oneOf");
        Add(members, Map(() => Schema), "properties");
        Add(members, Text.Since31, "$schema", "$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$comment", "contentMediaType", "contentEncoding");
        Add(members, Count.Since31, "minContains", "maxContains");
        Add(members, One(() => Schema).Since31, "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema");
        Add(members, List(() => Schema).Since31, "prefixItems");
        Add(members, Map(() => Schema).Since31, "patternProperties", "dependentSchemas", "$defs", "definitions");
        return members;
    }

    private static void Add(Dictionary<string, Slot> members, Slot slot, params string[] names)
    {
        foreach (var name in names)
        {
            members.Add(name, slot);
        }
    }
}
