namespace Specular.CodeGeneration.Client;

/// <summary>A type of .NET or of the runtime.</summary>
public sealed record ScalarType(ScalarKind Kind) : TypeReference
{
    /// <inheritdoc />
    public override bool IsValueType => Kind is not (ScalarKind.String or ScalarKind.Bytes);
}
