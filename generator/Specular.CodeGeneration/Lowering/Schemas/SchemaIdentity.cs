using System.Runtime.CompilerServices;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>Schemas as the objects they are: two that say the same in two places stay two, and nothing below is compared.</summary>
internal sealed class SchemaIdentity : IEqualityComparer<Schema>
{
    public static SchemaIdentity Instance { get; } = new();

    public bool Equals(Schema? x, Schema? y) => ReferenceEquals(x, y);

    public int GetHashCode(Schema obj) => RuntimeHelpers.GetHashCode(obj);
}
