using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>One of a vendor's words for a state.</summary>
/// <param name="Wire">The value on the wire; a string or, for some APIs, a number or boolean.</param>
/// <param name="State">What it means.</param>
public sealed record StatusWord(JsonValue Wire, TaskState State);
