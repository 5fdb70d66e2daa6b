namespace Specular.CodeGeneration.Client;

/// <summary>A list of items.</summary>
public sealed record ListType(TypeReference Item, bool ItemIsNullable) : TypeReference
{
    /// <inheritdoc />
    public override bool IsValueType => false;
}
