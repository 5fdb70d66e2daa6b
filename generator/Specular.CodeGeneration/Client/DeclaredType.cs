namespace Specular.CodeGeneration.Client;

/// <summary>A type that is generated.</summary>
/// <param name="Name">Its name in the client's namespace.</param>
/// <param name="IsOpenEnum">Whether it is an open enum (a struct); else it is an object (a class).</param>
public sealed record DeclaredType(string Name, bool IsOpenEnum) : TypeReference
{
    /// <inheritdoc />
    public override bool IsValueType => IsOpenEnum;
}
