using Specular.Specification.Documents;

namespace Specular.Generator.Pipeline;

/// <summary>A bound document and the client it belongs to. Value-equal, and free of positions: a blank line added to the text gives an equal one.</summary>
internal sealed record BoundInput(string Namespace, string Client, string Surface, BoundDocument Document);
