using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Why an operation cannot be written.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Reason">The reason, for the message: "its body is application/xml".</param>
internal sealed record Obstacle(SourceReference Place, string Reason);
