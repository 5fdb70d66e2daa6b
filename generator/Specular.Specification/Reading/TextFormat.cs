namespace Specular.Specification.Reading;

/// <summary>How a document's tree is written.</summary>
internal enum TextFormat
{
    Yaml,
    Json,
}
