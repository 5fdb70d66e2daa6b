using Specular.Specification.Contract;

namespace Specular.Specification.Binding;

/// <summary>The keywords of JSON Schema's validation vocabulary, which a schema's own dialect may leave out.</summary>
internal static class ValidationVocabulary
{
    public const string Address = "https://json-schema.org/draft/2020-12/vocab/validation";

    public static Schema Remove(Schema schema) => schema with
    {
        Types = SchemaTypes.None,
        Enum = null,
        Const = null,
        Required = [],
        DependentRequired = [],
        MinProperties = null,
        MaxProperties = null,
        MinContains = null,
        MaxContains = null,
        MinItems = null,
        MaxItems = null,
        UniqueItems = false,
        MinLength = null,
        MaxLength = null,
        Pattern = null,
        Minimum = null,
        Maximum = null,
        ExclusiveMinimum = null,
        ExclusiveMaximum = null,
        MultipleOf = null,
    };
}
