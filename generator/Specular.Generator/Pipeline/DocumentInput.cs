using Specular.Specification.Documents;

namespace Specular.Generator.Pipeline;

/// <summary>A document and the client it belongs to, as the project says. Value-equal.</summary>
/// <param name="Path">The file's path as the compiler has it, for diagnostics only: it must reach no output.</param>
/// <param name="Namespace">The client's namespace as the item has it.</param>
/// <param name="Client">The client's name as the item has it.</param>
/// <param name="Surface">The surface's name as the item has it; "" when it has none.</param>
/// <param name="Source">The document, named relative to the project.</param>
internal sealed record DocumentInput(string Path, string Namespace, string Client, string Surface, SourceDocument Source);
