using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>A header of one part of a multipart body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Value">The one value that it can have, else its default; null when the document has neither.</param>
public sealed record PartHeader(string Name, bool IsRequired, JsonValue? Value);
