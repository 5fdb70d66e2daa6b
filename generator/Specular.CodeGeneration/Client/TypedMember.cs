using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A member whose values are of certain kinds.</summary>
public sealed record TypedMember(string Name, ValueList<string> Kinds);
