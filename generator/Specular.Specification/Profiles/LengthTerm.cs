namespace Specular.Specification.Profiles;

/// <summary>How long the sound or film is that a value carries, in milliseconds.</summary>
public sealed record LengthTerm(ValueReference Value) : RuleTerm;
