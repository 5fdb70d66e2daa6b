namespace Specular.CodeGeneration.Client;

/// <summary>A type that is generated.</summary>
/// <param name="Name">Its name in the client's namespace.</param>
/// <param name="IsOpenEnum">Whether it is an open enum (a struct); else it is an object or a union (a class).</param>
/// <param name="IsUnion">Whether it is a union.</param>
/// <param name="IsNumber">Whether it is an open enum of integers; else one of words.</param>
public sealed record DeclaredType(string Name, bool IsOpenEnum, bool IsUnion = false, bool IsNumber = false) : TypeReference
{
    /// <inheritdoc />
    public override bool IsValueType => IsOpenEnum;
}
