using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A member that can have certain texts only.</summary>
public sealed record FixedMember(string Name, ValueList<string> Texts);
