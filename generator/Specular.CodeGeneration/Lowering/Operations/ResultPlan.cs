using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>What is typed of an answer.</summary>
/// <param name="Key">Its place.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Pointer">Where it is in the body as it travels: "/data" in an envelope, else "".</param>
internal sealed record ResultPlan(string Key, Schema Schema, string Pointer);
