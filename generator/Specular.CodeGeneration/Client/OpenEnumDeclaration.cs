using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A struct over the wire text, with a constant for each known value.</summary>
public sealed record OpenEnumDeclaration : Declaration
{
    /// <summary>The known values in the document's order.</summary>
    public ValueList<OpenEnumValue> Values { get; init; } = [];

    /// <summary>Whether the values are integers; else they are words.</summary>
    public bool IsNumber { get; init; }
}
