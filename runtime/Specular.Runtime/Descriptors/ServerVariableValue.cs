namespace Specular.Descriptors;

/// <summary>The value of a variable in a server's address.</summary>
/// <param name="Name">The variable as the document writes it.</param>
/// <param name="Value">Its value.</param>
/// <param name="Allowed">What the document allows; empty where it allows everything.</param>
public sealed record ServerVariableValue(string Name, string Value, IReadOnlyList<string> Allowed);
