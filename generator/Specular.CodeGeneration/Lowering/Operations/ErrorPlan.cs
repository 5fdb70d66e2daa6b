using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>What is typed of an answer that refuses.</summary>
/// <param name="Status">The status: "404", "4XX", "default".</param>
/// <param name="Key">Its place; of an answer that operations share, the shared one.</param>
/// <param name="Name">The name that its type asks for.</param>
/// <param name="IsShared">Whether it belongs to no single operation.</param>
/// <param name="Schema">Its schema.</param>
internal sealed record ErrorPlan(string Status, string Key, string Name, bool IsShared, Schema Schema);
