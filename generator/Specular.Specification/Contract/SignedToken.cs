namespace Specular.Specification.Contract;

/// <summary>Tokens (JWT, HS256) that an access key names and a secret signs.</summary>
/// <param name="Lifetime">How long one is valid.</param>
/// <param name="ClockSkew">How long before it is made it begins.</param>
public sealed record SignedToken(TimeSpan Lifetime, TimeSpan ClockSkew);
