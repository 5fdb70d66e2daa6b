namespace Specular.CodeGeneration.Client;

/// <summary>A type that is generated.</summary>
/// <param name="Name">Its name in the client's namespace.</param>
/// <param name="IsOpenEnum">Whether it is an open enum (a struct); else it is an object or a union (a class).</param>
/// <param name="IsUnion">Whether it is a union.</param>
public sealed record DeclaredType(string Name, bool IsOpenEnum, bool IsUnion = false) : TypeReference
{
    /// <inheritdoc />
    public override bool IsValueType => IsOpenEnum;
}
