namespace Specular.Descriptors;

/// <summary>How the tokens are that an access key and a secret sign (JWT, HS256).</summary>
/// <param name="Lifetime">How long one is valid.</param>
/// <param name="ClockSkew">How long before it is made it begins.</param>
public sealed record SignedTokenDescriptor(TimeSpan Lifetime, TimeSpan ClockSkew);
