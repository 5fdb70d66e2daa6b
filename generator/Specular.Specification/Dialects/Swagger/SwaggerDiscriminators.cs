using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>
/// A discriminator: 2.0 writes the member's name alone, and its values are the definitions' names. Microsoft's documents give a definition another value (x-ms-discriminator-value),
/// which is what 3.0's mapping is for.
/// </summary>
internal static class SwaggerDiscriminators
{
    public static ObjectNode Convert(ScalarNode property, ObjectNode schema, SwaggerConversion conversion)
    {
        var builder = new ObjectBuilder(conversion, property);
        builder.AddText("propertyName", NodeSpan.Of(property), property.Value);
        var named = conversion.DiscriminatorValues.Below(schema);
        if (named.Count > 0)
        {
            builder.Add("mapping", NodeSpan.Of(property), () => Mapping(property, named, conversion));
        }

        return builder.Build();
    }

    private static ObjectNode Mapping(ScalarNode property, IReadOnlyList<(string Definition, ScalarNode Value)> named, SwaggerConversion conversion)
    {
        var builder = new ObjectBuilder(conversion, property);
        foreach (var (definition, value) in named)
        {
            builder.AddText(value.Value, NodeSpan.Of(value), "#/components/schemas/" + JsonPointer.Escape(definition));
        }

        return builder.Build();
    }
}
