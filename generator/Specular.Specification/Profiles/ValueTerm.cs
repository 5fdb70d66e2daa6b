namespace Specular.Specification.Profiles;

/// <summary>A value that is a number.</summary>
public sealed record ValueTerm(ValueReference Value) : RuleTerm;
