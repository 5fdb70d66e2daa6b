using Specular.Specification.Contract;

namespace Specular.Specification.Canonical;

/// <summary>Schemas in canonical form.</summary>
internal static class CanonicalSchema
{
    public static void Write(CanonicalWriter writer, NamedSchema named)
    {
        writer.Write("Id", Id(named.Id));
        writer.Write("Name", named.Name);
        writer.Write("Schema", named.Schema, Write);
    }

    public static void Write(CanonicalWriter writer, Schema schema)
    {
        writer.Write("Source", schema.Source);
        writer.Write("Reference", schema.Reference is { } id ? Id(id) : null);
        writer.Write("DynamicReference", schema.DynamicReference, Write);
        writer.WriteOptional("DynamicAnchor", schema.DynamicAnchor);
        writer.WriteOptional("Resource", schema.Resource);
        writer.Write("Boolean", schema.Boolean);
        writer.Write("Types", schema.Types == SchemaTypes.None ? null : (long)schema.Types);
        writer.Write("Format", schema.Format);
        writer.Write("Title", schema.Title);
        writer.Write("Description", schema.Description);
        writer.Write("NameOverride", schema.NameOverride);
        writer.Write("Default", schema.Default);
        writer.Write("Examples", schema.Examples);
        writer.Write("Enum", schema.Enum ?? []);
        writer.Write("AllowsNoValue", schema.Enum is { Count: 0 });
        writer.WriteAll("EnumLabels", schema.EnumLabels, Write);
        writer.Write("Const", schema.Const);
        WriteObject(writer, schema);
        WriteArray(writer, schema);
        WriteScalar(writer, schema);
        writer.WriteAll("AllOf", schema.AllOf, Write);
        writer.WriteAll("AnyOf", schema.AnyOf, Write);
        writer.WriteAll("OneOf", schema.OneOf, Write);
        writer.Write("Not", schema.Not, Write);
        writer.Write("If", schema.If, Write);
        writer.Write("Then", schema.Then, Write);
        writer.Write("Else", schema.Else, Write);
        writer.Write("Discriminator", schema.Discriminator, Write);
        writer.Write("IsReadOnly", schema.IsReadOnly);
        writer.Write("IsWriteOnly", schema.IsWriteOnly);
        writer.Write("IsDeprecated", schema.IsDeprecated);
        writer.Write("IsSupplement", schema.IsSupplement && writer.HasPlaces);
        writer.WriteAll("Extensions", schema.Extensions, Write);
    }

    private static void WriteObject(CanonicalWriter writer, Schema schema)
    {
        writer.WriteAll("Properties", schema.Properties, Write);
        writer.Write("Required", schema.Required);
        writer.Write("AdditionalProperties", schema.AdditionalProperties, Write);
        writer.WriteAll("PatternProperties", schema.PatternProperties, Write);
        writer.Write("PropertyNames", schema.PropertyNames, Write);
        writer.WriteAll("DependentSchemas", schema.DependentSchemas, Write);
        writer.WriteAll("DependentRequired", schema.DependentRequired, Write);
        writer.Write("UnevaluatedProperties", schema.UnevaluatedProperties, Write);
        writer.Write("MinProperties", schema.MinProperties);
        writer.Write("MaxProperties", schema.MaxProperties);
    }

    private static void WriteArray(CanonicalWriter writer, Schema schema)
    {
        writer.Write("Items", schema.Items, Write);
        writer.WriteAll("PrefixItems", schema.PrefixItems, Write);
        writer.Write("Contains", schema.Contains, Write);
        writer.Write("MinContains", schema.MinContains);
        writer.Write("MaxContains", schema.MaxContains);
        writer.Write("UnevaluatedItems", schema.UnevaluatedItems, Write);
        writer.Write("MinItems", schema.MinItems);
        writer.Write("MaxItems", schema.MaxItems);
        writer.Write("UniqueItems", schema.UniqueItems);
    }

    private static void WriteScalar(CanonicalWriter writer, Schema schema)
    {
        writer.Write("MinLength", schema.MinLength);
        writer.Write("MaxLength", schema.MaxLength);
        writer.WriteOptional("Pattern", schema.Pattern);
        writer.Write("Minimum", schema.Minimum);
        writer.Write("Maximum", schema.Maximum);
        writer.Write("ExclusiveMinimum", schema.ExclusiveMinimum);
        writer.Write("ExclusiveMaximum", schema.ExclusiveMaximum);
        writer.Write("MultipleOf", schema.MultipleOf);
        writer.Write("ContentMediaType", schema.ContentMediaType);
        writer.Write("ContentEncoding", schema.ContentEncoding);
    }

    private static void Write(CanonicalWriter writer, EnumLabel label)
    {
        writer.Write("Value", label.Value);
        writer.Write("Name", label.Name);
        writer.Write("Description", label.Description);
    }

    private static void Write(CanonicalWriter writer, SchemaProperty property)
    {
        writer.WriteOptional("Name", property.Name);
        writer.Write("Schema", property.Schema, Write);
    }

    private static void Write(CanonicalWriter writer, DependentRequirement requirement)
    {
        writer.WriteOptional("Property", requirement.Property);
        writer.Write("Required", requirement.Required);
    }

    private static void Write(CanonicalWriter writer, DynamicReference reference)
    {
        writer.Write("Anchor", reference.Anchor);
        writer.Write("SchemaId", Id(reference.SchemaId));
    }

    private static void Write(CanonicalWriter writer, Discriminator discriminator)
    {
        writer.Write("PropertyName", discriminator.PropertyName);
        writer.WriteAll("Mapping", discriminator.Mapping, (w, m) =>
        {
            w.WriteOptional("Value", m.Value);
            w.Write("SchemaId", Id(m.SchemaId));
        });
    }

    private static void Write(CanonicalWriter writer, Extension extension)
    {
        writer.Write("Name", extension.Name);
        writer.Write("Value", extension.Value);
    }

    // An id may begin with its document's name.
    private static string Id(string id)
    {
        var hash = id.IndexOf('#');
        return hash <= 0 ? id : CanonicalWriter.FileName(id.Substring(0, hash)) + id.Substring(hash);
    }
}
