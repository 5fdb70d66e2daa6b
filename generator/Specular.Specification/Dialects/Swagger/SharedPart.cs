namespace Specular.Specification.Dialects.Swagger;

/// <summary>What a reference stands for; the same text means another place in each.</summary>
internal enum SharedPart
{
    Schema,
    Parameter,
    Response,
    PathItem,
}
