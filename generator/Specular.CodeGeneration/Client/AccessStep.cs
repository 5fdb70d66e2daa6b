namespace Specular.CodeGeneration.Client;

/// <summary>One step from an object to one of its members.</summary>
/// <param name="Name">The member's name in C#.</param>
/// <param name="Presence">Whether it may be missing on the way.</param>
/// <param name="Type">The type of what the step leads to.</param>
public sealed record AccessStep(string Name, Presence Presence, TypeReference Type);
