namespace Specular.Specification.Dialects.Flattened;

/// <summary>Which scalars a place takes.</summary>
internal enum ScalarForm
{
    None,
    Any,
    Text,
    Boolean,
    Number,
}
