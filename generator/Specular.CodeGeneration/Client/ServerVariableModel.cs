using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A variable in a server's address, an argument of the server's method.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Wire">The variable as the document writes it.</param>
/// <param name="Default">Its default; null when it must be given.</param>
/// <param name="Allowed">What it may be; empty where everything is allowed.</param>
/// <param name="Text">What is said of it.</param>
public sealed record ServerVariableModel(string Name, string Wire, string? Default, ValueList<string> Allowed, string Text);
