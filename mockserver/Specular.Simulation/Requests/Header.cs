namespace Specular.Simulation;

/// <summary>One header of a request or an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; several joined by ", ".</param>
public readonly record struct Header(string Name, string Value);
