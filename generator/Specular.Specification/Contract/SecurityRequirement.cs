using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>A set of schemes that together admit a call. The empty set admits anybody.</summary>
public sealed record SecurityRequirement(ValueList<string> Schemes);
