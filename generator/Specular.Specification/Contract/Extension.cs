using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>An x-* member that has no place of its own in the contract.</summary>
public sealed record Extension(string Name, JsonValue Value);
