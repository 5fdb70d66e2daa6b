using Specular.Specification.Profiles;

namespace Specular.CodeGeneration.Client;

/// <summary>A rule of the profile that a client checks before it sends.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsRequired">Whether the member it is about must be there, so that an empty one breaks it.</param>
public sealed record RuleModel(Rule Rule, bool IsRequired);
