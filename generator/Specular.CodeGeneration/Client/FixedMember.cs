using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A member that can have certain texts, truths and integers only.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Literals">The others, as JSON writes them.</param>
public sealed record FixedMember(string Name, ValueList<string> Texts, ValueList<string> Literals);
