using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>What is typed of an answer.</summary>
/// <param name="Key">Its place.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Pointer">Where it is in the body as it travels: "/data" in an envelope, else "".</param>
internal sealed record ResultPlan(string Key, Schema Schema, string Pointer)
{
    /// <summary>A pointer into the whole body as one into what is typed; null when it leads elsewhere.</summary>
    public string? Below(string? pointer) =>
        pointer is null ? null
        : Pointer.Length == 0 ? pointer
        : pointer.StartsWith(Pointer + "/", StringComparison.Ordinal) ? pointer.Substring(Pointer.Length)
        : null;
}
