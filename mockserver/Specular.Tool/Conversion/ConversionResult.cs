using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Tool.Conversion;

/// <summary>A document in another version of OpenAPI.</summary>
/// <param name="Tree">The document; null when it cannot be said in that version.</param>
/// <param name="Problems">Why not, or what it has otherwise.</param>
internal sealed record ConversionResult(JsonValue? Tree, ValueList<Problem> Problems);
