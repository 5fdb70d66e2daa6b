using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>An example value.</summary>
/// <param name="Name">The name it has; "" for the single "example".</param>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Example(string Name, JsonValue Value, SourceReference Source);
