namespace Specular.Specification.Dialects.Apifox;

/// <summary>The sections of a dumped page.</summary>
internal enum DumpHeading
{
    Description,
    Overview,
    Parameters,
    Body,
    Responses,
    Examples,
}
