namespace Specular.Specification.Profiles;

/// <summary>A number.</summary>
public sealed record ConstantTerm(decimal Number) : RuleTerm;
