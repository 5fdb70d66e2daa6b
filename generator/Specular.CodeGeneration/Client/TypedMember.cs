using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A member whose values are of certain kinds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kinds">The kinds, as JsonKinds names them.</param>
/// <param name="Items">Those of the items of arrays; empty when nothing says.</param>
/// <param name="IsNullable">Whether it may be null.</param>
public sealed record TypedMember(string Name, ValueList<string> Kinds, ValueList<string> Items, bool IsNullable);
