namespace Specular.CodeGeneration.Client;

/// <summary>An object whose members have no declared names.</summary>
public sealed record MapType(TypeReference Value, bool ValueIsNullable) : TypeReference
{
    /// <inheritdoc />
    public override bool IsValueType => false;
}
